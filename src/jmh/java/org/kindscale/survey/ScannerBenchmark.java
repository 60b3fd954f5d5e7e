package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Gunzip;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of a survey to rows of responses, {@value #ROWS} rows a call, compiled as the launcher has it: by C1.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class ScannerBenchmark {

    static final int ROWS = 20_000;

    private byte[] survey = {};
    private byte[] packed = {};
    private byte[] block = {};
    private BlockScanner<Long> scanner = scanner(new byte[0]);

    /** Counts the responses given. */
    private static final class Counter implements Row.Worker<Long> {

        private long answered;

        @Override
        public void row(Row row) {
            answered += row.responses(0).get(25) >= 0 ? 1 : 0;
        }

        @Override
        public Long endBlock() {
            return answered;
        }
    }

    /** Makes the survey. */
    @Setup
    public void makeSurvey() throws IOException {
        survey = survey(ROWS).getBytes(StandardCharsets.UTF_8);
        scanner = scanner(survey);
        int header = new String(survey, StandardCharsets.UTF_8).indexOf('\n') + 1;
        block = new byte[survey.length - header + 2];
        System.arraycopy(survey, header, block, 0, survey.length - header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(survey);
        }
        packed = bytes.toByteArray();
    }

    private static String survey(int rows) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("id,age,sex,country");
        for (int item = 1; item <= 26; item++) {
            text.append(",scs_").append(item);
        }
        text.append(",comment\n");
        for (int row = 1; row <= rows; row++) {
            text.append(row).append(",40,f,").append(row % 4 == 0 ? "\"Korea, Republic of\"" : "\"Chile\"");
            for (int item = 1; item <= 26; item++) {
                text.append(',').append(random.nextInt(33) == 0 ? "" : Integer.toString(1 + random.nextInt(5)));
            }
            text.append(row % 50 == 0 ? ",\"I said \"\"well\"\", then\nleft\"\n" : ",\"ok\"\n");
        }
        return text.toString();
    }

    private static List<InstrumentReading> readings() {
        Instrument instrument = TestScales.bundled("scs");
        return List.of(InstrumentReading.of(instrument));
    }

    private static SurveyFile open(byte[] bytes, Findings findings) {
        SurveySource source = new SurveySource("survey.csv", () -> new ByteArrayInputStream(bytes));
        return SurveyFile.open(source, ReadingOptions.USUAL, readings(), findings)
                .orElseThrow();
    }

    private static BlockScanner<Long> scanner(byte[] bytes) {
        byte[] any = bytes.length > 0 ? bytes : survey(1).getBytes(StandardCharsets.UTF_8);
        SurveyFile file = open(any, new Findings());
        RowDecoder decoder = new RowDecoder(file.header(), file.maps(), readings(), ReadingOptions.USUAL);
        return new BlockScanner<>(file, decoder, new Counter());
    }

    private static long rows(byte[] bytes, SurveyFile.Pace pace) throws IOException {
        Findings findings = new Findings();
        try (SurveyFile file = open(bytes, findings)) {
            return file.rows(pace, Counter::new, (answered, linesBefore) -> {}, findings);
        }
    }

    /** The scanner alone, on one block. */
    @Benchmark
    public Object scanner() {
        return scanner.scan(block, block.length - 2, true);
    }

    /** A file, from its header on, on one thread. */
    @Benchmark
    public long file() throws IOException {
        return rows(survey, SurveyFile.Pace.on(1));
    }

    /** A packed file. */
    @Benchmark
    public long packedFile() throws IOException {
        return rows(packed, SurveyFile.Pace.on(1));
    }

    /** Unpacking alone. */
    @Benchmark
    public long unpacking() throws IOException {
        try (InputStream in = new Gunzip(new ByteArrayInputStream(packed))) {
            return in.skip(Long.MAX_VALUE);
        }
    }

    /** The reader of record, on the same file. */
    @Benchmark
    public long readerOfRecord() throws IOException {
        return rows(survey, new SurveyFile.Pace(1, 1 << 19, true));
    }
}
