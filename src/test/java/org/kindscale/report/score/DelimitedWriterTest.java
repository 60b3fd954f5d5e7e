package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.DelimitedWriter.Form;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.testing.TestScales;

class DelimitedWriterTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument WATCH = TestScales.small("watch-5");
    private static final Form RAW = new Form(',', "\n", true, "", 10);

    private static String row(Form form, ScoreTable table, List<String> cells, String... codes) {
        return ScoredRow.written(new DelimitedWriter(List.of(table), form), table, cells, codes);
    }

    private static String header(Form form, List<String> cells, ScoreTable... tables) {
        ByteBuilder out = new ByteBuilder();
        new DelimitedWriter(List.of(tables), form).begin(ScoredRow.passed(cells), out);
        return out.toString();
    }

    @Test
    void scoresFollowTheCellsThatPassThrough() {
        ScoreTable table = ScoredRow.table(CALM, false, "");
        assertThat(header(RAW, List.of("id", "\"a\""), table))
                .isEqualTo("id,\"a\",calm_5_total,calm_5_heavy,calm_5_percent,calm_5_answered\n");
        assertThat(row(RAW, table, List.of("7", "\"x\""), "1 1 1 1 1", "5 1 4 5 -"))
                .isEqualTo("7,\"x\",1.8,3.6666666667,20,5\n7,\"x\",4.75,5,93.75,4\n");
    }

    @Test
    void aScoreThatIsRefusedIsAnEmptyCellOrAWord() {
        ScoreTable table = ScoredRow.table(CALM, false, "", "total");
        assertThat(row(RAW, table, List.of("7"), "1 - 1 - 1")).isEqualTo("7,,3\n");
        Form word = new Form(',', "\n", true, "n, a", 10);
        assertThat(row(word, table, List.of("7"), "1 - 1 - 1")).isEqualTo("7,\"n, a\",3\n");
    }

    @Test
    void withoutCellsARowBeginsWithItsFirstScore() {
        ScoreTable table = ScoredRow.table(CALM, false, "", "total");
        assertThat(header(RAW, List.of(), table)).isEqualTo("calm_5_total,calm_5_answered\n");
        assertThat(row(RAW, table, List.of(), "1 1 1 1 1", "- - - - -")).isEqualTo("1.8,5\n,0\n");
    }

    @Test
    void severalInstrumentsStandSideBySide() {
        ScoreTable calm = ScoredRow.table(CALM, false, "", "total");
        ScoreTable watch = ScoredRow.table(WATCH, false, "", "raw", "kind");
        assertThat(header(RAW, List.of("id"), calm, watch))
                .isEqualTo("id,calm_5_total,calm_5_answered,watch_5_raw,watch_5_kind,watch_5_answered\n");
        ResponseVector[] responses = {ScoredRow.responses(CALM, "3 3 3 3 3"), ScoredRow.responses(WATCH, "3 3 2 30 0")};
        Scorer[] scorers = {ScoredRow.scorer(calm, "3 3 3 3 3"), ScoredRow.scorer(watch, "3 3 2 30 0")};
        ByteBuilder out = new ByteBuilder();
        new DelimitedWriter(List.of(calm, watch), RAW).row(ScoredRow.passed(List.of("7")), scorers, responses, out);
        assertThat(out.toString()).isEqualTo("7,3,5,6,\"all, high\",3\n");
    }

    @Test
    void anotherDelimiterQuotesCellsAnew() {
        ScoreTable table = ScoredRow.table(CALM, false, "", "total");
        Form tabs = new Form('\t', "\r\n", false, "NA", 1);
        List<String> cells = List.of("a,b", "c\td", "e\"f", "", "g\nh");
        assertThat(header(tabs, cells, table))
                .isEqualTo("a,b\t\"c\td\"\t\"e\"\"f\"\t\t\"g\nh\"\tcalm_5_total\tcalm_5_answered\r\n");
        assertThat(row(tabs, table, cells, "1 2 1 1 1")).isEqualTo("a,b\t\"c\td\"\t\"e\"\"f\"\t\t\"g\nh\"\t1.6\t5\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a|a",
                "a,b|\"a,b\"",
                "a;b|a;b",
                "\"|\"\"\"\"",
                "`a\nb`|`\"a\nb\"`",
                "`a\rb`|`\"a\rb\"`",
                "` a `|` a `",
                "``|``"
            })
    void aCellIsQuotedWhereItMustBe(String value, String quoted) {
        ByteBuilder out = new ByteBuilder();
        DelimitedWriter.quote(value, ',', out);
        assertThat(out.toString()).isEqualTo(quoted);
    }

    @Test
    void whatIsQuotedIsReadBackByCommonsCsv() {
        forAll(random -> {
            String value = draw(random);
            ByteBuilder out = new ByteBuilder();
            DelimitedWriter.quote("x", ';', out);
            out.append((byte) ';');
            DelimitedWriter.quote(value, ';', out);
            CSVFormat format =
                    CSVFormat.Builder.create().setDelimiter(';').setQuote('"').get();
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(out.toString()))
                    .setFormat(format)
                    .get()) {
                assertThat(parser.getRecords().get(0).toList()).containsExactly("x", value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String draw(Random random) {
        StringBuilder value = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            value.append("\",;\n\r aé".charAt(random.nextInt(8)));
        }
        return value.toString();
    }

    /** The writer's short way for plain rows is held to the table's own. */
    @Test
    void plainRowsAreWrittenAsTheTableEmitsThem() {
        ScoreTable[] tables = {
            ScoredRow.table(CALM, false, ""),
            ScoredRow.table(CALM, false, "", "points", "heavy"),
            ScoredRow.table(WATCH, false, "", "raw", "table", "high", "shifted", "t"),
            ScoredRow.table(TestScales.bundled("scs"), false, ""),
            ScoredRow.table(TestScales.bundled("swemwbs"), false, ""),
        };
        Form form = new Form(',', "\n", true, "NA", 3);
        DelimitedWriter[] writers = new DelimitedWriter[tables.length];
        for (int t = 0; t < tables.length; t++) {
            writers[t] = new DelimitedWriter(List.of(tables[t]), form);
        }
        forAll(random -> {
            int t = random.nextInt(tables.length);
            Instrument instrument = tables[t].plan().instrument();
            String codes = codes(instrument, random);
            String written = ScoredRow.written(writers[t], tables[t], List.of("x"), codes);
            TextSink sink = new TextSink(3, "NA");
            tables[t].emit(ScoredRow.scorer(tables[t], codes), ScoredRow.responses(instrument, codes), sink);
            assertThat(written).isEqualTo("x," + String.join(",", sink.cells) + "\n");
        });
    }

    private static String codes(Instrument instrument, Random random) {
        StringBuilder codes = new StringBuilder();
        double missing = random.nextInt(3) / 6.0;
        for (var item : instrument.items()) {
            var options = instrument.responsesOf(item).options();
            int code = options.get(random.nextInt(options.size())).code();
            codes.append(codes.length() > 0 ? " " : "").append(random.nextDouble() < missing ? "-" : "" + code);
        }
        return codes.toString();
    }
}
