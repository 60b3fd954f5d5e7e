package org.kindscale.administration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sitting is about: the first line of its journal.
 *
 * @param id random name of the sitting
 * @param program version of kindscale
 * @param instrument id of the instrument
 * @param version version of its definition
 * @param sha256 SHA-256 of its definition
 * @param language tag of the language in which it was shown
 * @param order item ids in the order in which they were shown; copied
 * @param seed what the random order came from; absent for the published order
 * @param participant who took part in a study
 * @param session which of their sittings it is
 * @param mode {@code screen}, {@code plain} or {@code answers}
 * @param wording whether the words shown are the published ones; absent in journals that do not say
 * @param started when it began, ISO 8601 with offset
 * @param parts the instruments of a battery in order; none for a sitting of one instrument; copied
 * @param terms what a study set
 */
public record SittingHeader(
        String id,
        String program,
        String instrument,
        String version,
        String sha256,
        String language,
        List<String> order,
        OptionalLong seed,
        Optional<String> participant,
        Optional<String> session,
        String mode,
        Optional<WordingMark> wording,
        String started,
        List<Part> parts,
        Terms terms) {

    /**
     * One instrument of a battery.
     *
     * @param instrument its id
     * @param version version of its definition
     * @param sha256 SHA-256 of its definition
     * @param language tag of the language in which it was shown
     * @param items its item ids in the order in which they were shown; copied
     * @param wording whether the words shown are the published ones
     */
    public record Part(
            String instrument,
            String version,
            String sha256,
            String language,
            List<String> items,
            Optional<WordingMark> wording) {
        /** Copies the list. */
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * What a study set for a sitting.
     *
     * @param withheld whether no score of it is shown to anybody: the study has the answers alone
     * @param consentVersion the study's name for its words on the consent page
     * @param consentTextSha256 SHA-256 of these words, as they stand in their file
     */
    public record Terms(boolean withheld, Optional<String> consentVersion, Optional<String> consentTextSha256) {

        /** Those of a sitting outside a study. */
        public static final Terms NONE = new Terms(false, Optional.empty(), Optional.empty());
    }

    /** Copies the lists. */
    public SittingHeader {
        order = List.copyOf(order);
        parts = List.copyOf(parts);
    }

    /** Makes the header of a sitting of one instrument. */
    public SittingHeader(
            String id,
            String program,
            String instrument,
            String version,
            String sha256,
            String language,
            List<String> order,
            OptionalLong seed,
            Optional<String> participant,
            Optional<String> session,
            String mode,
            Optional<WordingMark> wording,
            String started) {
        this(
                id,
                program,
                instrument,
                version,
                sha256,
                language,
                order,
                seed,
                participant,
                session,
                mode,
                wording,
                started,
                List.of(),
                Terms.NONE);
    }

    /** {@return the same header under the terms of a study} */
    public SittingHeader under(Terms set) {
        return new SittingHeader(
                id,
                program,
                instrument,
                version,
                sha256,
                language,
                order,
                seed,
                participant,
                session,
                mode,
                wording,
                started,
                parts,
                set);
    }

    /** {@return the header of {@code part} under the same id; it still tells what was taken together with it} */
    SittingHeader of(Part part) {
        return new SittingHeader(
                id,
                program,
                part.instrument(),
                part.version(),
                part.sha256(),
                part.language(),
                part.items(),
                seed,
                participant,
                session,
                mode,
                part.wording(),
                started,
                parts,
                terms);
    }

    /**
     * Returns the moment at which the sitting began, whatever the offset was.
     *
     * @throws java.time.format.DateTimeParseException if {@code started} is no time; a journal with such a header is
     *     damaged
     */
    public Instant startedAt() {
        return OffsetDateTime.parse(started).toInstant();
    }
}
