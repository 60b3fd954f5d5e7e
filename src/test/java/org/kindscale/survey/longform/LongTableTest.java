package org.kindscale.survey.longform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.longform.LongTable.About;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.RecordView.SurveyFormatException;

class LongTableTest {

    private final Findings findings = new Findings();

    private LongTable table(String rows, long most) throws IOException, SurveyFormatException {
        LongPlan plan = new LongPlan(1, 4, List.of(0), 1, 2, List.of(new About("id", 0, 0), new About("more", 3, 1)));
        LongReader into = new LongReader("f.csv", plan, most, findings);
        try (PlainReader reader = new PlainReader(
                "f.csv", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), new Dialect(','))) {
            while (reader.next()) {
                into.take(reader);
            }
        }
        LongTable table = into.table();
        table.begin(',', "\r\n");
        return table;
    }

    private static String text(LongTable table) throws IOException {
        return new String(table.wide().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void cellsAreQuotedWhereTheyMustBeAndElseStayAsTheyAre() throws IOException, SurveyFormatException {
        LongTable table = table("é,q1,\"a,\"\"b\",007\n2,q2, x,8\n", 100);
        assertThat(text(table)).isEqualTo("id,more,q1,q2\r\né,007,\"a,\"\"b\",\r\n2,8,, x\r\n");
    }

    @Test
    void placesLeadBackToTheRowsTheyWereMadeOf() throws IOException, SurveyFormatException {
        LongTable table = table("1,q1,\"a\nb\",7\n2,q2,x,8\n1,q2,y,7\n", 100);
        assertThat(text(table)).isEqualTo("id,more,q1,q2\r\n1,7,\"a\nb\",y\r\n2,8,,x\r\n");
        assertThat(table.place(new Location("f.csv", 2, 4))).isEqualTo(new Location("f.csv", 4, 3));
        assertThat(table.place(new Location("f.csv", 4, 4))).isEqualTo(new Location("f.csv", 3, 3));
        assertThat(table.place(new Location("f.csv", 4, 2))).isEqualTo(new Location("f.csv", 3, 4));
        assertThat(table.place(new Location("f.csv", 4, 0))).isEqualTo(new Location("f.csv", 3, 0));
        assertThat(table.place(new Location("f.csv", 1, 4))).isEqualTo(new Location("f.csv", 3, 2));
        assertThat(table.place(new Location("f.csv", 1, 0))).isEqualTo(new Location("f.csv", 1, 0));
        assertThat(table.place(new Location("g.csv", 4, 4))).isEqualTo(new Location("g.csv", 4, 4));
    }

    @Test
    void aTableLargerThanMemoryMayBeIsRefused() {
        assertThatThrownBy(() -> table("1,q1,1,1\n1,q2,1,1\n2,q1,1,1\n", 3))
                .isInstanceOf(SurveyFormatException.class)
                .hasMessageContaining("f.csv:3: error[CSV-054]: the table of 2 persons and 2 items is larger than 3");
    }

    @Test
    void aRowThatNamesNobodyIsAnError() throws IOException, SurveyFormatException {
        table(" ,q1,1,1\n", 100);
        assertThat(findings.kept())
                .singleElement()
                .extracting(finding -> finding.code() + " " + finding.where())
                .isEqualTo(FindingCode.CSV_054 + " f.csv:1:1");
    }

    @Test
    void jsonObjectsAreOpenedAndNothingElseIs() {
        assertThat(JsonCell.open("{\"a\":1,\"b\":\"x\",\"c\":null,\"d\":1.50}"))
                .hasValue(Map.of("a", "1", "b", "x", "c", "", "d", "1.50"));
        for (String other :
                List.of("{\"a\":[1]}", "[1]", "{\"a\":1", "{\"a\":1,\"a\":2}", "{\"a\":1} x", "{a:1}", "")) {
            assertThat(JsonCell.open(other)).as(other).isEmpty();
        }
    }
}
