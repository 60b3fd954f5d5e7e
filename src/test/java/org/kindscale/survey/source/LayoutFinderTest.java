package org.kindscale.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ReadingOptions.HeaderPlace;
import org.kindscale.survey.source.Layout.Form;

class LayoutFinderTest {

    private final Findings findings = new Findings();

    private Optional<Layout> find(String text, HeaderPlace given) {
        return LayoutFinder.of(Previews.of(text), given, new Previews.Items(3), findings);
    }

    private Layout found(String text) {
        return find(text, HeaderPlace.TOLD).orElseThrow(() -> new IllegalStateException(findings.render()));
    }

    private String refusal(String text) {
        assertThat(find(text, HeaderPlace.TOLD)).isEmpty();
        return findings.render();
    }

    private static HeaderPlace rows(int rows) {
        return new HeaderPlace(Optional.of(rows), Optional.empty());
    }

    private static HeaderPlace names(int line) {
        return new HeaderPlace(Optional.empty(), Optional.of(line));
    }

    @Test
    void anOrdinaryTableIsNoNews() {
        Layout layout = found("id,i1,i2,i3\na,1,2,3\n");
        assertThat(layout.isOrdinary()).isTrue();
        assertThat(layout.names()).containsExactly("id", "i1", "i2", "i3");
        assertThat(layout.headerRows()).isEqualTo(1);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void rowsOfTextsBelowTheNamesAreAskedAbout() {
        assertThat(refusal("id,i1,i2,i3\nyou,calm,tense,sad\na,1,2,3\n"))
                .startsWith("f.csv:2: error[CSV-020]: line 2 holds texts, not responses, in the columns of the items")
                .contains("say --header-rows 2");
        assertThat(refusal("id,i1,i2,i3\nyou,calm,tense,sad\nx,y,z,z\na,1,2,3\n"))
                .contains("lines 2 to 3 hold texts")
                .contains("say --header-rows 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "no row of answers is below ! you,calm,tense,sad",
                "all rows hold words ! a,never,often,never/b,often,never,often",
                "one cell is a response ! you,calm,tense,1/a,1,2,3",
                "a row of blanks ! ,,,/a,1,2,3"
            })
    void rowsThatMayBePersonsAreLeftAlone(String why, String body) {
        assertThat(found("id,i1,i2,i3\n" + body.replace('/', '\n') + "\n").headerRows())
                .as(why)
                .isEqualTo(1);
    }

    @Test
    void namesFurtherDownAreAskedAbout() {
        assertThat(refusal("A report,,,\n\nid,i1,i2,i3\na,1,2,3\n"))
                .startsWith("f.csv:1: error[CSV-040]: the names of the items do not stand on this line, but on line 3")
                .contains("say --names-row 3");
        Layout layout = find("A report,,,\n\nid,i1,i2,i3\na,1,2,3\n", names(3)).orElseThrow();
        assertThat(layout.namesLine()).isEqualTo(3);
        assertThat(layout.names()).containsExactly("id", "i1", "i2", "i3");
        assertThat(find("id,i1,i2,i3\na,1,2,3\n", names(9))).isEmpty();
        assertThat(findings.render()).contains("error[CSV-042]: no row begins on line 9");
    }

    @Test
    void answersWhereTheNamesShouldStandAreSaid() {
        assertThat(refusal("a,1,2,2\nb,3,2,1\n")).startsWith("f.csv:1: error[CSV-041]");
        assertThat(found("a,1,2,3\nb,3,2,1\n").headerRows())
                .as("columns may be called by numbers")
                .isEqualTo(1);
    }

    @Test
    void personsAreNeverTakenForHeaderRows() {
        assertThat(find("id,i1,i2,i3\na,1,2,3\nb,,2,3\nc,1,1,1\n", rows(3))).isPresent();
        assertThat(findings.render())
                .startsWith("f.csv:2: error[CSV-036]: 2 rows from here on would be taken for a part of the header");
        Findings above = new Findings();
        LayoutFinder.of(Previews.of("a,1,2,2\nid,i1,i2,i3\nb,1,2,3\n"), names(2), new Previews.Items(3), above);
        assertThat(above.render()).startsWith("f.csv:1: error[CSV-036]: this row would be");
    }

    @Test
    void headerRowsOfTextsAreTakenAsDeclared() {
        Layout layout =
                find("id,i1,i2,i3\nyou,calm,tense,sad\na,1,2,3\n", rows(2)).orElseThrow();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(layout.texts()).containsExactly("you", "calm", "tense", "sad");
    }

    @Test
    void aDeclarationOfTheDelimiterIsNoHeader() {
        Layout layout = found("sep=,\nid,i1,i2,i3\na,1,2,3\n");
        assertThat(layout.namesLine()).isEqualTo(2);
        assertThat(layout.source()).isEqualTo(Source.EXCEL);
        assertThat(found("sep=x,i1,i2,i3\na,1,2,3\n").namesLine()).isEqualTo(1);
    }

    @Test
    void aMissingFirstNameIsThatOfTheRows() {
        Layout layout = found("i1,i2,i3,age\nr1,1,2,3,30\nr2,0,0,0,31\n");
        assertThat(layout.form()).isEqualTo(Form.ROW_NAMES);
        assertThat(layout.names()).containsExactly("", "i1", "i2", "i3", "age");
        assertThat(layout.inWords()).contains("as R writes it");
    }

    @Test
    void aDelimiterBehindEveryRowIsNoCell() {
        Layout layout = found("id,i1,i2,i3\na,1,2,3,\nb,1,,3,\n");
        assertThat(layout.form()).isEqualTo(Form.TRAILING);
        assertThat(layout.names()).containsExactly("id", "i1", "i2", "i3", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "numbers everywhere ! id,i1,i2,i3,x/1,2,2,2,1,3/2,2,2,2,1,3",
                "a decimal comma before the items, nothing at the end ! w,i1,i2,i3,x/70,0,1,2,3,/71,0,1,1,1,",
                "row names that stand twice ! i1,i2,i3,x/a,1,2,3,7/a,1,2,3,7",
                "a text with a delimiter ! name,i1,i2,i3,x/A,B,1,y,3,z/C,D,1,y,3,z"
            })
    void oneCellMoreThatNobodyCanExplainIsRefused(String why, String file) {
        assertThat(refusal(file.replace('/', '\n') + "\n"))
                .as(why)
                .startsWith("f.csv:2: error[CSV-007]: every row has one cell more than the header");
    }

    @Test
    void namesInTwoRowsAreAskedAboutAndJoinedAsDeclared() {
        String text = "Who,Mood,,\n,i1,i2,i3\n7,1,2,3\n";
        assertThat(refusal(text)).contains("error[CSV-020]: the names of the columns seem to stand in two rows");
        Layout layout = find(text, rows(2)).orElseThrow();
        assertThat(layout.form()).isEqualTo(Form.MERGED);
        assertThat(layout.names()).isEqualTo(List.of("Who", "i1", "i2", "i3"));
        assertThat(layout.texts()).isEqualTo(List.of("Who", "Mood - i1", "Mood - i2", "Mood - i3"));
    }

    @Test
    void joinedNamesThatWouldStandTwiceAreWhole() {
        String text =
                "Respondent ID,Collector ID,Home,,Work,,Why?\n,,calm,sad,calm,sad,Open-Ended Response\n5,6,1,2,1,2,x\n";
        Layout layout = found(text);
        assertThat(layout.names())
                .containsExactly(
                        "Respondent ID",
                        "Collector ID",
                        "Home - calm",
                        "Home - sad",
                        "Work - calm",
                        "Work - sad",
                        "Why?");
        assertThat(layout.inWords())
                .isEqualTo("read as a SurveyMonkey export, 2 header rows (questions, and below them the names of their "
                        + "columns)");
    }
}
