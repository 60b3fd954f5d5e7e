package org.kindscale.app.take;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.catalog.reading.AnswerJson;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseScale;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;

/** Reads the answers of one sitting: JSON, or a survey file of one row, told apart by their first character. */
public final class AnswerFile {

    private AnswerFile() {}

    /**
     * {@return whether {@code bytes} are JSON: they begin with a brace or a bracket, behind blanks and a byte-order
     * mark}
     */
    public static boolean isJson(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1 << 10), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").stripLeading().matches("(?s)[\\[{].*");
    }

    /**
     * Returns the code of each item in published order; empty for one that is left out.
     *
     * @param file how findings name the answers
     */
    public static List<OptionalInt> read(String file, byte[] bytes, Instrument instrument)
            throws InvalidInputException, IOException {
        if (isJson(bytes)) {
            return AnswerJson.read(file, bytes, instrument);
        }
        Findings findings = new Findings();
        SurveySource source = new SurveySource(file, () -> new ByteArrayInputStream(bytes));
        Optional<SurveyFile> opened =
                SurveyFile.open(source, ReadingOptions.USUAL, List.of(InstrumentReading.of(instrument)), findings);
        if (opened.isEmpty()) {
            throw new InvalidInputException(findings);
        }
        try (SurveyFile survey = opened.get()) {
            List<OptionalInt> codes = codes(instrument, firstRow(file, survey, findings));
            if (survey.row(1, findings).isPresent()) {
                throw new InvalidInputException(Diagnostic.error(
                        FindingCode.ADM_008,
                        Location.of(file),
                        "the file has more than one row of answers",
                        "give one sitting at a time; many are scored with kindscale score"));
            }
            return codes;
        }
    }

    private static Row firstRow(String file, SurveyFile survey, Findings findings)
            throws InvalidInputException, IOException {
        Optional<Row> row = survey.row(1, findings);
        if (row.isEmpty() || !row.get().usable() || findings.hasErrors()) {
            findings.add(Diagnostic.error(
                    FindingCode.ADM_008,
                    Location.of(file),
                    "the file has no row of answers that can be used",
                    "give a header of item ids and one row of codes"));
            throw new InvalidInputException(findings);
        }
        return row.get();
    }

    private static List<OptionalInt> codes(Instrument instrument, Row row) {
        List<OptionalInt> codes = new ArrayList<>();
        for (int i = 0; i < instrument.items().size(); i++) {
            int option = row.responses(0).get(i);
            ResponseScale scale = instrument.responsesOf(instrument.items().get(i));
            codes.add(
                    option < 0
                            ? OptionalInt.empty()
                            : OptionalInt.of(scale.options().get(option).code()));
        }
        return codes;
    }
}
