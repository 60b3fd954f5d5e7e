package org.kindscale.survey.codes;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * The same options in words in some rows and in numbers in others, as where two files were put together: the words say
 * what they mean; numbers of a definition that counts from 0 do so only if 0 stands among them, for many files count
 * from 1. No command is proposed: the one way may hold where the other is right.
 *
 * @param instrument the instrument
 * @param held the codes that stand as numbers, rising; copied
 * @param lowest what the lowest option is called
 */
public record MixedCodes(Instrument instrument, List<Integer> held, String lowest) {

    /** Copies the codes. */
    public MixedCodes {
        held = List.copyOf(held);
    }

    /** {@return the mixture; absent if a coding is given, or if the numbers are other options than the words} */
    public static Optional<MixedCodes> of(InstrumentReading reading, ItemTexts texts, MissingCodes missing) {
        return CodesInUse.of(reading, texts, missing).flatMap(use -> of(reading, use));
    }

    /** {@return whether words that the definition knows stand in the cells, and so say what they mean} */
    public static boolean hasWords(InstrumentReading reading, ItemTexts texts, MissingCodes missing) {
        return CodesInUse.of(reading, texts, missing)
                .filter(use -> !use.labelled().isEmpty())
                .isPresent();
    }

    private static Optional<MixedCodes> of(InstrumentReading reading, CodesInUse use) {
        List<Integer> held =
                use.own().stream().filter(use.numbers()::containsKey).toList();
        boolean twice = use.labelled().stream()
                .anyMatch(option -> held.contains(use.own().get(option)));
        boolean proven = use.own().get(0) != 0 || held.contains(0);
        return twice && !proven && use.isCounted()
                ? Optional.of(new MixedCodes(
                        reading.instrument(),
                        held,
                        use.codes().labelOf(0).map(label -> '"' + label + '"').orElse("the lowest option")))
                : Optional.empty();
    }

    /** {@return the finding about the file as a whole} */
    public Diagnostic finding(String file) {
        int options = scale().options().size();
        return Diagnostic.error(
                FindingCode.CSV_032,
                Location.of(file),
                "the items of " + instrument.id() + " hold words in some rows and the numbers "
                        + ResponseScale.codesInWords(held) + " in others, for the same options; where they count from, "
                        + "nothing says",
                "look up which number stands for " + lowest + ": say --coding " + instrument.id() + "=0-"
                        + (options - 1) + " if it is 0, --coding " + instrument.id() + "=1-" + options + " if it is 1");
    }

    private ResponseScale scale() {
        Item item = instrument.items().stream().filter(Item::scored).findFirst().orElseThrow();
        return instrument.responsesOf(item);
    }
}
