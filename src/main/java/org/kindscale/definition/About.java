package org.kindscale.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an instrument is and where it comes from.
 *
 * @param id lower-case letters, digits and hyphens
 * @param version the definition's version
 * @param title its name
 * @param abbreviation as the field writes it
 * @param construct what is measured
 * @param population for whom
 * @param language tag of the language of plain strings
 * @param minutes how long a sitting takes
 * @param validated whether anybody has validated it
 * @param citation what to cite
 * @param licence on what terms it may be used
 * @param key where the key was seen
 * @param missing how many answers its authors ask for
 * @param notes remarks for its users; copied
 * @param instructions shown before the first item
 */
public record About(
        String id,
        String version,
        Text title,
        Optional<String> abbreviation,
        String construct,
        Optional<String> population,
        String language,
        OptionalInt minutes,
        boolean validated,
        Citation citation,
        Licence licence,
        Optional<KeySource> key,
        Optional<MissingRule> missing,
        List<String> notes,
        Optional<Text> instructions) {

    /** Copies the notes. */
    public About {
        notes = List.copyOf(notes);
    }

    /**
     * What to cite.
     *
     * @param text the reference
     * @param doi its DOI
     * @param url its address
     */
    public record Citation(String text, Optional<String> doi, Optional<String> url) {

        /** {@return where the official form is found: the address, else the reference} */
        public String official() {
            return url.orElse(text);
        }
    }

    /**
     * The terms of use.
     *
     * @param terms in a few words
     * @param from who says so
     * @param copyright the line that must be shown
     * @param wordingBundled whether the wording may stand in the definition
     */
    public record Licence(String terms, Optional<String> from, Optional<String> copyright, boolean wordingBundled) {}

    /**
     * Where the key was seen.
     *
     * @param source the sources
     * @param confidence {@code A}: two sources or the official text; {@code B}: one source
     */
    public record KeySource(String source, String confidence) {
        /** Checks the grade. */
        public KeySource {
            if (!confidence.equals("A") && !confidence.equals("B")) {
                throw new IllegalArgumentException("confidence must be A or B, got " + confidence);
            }
        }
    }

    /**
     * How many answers the authors ask for.
     *
     * @param rule in a few words
     * @param source where they say so, or that they don't
     */
    public record MissingRule(String rule, String source) {}
}
