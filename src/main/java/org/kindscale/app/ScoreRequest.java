package org.kindscale.app;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindscale.report.table.TableFile;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;

/**
 * What to score and where to put it.
 *
 * @param instruments ids or paths of definitions; copied
 * @param files survey files, {@code -} for standard input; copied
 * @param reading how to read the files
 * @param columns where the items stand
 * @param choice which scores, under which rule
 * @param layout how the output looks
 * @param outputs where it goes
 * @param threads how many threads read, 1 or more; the output is the same with any number
 * @param quality what is added about careless answering; absent: nothing
 */
public record ScoreRequest(
        List<String> instruments,
        List<String> files,
        ReadingOptions reading,
        ColumnChoice columns,
        ScoreChoice choice,
        Layout layout,
        Outputs outputs,
        int threads,
        Optional<Quality> quality) {

    /** Copies the lists. */
    public ScoreRequest {
        instruments = List.copyOf(instruments);
        files = List.copyOf(files);
    }

    /** Asks for scores alone. */
    public ScoreRequest(
            List<String> instruments,
            List<String> files,
            ReadingOptions reading,
            ColumnChoice columns,
            ScoreChoice choice,
            Layout layout,
            Outputs outputs,
            int threads) {
        this(instruments, files, reading, columns, choice, layout, outputs, threads, Optional.empty());
    }

    /** Returns this request with signs of careless answering beside the scores. */
    public ScoreRequest with(Optional<Quality> wanted) {
        return new ScoreRequest(instruments, files, reading, columns, choice, layout, outputs, threads, wanted);
    }

    /** Returns this request with other outputs. */
    public ScoreRequest into(Outputs other) {
        return new ScoreRequest(instruments, files, reading, columns, choice, layout, other, threads, quality);
    }

    /** Returns this request with nothing of the file handed on. */
    public ScoreRequest alone() {
        return new ScoreRequest(
                instruments, files, reading.keeping(List.of()), columns, choice, layout, outputs, threads, quality);
    }

    /** Returns this request as it is tried: nothing is written, and rows that it would set aside are left out. */
    public ScoreRequest untold() {
        ReadingOptions tried = reading.onInvalid() == InvalidPolicy.REJECT ? reading.with(InvalidPolicy.OMIT) : reading;
        return new ScoreRequest(instruments, files, tried, columns, choice, layout, Outputs.stdout(), threads);
    }

    /** Returns the request as one that sets rows aside, without other outputs. */
    public ScoreRequest rejectingTo(Path rejects) {
        Outputs only = new Outputs(Optional.empty(), Optional.of(rejects), Optional.empty(), Optional.empty());
        ReadingOptions aside = reading.with(InvalidPolicy.REJECT);
        return new ScoreRequest(instruments, files, aside, columns, choice, layout, only, threads);
    }

    /**
     * What is added about careless answering.
     *
     * @param seconds by instrument, the column that says how many seconds the respondent took
     */
    public record Quality(PerInstrument seconds) {}

    /**
     * Where the items stand, by instrument.
     *
     * @param columns patterns, lists or maps
     * @param order names of item orders
     * @param from ids of longer instruments
     * @param coding names of codings
     * @param alreadyReversed items that the file holds reversed; copied in their order
     * @param waves names of the waves that each row holds
     */
    public record ColumnChoice(
            PerInstrument columns,
            PerInstrument order,
            PerInstrument from,
            PerInstrument coding,
            Set<String> alreadyReversed,
            WaveChoice waves) {

        /** Copies the set. */
        public ColumnChoice {
            alreadyReversed = Collections.unmodifiableSet(new LinkedHashSet<>(alreadyReversed));
        }

        /** Where each row holds one wave. */
        public ColumnChoice(
                PerInstrument columns,
                PerInstrument order,
                PerInstrument from,
                PerInstrument coding,
                Set<String> alreadyReversed) {
            this(columns, order, from, coding, alreadyReversed, WaveChoice.ONE);
        }

        /** {@return this choice for a file of other columns} */
        public ColumnChoice with(PerInstrument others) {
            return new ColumnChoice(others, order, from, coding, alreadyReversed);
        }

        /** {@return this choice for other waves of each row} */
        public ColumnChoice with(WaveChoice others) {
            return new ColumnChoice(columns, order, from, coding, alreadyReversed, others);
        }

        /** Item ids and the definitions' patterns decide. */
        public static ColumnChoice automatic() {
            return new ColumnChoice(
                    PerInstrument.none("--columns"),
                    PerInstrument.none("--order"),
                    PerInstrument.none("--from"),
                    PerInstrument.none("--coding"),
                    Set.of());
        }
    }

    /**
     * Which scores.
     *
     * @param scores ids of scores, or {@code ID.score} where there are several instruments; empty: all that are no
     *     alternatives; copied
     * @param minAnswered the rule for missing responses
     * @param norm the norm group whose derived scores to add
     */
    public record ScoreChoice(List<String> scores, MinAnswered minAnswered, Optional<String> norm) {
        /** Copies the list. */
        public ScoreChoice {
            scores = List.copyOf(scores);
        }

        /** All scores that are no alternatives, under the definitions' rules. */
        public static ScoreChoice usual() {
            return new ScoreChoice(List.of(), MinAnswered.DEFINITION, Optional.empty());
        }
    }

    /** The form of the output. */
    public enum Format {
        /** The dialect of the input. */
        AS_INPUT,
        /** Comma-separated. */
        CSV,
        /** Tab-separated. */
        TSV,
        /** One JSON array. */
        JSON,
        /** One JSON object a line. */
        JSONL,
        /** One QuestionnaireResponse of FHIR R4 a line, for each instrument. */
        FHIR,
        /** An Excel workbook. */
        XLSX,
        /** An SPSS data file. */
        SAV,
        /** A Stata data file. */
        DTA;

        /** {@return the kind of data file, if it is one} */
        public Optional<TableFile> table() {
            return switch (this) {
                case XLSX -> Optional.of(TableFile.XLSX);
                case SAV -> Optional.of(TableFile.SAV);
                case DTA -> Optional.of(TableFile.DTA);
                default -> Optional.empty();
            };
        }
    }

    /**
     * How the output looks.
     *
     * @param format its form
     * @param detail whether each score has its operands answered, status and bands beside it
     * @param prefix stands before the name of each added column
     * @param na what stands for no score
     * @param decimals most decimals of a score, 0 to 10
     * @param guarded whether cells that would begin a formula in a spreadsheet get an apostrophe
     */
    public record Layout(Format format, boolean detail, String prefix, String na, int decimals, boolean guarded) {
        /** A layout for no spreadsheet. */
        public Layout(Format format, boolean detail, String prefix, String na, int decimals) {
            this(format, detail, prefix, na, decimals, false);
        }

        /** As the input, scores alone. */
        public static Layout usual() {
            return new Layout(Format.AS_INPUT, false, "", "", 10);
        }
    }

    /**
     * Where the output goes.
     *
     * @param scores the scores; absent: standard output
     * @param rejects rows set aside
     * @param columnMap the column map that was used
     * @param provenance what was done with what
     * @param reading how the files were read
     */
    public record Outputs(
            Optional<Path> scores,
            Optional<Path> rejects,
            Optional<Path> columnMap,
            Optional<Path> provenance,
            Optional<SavedReading> reading) {

        /** Outputs without a saved reading. */
        public Outputs(
                Optional<Path> scores, Optional<Path> rejects, Optional<Path> columnMap, Optional<Path> provenance) {
            this(scores, rejects, columnMap, provenance, Optional.empty());
        }

        /** Standard output. */
        public static Outputs stdout() {
            return new Outputs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** {@return the files that are written} */
        public List<Path> files() {
            return Stream.of(scores, rejects, columnMap, provenance, reading.map(SavedReading::file))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /**
     * A reading that is saved to be used again ({@code --save-reading}).
     *
     * @param file where
     * @param options the options that chose it, each with its value; columns are saved by name; copied
     */
    public record SavedReading(Path file, List<List<String>> options) {
        /** Copies the list. */
        public SavedReading {
            options = List.copyOf(options);
        }
    }
}
