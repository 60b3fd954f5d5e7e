package org.kindscale.app.take;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** The languages in which a person can be spoken to: those of the interface, and those an instrument has words in. */
public final class KnownLanguages {

    private KnownLanguages() {}

    /**
     * Refuses a language that a person asked for and that is not known.
     *
     * @param language its tag; absent: nothing was asked for
     * @param instrument the instrument
     * @param wordings the wordings that were added
     */
    public static void require(Optional<String> language, Instrument instrument, Wordings wordings)
            throws InvalidInputException {
        TreeSet<String> known = new TreeSet<>(Phrases.LANGUAGES);
        known.add(instrument.about().language());
        known.addAll(wordings.added(instrument.id()));
        if (language.isEmpty() || isIn(known, language.get()) || isHeld(instrument, language.get())) {
            return;
        }
        throw new InvalidInputException(unknown(language.get(), known));
    }

    /** Refuses a language that the interface does not speak. */
    public static void require(Optional<String> language) throws InvalidInputException {
        TreeSet<String> known = new TreeSet<>(Phrases.LANGUAGES);
        if (language.isPresent() && !isIn(known, language.get())) {
            throw new InvalidInputException(unknown(language.get(), known));
        }
    }

    private static boolean isIn(Set<String> known, String language) {
        return known.contains(language) || known.contains(language.split("[-_]", 2)[0]);
    }

    private static boolean isHeld(Instrument instrument, String language) {
        return instrument.items().stream()
                .allMatch(item ->
                        item.stem().filter((Text stem) -> stem.has(language)).isPresent());
    }

    private static Diagnostic unknown(String language, Set<String> known) {
        return Diagnostic.error(
                FindingCode.ADM_026,
                Location.of("--language"),
                "\"" + language + "\" is no language known here",
                "take one of " + known.stream().collect(Collectors.joining(", "))
                        + ", or add a wording in it with kindscale wording add");
    }
}
