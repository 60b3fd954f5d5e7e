package org.kindscale.survey.codes;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Preview;

/**
 * Codes of a file that the definition counts otherwise, told once for the block and not for each cell.
 *
 * @param instrument the instrument
 * @param held the codes that the first rows hold
 * @param counted the codes, one for each option, that hold them
 * @param firstLabel the words of the lowest option, if there are any
 */
public record StrangeCodes(
        Instrument instrument, List<Integer> held, List<Integer> counted, Optional<String> firstLabel) {

    /** One code alone says nothing of how a file counts. */
    private static final int FEWEST = 2;

    private static final int FEWEST_IN_A_MESS = 3;

    /** Copies the lists. */
    public StrangeCodes {
        held = List.copyOf(held);
        counted = List.copyOf(counted);
    }

    /**
     * Looks at the first rows of a file.
     *
     * @return the codes; absent if the definition's codes, labels or a coding tell what the cells mean, or the cells
     *     that hold no response are of different kinds
     */
    public static Optional<StrangeCodes> of(InstrumentReading reading, ItemTexts texts, MissingCodes missing) {
        Optional<CodesInUse> found =
                CodesInUse.of(reading, texts, missing).filter(u -> u.labelled().isEmpty());
        if (!isCounted(reading)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CodesInUse use = found.get();
        Optional<List<Integer>> counted = use.shiftedTo().map(use::span).or(use::steps);
        return counted.map(codes -> new StrangeCodes(
                        reading.instrument(),
                        use.numbers().keySet().stream().filter(codes::contains).toList(),
                        codes,
                        use.codes().labelOf(0)))
                .filter(strange -> strange.held().size() >= (use.unknown().isEmpty() ? FEWEST : FEWEST_IN_A_MESS));
    }

    /** {@return whether the definition counts the options of the first item in whole steps} */
    private static boolean isCounted(InstrumentReading reading) {
        ResponseScale scale =
                reading.instrument().responsesOf(reading.instrument().items().get(0));
        int options = scale.options().size();
        return scale.options().get(options - 1).code() - scale.options().get(0).code() == options - 1;
    }

    /** {@return whether a cell's text is one of these codes, and none of the definition's} */
    public boolean has(String text) {
        return CellForms.code(text)
                .filter(code -> counted.contains(code) && scale().indexOf(code) < 0)
                .isPresent();
    }

    private ResponseScale scale() {
        Item first =
                instrument.items().stream().filter(Item::scored).findFirst().orElseThrow();
        return instrument.responsesOf(first);
    }

    /** {@return the finding about the block, at the first cell of {@code rows} that holds no response} */
    public Diagnostic finding(String file, ColumnMap map, List<Preview.Line> rows) {
        long scored = instrument.items().stream().filter(Item::scored).count();
        String what = "the " + scored + " items of " + instrument.id() + " hold the codes "
                + ResponseScale.codesInWords(held) + ", the definition counts "
                + scale().codesInWords();
        String first = firstLabel.map(label -> '"' + label + '"').orElse("the lowest option");
        String help = "look up which number stands for " + first + " in the file and say how it counts (--coding); "
                + "where the numbers are the definition's own after all, name those";
        return Diagnostic.error(FindingCode.CSV_032, place(file, map, rows), what, help);
    }

    private Location place(String file, ColumnMap map, List<Preview.Line> rows) {
        for (Preview.Line row : rows) {
            int first = Integer.MAX_VALUE;
            for (int slot = 0; slot < instrument.items().size(); slot++) {
                int column = map.column(slot);
                boolean strange = column >= 0 && instrument.items().get(slot).scored() && has(row.cell(column));
                first = strange ? Math.min(first, column) : first;
            }
            if (first < Integer.MAX_VALUE) {
                return new Location(file, row.line(), first + 1);
            }
        }
        return Location.of(file);
    }
}
