package org.kindscale.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.survey.codes.CellForms;
import org.kindscale.survey.codes.ItemTexts;
import org.kindscale.survey.codes.MixedCodes;
import org.kindscale.survey.codes.PlainCodes;
import org.kindscale.survey.codes.StrangeCodes;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Preview;

/**
 * What the first rows of a file say of the codes of one instrument as a whole; later rows are held to it.
 *
 * @param forms in which forms it writes them
 * @param strange codes that the definition counts otherwise
 * @param mixed words and numbers for the same options
 * @param worded whether words say what its cells mean
 */
record FileCodes(CellForms forms, Optional<StrangeCodes> strange, Optional<MixedCodes> mixed, boolean worded) {

    private static final FileCodes USUAL = new FileCodes(CellForms.NONE, Optional.empty(), Optional.empty(), false);

    /** Rows that tell enough where they hold the definition's codes alone, from one end of the range to the other. */
    private static final int FEW = 128;

    /** Returns what is said where nothing was looked at. */
    static List<FileCodes> usual(List<ColumnMap> maps) {
        return maps.stream().map(map -> USUAL).toList();
    }

    /** Returns what {@code rows} say of each instrument. */
    static List<FileCodes> of(
            List<ColumnMap> maps, List<InstrumentReading> readings, List<Preview.Line> rows, MissingCodes missing) {
        List<FileCodes> all = new ArrayList<>();
        List<Preview.Line> few = rows.subList(0, Math.min(FEW, rows.size()));
        for (int m = 0; m < maps.size(); m++) {
            if (PlainCodes.areAll(readings.get(m), ItemTexts.of(maps.get(m), few), missing)) {
                all.add(USUAL);
                continue;
            }
            ItemTexts texts = ItemTexts.of(maps.get(m), rows);
            all.add(new FileCodes(
                    CellForms.of(readings.get(m), texts),
                    StrangeCodes.of(readings.get(m), texts, missing),
                    MixedCodes.of(readings.get(m), texts, missing),
                    MixedCodes.hasWords(readings.get(m), texts, missing)));
        }
        return all;
    }

    /** {@return a finding for each instrument whose codes the definition counts otherwise} */
    static List<Diagnostic> findings(List<FileCodes> all, String file, List<ColumnMap> maps, List<Preview.Line> rows) {
        List<Diagnostic> findings = new ArrayList<>();
        for (int m = 0; m < maps.size(); m++) {
            if (all.get(m).strange().isPresent()) {
                findings.add(all.get(m).strange().get().finding(file, maps.get(m), rows));
            }
            all.get(m).mixed().map(mixed -> mixed.finding(file)).ifPresent(findings::add);
        }
        return findings;
    }
}
