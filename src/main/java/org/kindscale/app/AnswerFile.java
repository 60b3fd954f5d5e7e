package org.kindscale.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.catalog.AnswerJson;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.InstrumentReading;
import org.kindscale.survey.ReadingOptions;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.SurveySource;

/** Reads the answers of one sitting from a file: JSON, or a survey file of one row. */
public final class AnswerFile {

    private AnswerFile() {}

    /** {@return the code of each item in published order; empty for one that is left out} */
    public static List<OptionalInt> read(String file, Instrument instrument) throws InvalidInputException, IOException {
        if (file.endsWith(".json")) {
            return AnswerJson.read(file, Files.readAllBytes(Path.of(file)), instrument);
        }
        Findings findings = new Findings();
        SurveySource source = new SurveySource(file, () -> Files.newInputStream(Path.of(file)));
        Optional<SurveyFile> opened =
                SurveyFile.open(source, ReadingOptions.USUAL, List.of(InstrumentReading.of(instrument)), findings);
        if (opened.isEmpty()) {
            throw new InvalidInputException(findings);
        }
        try (SurveyFile survey = opened.get()) {
            Optional<Row> row = survey.row(1, findings);
            if (row.isEmpty() || !row.get().usable() || findings.hasErrors()) {
                findings.add(Diagnostic.error(
                        FindingCode.ADM_008,
                        Location.of(file),
                        "the file has no row of answers that can be used",
                        "give a header of item ids and one row of codes"));
                throw new InvalidInputException(findings);
            }
            List<OptionalInt> codes = new ArrayList<>();
            for (int i = 0; i < instrument.items().size(); i++) {
                int option = row.get().responses(0).get(i);
                codes.add(
                        option < 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(instrument
                                        .responsesOf(instrument.items().get(i))
                                        .options()
                                        .get(option)
                                        .code()));
            }
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
}
