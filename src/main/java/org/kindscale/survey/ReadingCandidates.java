package org.kindscale.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.codes.CodingCandidates;
import org.kindscale.survey.codes.EndCodes;
import org.kindscale.survey.codes.ItemTexts;
import org.kindscale.survey.columns.ColumnCandidates;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.longform.LongCandidates;
import org.kindscale.survey.longform.WaveCandidates;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.source.LayoutCandidates;
import org.kindscale.survey.text.Preview;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

/** Looks at the first rows of a file for other ways to read it. */
public final class ReadingCandidates {

    /** Options whose value speaks of one instrument. */
    private static final List<String> OF_AN_INSTRUMENT = List.of("--columns", "--coding", "--order", "--from");

    private final SurveyOpening opening;
    private final ReadingOptions options;
    private final List<InstrumentReading> readings;
    private final List<Candidate> found = new ArrayList<>();

    private ReadingCandidates(SurveyOpening opening, ReadingOptions options, List<InstrumentReading> readings) {
        this.opening = opening;
        this.options = options;
        this.readings = readings;
    }

    /**
     * Returns ways to read a file that may be right, the likeliest first.
     *
     * @param source the file
     * @param options how it was read and refused
     * @param readings the instruments
     * @param stems ids of all instruments that are known, whose columns are not those of another
     */
    public static List<Candidate> of(
            SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Set<String> stems)
            throws IOException {
        List<Candidate> first = turned(source, options, readings);
        try {
            SurveyOpening opening = new SurveyOpening(source, options, readings, new Findings());
            ReadingCandidates candidates = new ReadingCandidates(opening, options, readings);
            candidates.look(stems);
            opening.reader.close();
            first.addAll(candidates.found);
        } catch (SurveyFormatException e) {
            if (e.finding().code() == FindingCode.TBL_004) {
                first.addAll(sheets(source, options));
            }
            return first; // the header cannot be read: other columns and codes would not change that
        }
        return List.copyOf(first);
    }

    /** {@return whether the columns of an instrument are found, whatever keeps the file from being read} */
    public static boolean findsColumns(SurveySource source, ReadingOptions options, List<InstrumentReading> readings)
            throws IOException {
        Optional<Header> header = header(source, options, readings);
        return header.isPresent()
                && readings.stream()
                        .anyMatch(reading -> ColumnMatcher.match(header.get(), reading, Findings.counted())
                                .isPresent());
    }

    /**
     * {@return the ids of the scored items of the first instrument that have no column; empty if there is no header}
     */
    public static List<String> lacking(SurveySource source, ReadingOptions options, List<InstrumentReading> readings)
            throws IOException {
        return header(source, options, readings)
                .map(header -> ColumnCandidates.lacking(header, readings.get(0)))
                .orElse(List.of());
    }

    private static Optional<Header> header(
            SurveySource source, ReadingOptions options, List<InstrumentReading> readings) throws IOException {
        try {
            SurveyOpening opening = new SurveyOpening(source, options, readings, new Findings());
            boolean there = opening.rowsBehindHeader().isPresent();
            opening.reader.close();
            return there ? Optional.of(opening.header) : Optional.empty();
        } catch (SurveyFormatException e) {
            return Optional.empty();
        }
    }

    /** {@return each sheet of a workbook of which one must be chosen} */
    private static List<Candidate> sheets(SurveySource source, ReadingOptions options) throws IOException {
        try (SurveyInput input = SurveyOpening.input(source, options)) {
            return FilePreview.sheets(input, options).stream()
                    .map(name -> new Candidate(List.of("--sheet", name), "the sheet holds a table", false))
                    .toList();
        }
    }

    /** {@return ways to read the file as one of another form: a row a response, or several waves in a row} */
    private static List<Candidate> turned(SurveySource source, ReadingOptions options, List<InstrumentReading> readings)
            throws IOException {
        List<Candidate> turned = new ArrayList<>();
        try (SurveyInput input = SurveyOpening.input(source, options)) {
            Preview preview = FilePreview.of(input, options).preview();
            if (options.longForm().isEmpty()) {
                turned.addAll(LongCandidates.of(preview, readings));
            }
            if (readings.stream().allMatch(reading -> reading.wave().isEmpty())) {
                turned.addAll(WaveCandidates.of(preview, readings));
            }
        } catch (SurveyFormatException e) {
            turned.clear(); // no text
        }
        return turned;
    }

    private void look(Set<String> stems) throws IOException, SurveyFormatException {
        found.addAll(LayoutCandidates.of(
                opening.preview(), new KnownItems(opening.input.name(), readings, options.missing())));
        Optional<List<Preview.Line>> rows = opening.rowsBehindHeader();
        if (rows.isPresent()) {
            for (InstrumentReading reading : readings) {
                look(reading, rows.get(), stems);
            }
        }
    }

    private void look(InstrumentReading reading, List<Preview.Line> rows, Set<String> stems) {
        Optional<ColumnMap> map = ColumnMatcher.match(opening.header, reading, Findings.counted());
        List<Candidate> own = new ArrayList<>(ColumnCandidates.of(opening.header, rows, reading, stems));
        map.flatMap(columns -> opening.listed(reading, columns)).ifPresent(listed -> own.add(listed.candidate()));
        if (map.isPresent() && opening.labelsAgree(reading, map.get())) {
            EndCodes.of(reading, map.get(), rows, options.missing()).ifPresent(own::add);
            own.addAll(CodingCandidates.of(reading, ItemTexts.of(map.get(), rows), options.missing()));
        }
        own.forEach(candidate -> found.add(named(candidate, reading.instrument().id())));
    }

    /** {@return a candidate whose options say which of several instruments they speak of} */
    private Candidate named(Candidate candidate, String id) {
        if (readings.size() == 1) {
            return candidate;
        }
        List<String> words = new ArrayList<>(candidate.options());
        for (int o = 0; o + 1 < words.size(); o += 2) {
            if (OF_AN_INSTRUMENT.contains(words.get(o))) {
                words.set(o + 1, id + "=" + words.get(o + 1));
            }
        }
        return new Candidate(words, candidate.why(), candidate.own());
    }
}
