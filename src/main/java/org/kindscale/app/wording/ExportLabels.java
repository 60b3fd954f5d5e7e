package org.kindscale.app.wording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.ColumnWordings;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.codebook.CodebookReader;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.text.SurveySource;

/**
 * The wording of items in the header of an export, in the labels of a data file, or in a codebook.
 *
 * @param known item id to the wording that was found, in the order of the items; copied
 * @param findings why there is no more, in the words of the readers of surveys
 */
record ExportLabels(Map<String, String> known, Findings findings) {

    /** Copies the map. */
    ExportLabels {
        known = new LinkedHashMap<>(known);
    }

    /**
     * Looks for the items: the columns are found as they are to be scored, else each by its fingerprint.
     *
     * @param published whether the words are in the language of the fingerprints
     */
    static ExportLabels of(Instrument instrument, SurveySource source, ReadingOptions options, boolean published)
            throws IOException {
        SurveySource table = dictionary(source).orElse(source);
        Findings findings = new Findings();
        Map<String, String> known = new LinkedHashMap<>();
        Optional<SurveyFile> scored =
                SurveyFile.open(table, options, List.of(InstrumentReading.of(instrument)), findings);
        if (scored.isPresent()) {
            try (SurveyFile file = scored.get()) {
                List<Integer> columns = file.maps().get(0).positions();
                known = columns.contains(-1) ? known : ofColumns(instrument, file, columns, published);
            }
        } else {
            Optional<SurveyFile> any = SurveyFile.open(table, options, List.of(), new Findings());
            if (published && any.isPresent()) {
                try (SurveyFile file = any.get()) {
                    known = byFingerprint(instrument, file);
                }
            }
        }
        return new ExportLabels(known, findings);
    }

    /** {@return the items without wording} */
    List<String> missing(Instrument instrument) {
        return instrument.items().stream()
                .map(Item::id)
                .filter(id -> known.getOrDefault(id, "").isBlank())
                .toList();
    }

    private static Map<String, String> ofColumns(
            Instrument instrument, SurveyFile file, List<Integer> columns, boolean published) {
        ColumnWordings words = new ColumnWordings(file.header());
        List<String> plain = words.plain(columns);
        Map<String, String> known = new LinkedHashMap<>();
        for (int slot = 0; slot < columns.size(); slot++) {
            Item item = instrument.items().get(slot);
            Optional<String> found = published ? known(item, words.candidates(columns.get(slot))) : Optional.empty();
            boolean isCode = !plain.get(slot).contains(" ");
            known.put(item.id(), found.orElse(isCode ? "" : plain.get(slot)));
        }
        return known;
    }

    private static Map<String, String> byFingerprint(Instrument instrument, SurveyFile file) {
        ColumnWordings words = new ColumnWordings(file.header());
        Map<String, String> known = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            for (int column = 0; column < file.header().size(); column++) {
                known(item, words.candidates(column)).ifPresent(found -> known.putIfAbsent(item.id(), found));
            }
        }
        return known;
    }

    private static Optional<String> known(Item item, List<String> candidates) {
        return candidates.stream()
                .filter(words -> item.fingerprints().contains(Fingerprint.of(words)))
                .findFirst();
    }

    /** Returns the labels of a codebook as the header of a survey; absent if it is none. */
    private static Optional<SurveySource> dictionary(SurveySource source) throws IOException {
        Codebook codebook;
        try {
            codebook = CodebookReader.read(source);
        } catch (InvalidInputException e) {
            return Optional.empty(); // it is none: the reader of surveys says what is wrong with it
        }
        List<String> cells = new ArrayList<>();
        for (Variable field : codebook.variables().values()) {
            cells.add(field.name() + (field.label().isEmpty() ? "" : ": " + field.label()));
        }
        String header = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        byte[] bytes = (header + "\n").getBytes(StandardCharsets.UTF_8);
        return Optional.of(new SurveySource(source.name(), () -> new ByteArrayInputStream(bytes)));
    }
}
