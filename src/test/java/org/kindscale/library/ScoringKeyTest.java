package org.kindscale.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.InvalidInputException;

/** The door for other programs. */
class ScoringKeyTest {

    @TempDir
    private Path folder = Path.of("");

    private static ScoringKey kind() throws InvalidInputException {
        return ScoringKey.bundled("kind-self-6");
    }

    private static Map<String, Integer> all(ScoringKey key, int code) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        key.items().forEach(item -> codes.put(item, code));
        return codes;
    }

    private Path survey(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    @Test
    void aBundledKeySaysWhatItIs() throws Exception {
        ScoringKey key = kind();
        assertThat(key.id()).isEqualTo("kind-self-6");
        assertThat(key.version()).isEqualTo("1.0.0");
        assertThat(key.sha256()).hasSize(64);
        assertThat(key.items()).hasSize(6).startsWith("ks6_1");
        assertThat(key.scores()).contains("total");
        assertThat(ScoringKey.bundledIds()).contains("scs", "gad7");
    }

    @Test
    void responsesBecomeScoresAndBands() throws Exception {
        PersonScores person = ScoringKey.bundled("gad7").score(all(ScoringKey.bundled("gad7"), 2));
        assertThat(person.value("total")).hasValue(14);
        assertThat(person.text("total")).hasValue("14");
        assertThat(person.band("total")).hasValue("moderate");
        assertThat(person.status("total")).isEqualTo("complete");
        assertThat(person.answered("total")).isEqualTo(7);
        assertThat(person.itemsAnswered()).isEqualTo(7);
    }

    @Test
    void aClassHasALabelAndNoValue() throws Exception {
        ScoringKey phq9 = ScoringKey.bundled("phq9");
        PersonScores person = phq9.score(all(phq9, 3));
        assertThat(person.value("syndrome")).isEmpty();
        assertThat(person.text("syndrome")).isPresent();
    }

    @Test
    void tooFewAnswersGiveNoScore() throws Exception {
        PersonScores person = kind().score(Map.of("ks6_1", 3));
        assertThat(person.value("total")).isEmpty();
        assertThat(person.text("total")).isEmpty();
        assertThat(person.band("total")).isEmpty();
        assertThat(person.status("total")).isEqualTo("refused");
        assertThat(person.itemsAnswered()).isEqualTo(1);
    }

    @Test
    void everyCodeThatIsNoResponseAndEveryUnknownItemIsTold() {
        assertThatThrownBy(() -> kind().score(Map.of("ks6_1", 9, "ks6_2", 0, "ks6_l", 1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().render())
                                .contains("\"9\" is no response to ks6_1 (1 to 5)")
                                .contains("\"0\" is no response to ks6_2")
                                .contains("did you mean ks6_1?"));
    }

    @Test
    void aScoreThatThereIsNotIsAMistakeOfTheCaller() throws Exception {
        PersonScores person = kind().score(all(kind(), 1));
        assertThatThrownBy(() -> person.value("sum"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no score sum; there are total");
    }

    @Test
    void anInstrumentThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> ScoringKey.bundled("gad-7")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ScoringKey.bundled("scales/gad7.json")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ScoringKey.read(folder.resolve("absent.json")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDefinitionOfOnesOwnIsReadFromItsPath() throws Exception {
        ScoringKey own = ScoringKey.read(Path.of("scales/kind-self-6.json"));
        assertThat(own.sha256()).isEqualTo(kind().sha256());
        assertThat(own.score(all(own, 2)).text("total"))
                .isEqualTo(kind().score(all(own, 2)).text("total"));
    }

    @Test
    void rowsOfAFileComeInTheirOrderWithTheColumnsKept() throws Exception {
        Path file = survey("id,q1,q2,q3,q4,q5,q6\na,1,1,1,1,1,1\nb,5,5,5,5,-9,5\n");
        List<ScoredRow> rows = new ArrayList<>();
        List<Diagnostic> notes = kind().score(
                        file,
                        SurveyReading.USUAL.inColumns("q{n}").missing("-9").keeping("id"),
                        rows::add);
        assertThat(notes).isEmpty();
        assertThat(rows).extracting(ScoredRow::line).containsExactly(2L, 3L);
        assertThat(rows).extracting(row -> row.cells().get("id")).containsExactly("a", "b");
        assertThat(rows.get(1).scores().status("total")).isEqualTo("prorated");
    }

    @Test
    void noRowOfAFileWithAnErrorIsHandedOn() throws Exception {
        Path file = survey("ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,1,1,1,1,1\n7,1,1,1,1,1\n");
        List<ScoredRow> rows = new ArrayList<>();
        assertThatThrownBy(() -> kind().score(file, SurveyReading.USUAL, rows::add))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().render()).contains("in.csv:3:1: error[CSV-004]"));
        assertThat(rows).isEmpty();
    }

    @Test
    void aCodingAndReversedItemsAreReadAsScoreReadsThem() throws Exception {
        Path file = survey("ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n0,0,0,0,0,0\n");
        List<ScoredRow> rows = new ArrayList<>();
        kind().score(file, SurveyReading.USUAL.coded("0-4"), rows::add);
        Map<String, Integer> lowest = all(kind(), 1);
        assertThat(rows.get(0).scores().text("total"))
                .isEqualTo(kind().score(lowest).text("total"));
        rows.clear();
        kind().score(file, SurveyReading.USUAL.coded("0-4").reversed("ks6_1"), rows::add);
        lowest.put("ks6_1", 5);
        assertThat(rows.get(0).scores().text("total"))
                .isEqualTo(kind().score(lowest).text("total"));
    }

    @Test
    void aSheetThatIsNotThereIsRefused() {
        Path book = Path.of("src/test/resources/golden/score-workbook-by-sheet/in.xlsx");
        assertThatThrownBy(() -> kind().score(book, SurveyReading.USUAL.onSheet("none"), row -> {}))
                .isInstanceOf(InvalidInputException.class);
    }
}
