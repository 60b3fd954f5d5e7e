package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.testing.TestScales;

class JsonWriterTest {

    private static final ScoreTable CALM = ScoredRow.table(TestScales.small("calm-5"), true, "", "total");
    private static final ScoreTable WATCH = ScoredRow.table(TestScales.small("watch-5"), false, "", "raw", "kind");

    private static String written(ScoreTable table, List<String> names, List<String> cells, String... rows) {
        JsonWriter writer = new JsonWriter(List.of(table), names, JsonWriter.Form.LINES, 2);
        return ScoredRow.written(writer, table, cells, rows);
    }

    @Test
    void cellsAreStringsAndScoresNumbers() {
        assertThat(written(WATCH, List.of("id", "x"), List.of("007", ""), "3 3 2 30 0", "0 - 2 - 0"))
                .isEqualTo("{\"id\":\"007\",\"x\":\"\",\"watch_5_raw\":6,\"watch_5_kind\":\"all, high\","
                        + "\"watch_5_answered\":3}\n{\"id\":\"007\",\"x\":\"\",\"watch_5_raw\":0,"
                        + "\"watch_5_kind\":null,\"watch_5_answered\":1}");
    }

    @Test
    void detailIsWrittenToo() {
        assertThat(written(CALM, List.of(), List.of(), "2 3 3 3 -"))
                .isEqualTo("{\"calm_5_total\":2.75,\"calm_5_total_n\":4,\"calm_5_total_status\":\"prorated\","
                        + "\"calm_5_total_band\":\"middle\",\"calm_5_total_band_strict_cut\":\"restless\","
                        + "\"calm_5_answered\":4,\"calm_5_omitted\":1,\"calm_5_not_administered\":0,"
                        + "\"calm_5_invalid\":0,\"calm_5_flag_restless\":0}");
    }

    @Test
    void textIsEscapedWhereItMustBe() {
        assertThat(written(WATCH, List.of("a \"b\""), List.of("c\\\"d\"\n\t\u0001é🙂"), "0 0 2 10 0"))
                .startsWith("{\"a \\\"b\\\"\":\"c\\\\\\\"d\\\"\\n\\t\\u0001é🙂\",\"watch_5_raw\":0,");
    }
}
