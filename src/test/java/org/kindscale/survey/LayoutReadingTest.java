package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.SurveyFile.Pace;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;

/** Files whose header is no plain row of names, read by both readers in blocks of several sizes. */
class LayoutReadingTest {

    private static final List<InstrumentReading> READINGS = List.of(InstrumentReading.of(TestScales.small("calm-2")));
    private static final String NOTE = "f.csv: note[CSV-035]: ";

    private static Transcript read(byte[] file, ReadingOptions options) {
        Transcript plain = Transcript.of(file, options, READINGS, Transcript.PLAIN);
        for (int block : List.of(1, 3, 17, 64, 4096)) {
            Pace pace = new Pace(1 + block % 3, block, false);
            assertThat(Transcript.of(file, options, READINGS, pace))
                    .as(pace.toString())
                    .isEqualTo(plain);
        }
        return plain;
    }

    private static Transcript read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ReadingOptions.USUAL);
    }

    private static String header(String text) {
        SurveySource source =
                new SurveySource("f.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        SurveyFile file = SurveyFile.open(source, ReadingOptions.USUAL, READINGS, new Findings())
                .orElseThrow();
        Slice slice = new Slice();
        file.headerBytes(slice);
        return slice.text();
    }

    @Test
    void aDelimiterBehindEveryRowPassesThrough() {
        String text = "calm_2_1,calm_2_2\n1,2,\n3,,\n";
        Transcript read = read(text);
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.findings()).startsWith(NOTE + "read as a table, 1 header row, every row with a delimiter");
        assertThat(header(text)).isEqualTo("calm_2_1,calm_2_2,");
    }

    @Test
    void aCellBehindTheLastOneIsFoundHoweverFarDownItStands() {
        String text = "calm_2_1,calm_2_2\n" + "1,2,\n".repeat(400) + "3,4,5\n1,2,\"\"\n1,2,\n";
        assertThat(read(text).findings())
                .contains("f.csv:402:3: error[CSV-007]: the last cell has no name in the header and is not empty");
    }

    @Test
    void rowNamesGetAColumnWithoutAName() {
        String text = "calm_2_1,calm_2_2,age\n\"r1\",1,2,30\n\"r2\",3,4,31\n";
        assertThat(read(text).count()).isEqualTo(2);
        assertThat(header(text)).isEqualTo("\"\",calm_2_1,calm_2_2,age");
    }

    @Test
    void namesOfTwoRowsAreWrittenAsOne() {
        String text = "Respondent ID,Collector ID,\"Mood, now\",\n,,calm_2_1,calm_2_2\n7,1,1,2\n";
        assertThat(read(text).rows()).hasSize(1).first().asString().startsWith("line 3");
        assertThat(header(text)).isEqualTo("Respondent ID,Collector ID,calm_2_1,calm_2_2");
        assertThat(header(text.replace("calm_2_2", "calm_2_2,\"a, b\"")
                        .replace("now\",", "now\",,")
                        .replace("1,2\n", "1,2,x\n")))
                .endsWith(",\"a, b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aDeclaredDelimiterIsLeftOut(String end) {
        Transcript read = read("sep=;" + end + "calm_2_1;calm_2_2" + end + "1;2" + end);
        assertThat(read.rows()).hasSize(1).first().asString().startsWith("line 3");
    }

    @Test
    void aHeadThatIsWiderThanWhatIsLookedAtFirstIsReadWhole() {
        StringBuilder names = new StringBuilder("calm_2_1,calm_2_2");
        StringBuilder texts = new StringBuilder("one,two");
        StringBuilder ids = new StringBuilder("\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\"");
        for (int c = 0; c < 2000; c++) {
            names.append(",other").append(c);
            texts.append(",a rather long text of a question, number ".replace(", n", " n"))
                    .append(c);
            ids.append(",\"{\"\"ImportId\"\":\"\"q").append(c).append("\"\"}\"");
        }
        String row = "1,2" + ",x".repeat(2000);
        Transcript read = read(names + "\n" + texts + "\n" + ids + "\n" + row + "\n");
        assertThat(read.count()).isEqualTo(1);
        assertThat(read.findings()).startsWith(NOTE + "read as a Qualtrics export, 3 header rows");
    }

    @Test
    void rowsThatAreNoPersonsAreCountedOverTheWholeFile() {
        String head = "StartDate,EndDate,Status,Progress,Finished,calm_2_1,calm_2_2\n";
        String row = "2026-01-02 10:00:00,2026-01-02 10:01:00,%,1,2\n";
        String text = head
                + row.replace("%", "0,100,1").repeat(350)
                + row.replace("%", "1,100,1").repeat(2)
                + row.replace("%", "IP Address,50,False")
                + row.replace("%", "Survey Preview,50,0");
        assertThat(read(text).findings())
                .contains("f.csv: note[CSV-038]: of 354 rows 3 are no ordinary response, such as a preview, a test or "
                        + "spam (Status is not 0), 1 is not finished (Finished is 0)");
    }

    @Test
    void theBaseRowsOfRepeatedInstrumentsAreCounted() {
        String head = "record_id,redcap_repeat_instrument,redcap_repeat_instance,calm_2_1,calm_2_2\n";
        assertThat(read(head + "1,,,,\n1,mood,1,1,2\n1,mood,2,1,2\n").findings())
                .contains("of 3 rows 1 is the base of a record whose answers stand in other rows");
        assertThat(read(head + "1,,,1,2\n1,sleep,1,,\n").findings())
                .as("the base row holds the answers")
                .doesNotContain("CSV-038");
        assertThat(read(head + "1,,,,\n2,,,1,2\n").findings())
                .as("nothing is repeated")
                .doesNotContain("CSV-038");
    }

    @Test
    void bytesThatAreNoTextCountOnlyWhereTheyAreNeeded() {
        byte[] file = ("calm_2_1,calm_2_2,gr\u00f6\u00dfe\n" + "1,2,K\u00f6ln\n".repeat(3) + "3,4,Trier\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Transcript kept = read(file, ReadingOptions.USUAL);
        assertThat(kept.findings())
                .startsWith("f.csv:1:3: error[CSV-011]: the cell holds bytes that are no valid text")
                .doesNotContain("CSV-039");
        Transcript none = read(file, ReadingOptions.USUAL.keeping(List.of("calm_2_1")));
        assertThat(none.count()).isEqualTo(4);
        assertThat(none.findings())
                .startsWith("f.csv:1:3: note[CSV-039]: 4 cells hold bytes that are no text")
                .doesNotContain("error");
    }

    @Test
    void bytesThatAreNoTextAreToldOnceForAll() {
        byte[] file = ("id,calm_2_1,calm_2_2\n" + "K\u00f6ln,1,2\n".repeat(40)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(file, ReadingOptions.USUAL).findings().lines().filter(line -> line.contains("error")))
                .as("rendered, and kept")
                .hasSize(2)
                .allMatch(line ->
                        line.startsWith("f.csv:2:1: error[CSV-011]") && line.endsWith("; 40 cells of the file do"));
        byte[] item = "id,calm_2_1,calm_2_2\na,1\u00f6,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(item, ReadingOptions.USUAL.keeping(List.of())).findings())
                .contains("error[CSV-011]");
    }

    @Test
    void aFileOfAnotherKindIsNamed() {
        SurveySource source = new SurveySource(
                "x.xlsx",
                () -> new ByteArrayInputStream("PK\3\4\0\0[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1)));
        Findings findings = new Findings();
        assertThat(SurveyFile.open(source, ReadingOptions.USUAL, READINGS, findings))
                .isEqualTo(Optional.empty());
        assertThat(findings.render())
                .contains("error[TBL-002]: the file is damaged or cut off: the archive inside cannot be opened"
                        + " (it begins like an Excel workbook)");
    }

    @Test
    void textThatIsCalledLikeAWorkbookIsReadWithANote() {
        SurveySource source = new SurveySource(
                "x.xlsx", () -> new ByteArrayInputStream("id,x\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        Findings findings = new Findings();
        SurveyFile.open(source, ReadingOptions.USUAL, READINGS, findings);
        assertThat(findings.render())
                .contains("x.xlsx: note[CSV-035]: read as delimited text: the file is called like an Excel workbook and"
                        + " does not begin like one");
    }
}
