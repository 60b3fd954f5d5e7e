package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two versions of a definition, and for whom. */
class DiffTest {

    private static final String OLD = """
            {
              "kindscale": 1, "id": "ease", "version": "1.0.0", "title": "Ease", "construct": "made up",
              "language": "en",
              "citation": { "text": "Nobody. Made up." },
              "licence": { "terms": "public domain", "wording": "user-supplied" },
              "responses": { "r": { "options": [
                { "code": 0, "label": "no" }, { "code": 1, "label": "a little" }, { "code": 2, "label": "yes" } ] } },
              "items": [
                { "id": "e_1", "responses": "r" }, { "id": "e_2", "responses": "r" }, { "id": "e_3", "responses": "r" }
              ],
              "scores": [
                { "id": "total", "title": "Total", "sum": ["e_1", "e_2", "e_3"], "minAnswered": 3,
                  "bands": [ { "id": "usual", "source": "made up", "cuts": [
                    { "label": "low", "below": 4 }, { "label": "high" } ] } ] },
                { "id": "kind", "title": "Kind", "classify": [
                    { "label": "some", "when": { "of": "total", "atLeast": 3 } }, { "label": "none" } ] }
              ],
              "cases": [ { "name": "ones", "source": "by hand", "responses": { "*": 1 }, "expect": { "total": 3 } } ]
            }
            """;
    private static final String SURVEY = "e_1,e_2,e_3\n0,0,0\n2,2,1\n1,1,\n0,1,2\n2,0,2\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void files() {
        kindscale = CommandRun.in(folder).file("old.json", OLD).file("in.csv", SURVEY);
    }

    private CommandRun.Result diff(String now, String... more) {
        kindscale.file("new.json", now);
        String[] words = new String[more.length + 3];
        words[0] = "diff";
        words[1] = "@old.json";
        words[2] = "@new.json";
        System.arraycopy(more, 0, words, 3, more.length);
        return kindscale.run(words);
    }

    private static String changed(String old, String now) {
        assertThat(OLD).contains(old);
        return OLD.replace(old, now);
    }

    @Test
    void oneDefinitionDiffersInNothing() {
        CommandRun.Result result = diff(OLD, "@in.csv", "--strict");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("how it scores: the same\n")
                .contains("words and sources: the same\n")
                .contains("5 persons scored under both\n");
    }

    @Test
    void aReversedItemIsToldAndCounted() {
        CommandRun.Result result = diff(changed("\"sum\": [\"e_1\"", "\"sum\": [\"-e_1\""), "@in.csv");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("  score total: e_1: counts as it is -> reversed\n")
                .containsPattern("total +1 +4 +0 +0 +2 +3 +line 2: 0 -> 2");
    }

    @Test
    void fewerAnswersNeededGiveScoresToMorePersons() {
        CommandRun.Result result = diff(changed("\"minAnswered\": 3", "\"minAnswered\": 2"), "@in.csv");
        assertThat(result.out())
                .contains("  score total: answers needed: 3 of 3 -> 2 of 3\n")
                .containsPattern("total +4 +0 +1 +0 +0 +line 4: none -> 3")
                .containsPattern("kind +4 +0 +1 +0 +0 +line 4: none -> some");
    }

    @Test
    void aMovedEdgeChangesBandsAndNoScore() {
        CommandRun.Result result = diff(changed("\"below\": 4", "\"below\": 5"), "@in.csv", "--strict");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("how it scores: the same\n")
                .contains("  score total: bands usual: low below 4, high above -> low below 5, high above\n")
                .containsPattern("total +5 +0 +0 +0 +1 +line 6: 4 -> 4, in another band");
    }

    @Test
    void anotherClassIsAChangeWithoutADifference() {
        CommandRun.Result result = diff(changed("\"atLeast\": 3", "\"atLeast\": 4"), "@in.csv");
        assertThat(result.out()).containsPattern("kind +4 +1 +0 +0 +0 +0 +line 5: some -> none");
    }

    @Test
    void itemsAndScoresComeAndGo() throws IOException {
        String more = changed("{ \"id\": \"e_3\", \"responses\": \"r\" }", "{ \"id\": \"e_4\", \"responses\": \"r\" }")
                .replace("\"e_3\"]", "\"e_4\"]");
        assertThat(diff(more).out())
                .contains("  item e_3 is gone\n  item e_4 is new\n")
                .contains("  score total: e_3: counts as it is (gone)\n")
                .contains("  score total: e_4: counts as it is (new)\n")
                .contains("  definition: order of the items: e_1 e_2 e_3 -> e_1 e_2 e_4\n");
        assertThat(Files.exists(folder.resolve("new.json"))).isTrue();
    }

    @Test
    void aLabelIsOfTheReadingAndATitleOfTheWords() {
        String now = changed("\"a little\"", "\"somewhat\"").replace("\"title\": \"Total\"", "\"title\": \"Sum\"");
        CommandRun.Result result = diff(now, "--strict");
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("how files are read\n  responses r: label of 1: a little -> somewhat\n")
                .contains("words and sources\n  score total: title: Total -> Sum\n");
    }

    @Test
    void anOptionThatCountsOtherwiseChangesItsItems() {
        CommandRun.Result result =
                diff(changed("\"code\": 2, \"label\"", "\"code\": 2, \"score\": 3, \"label\""), "@in.csv");
        assertThat(result.out())
                .contains("  item e_1: codes and what they count: 0 1 2 -> 0 1 2=3\n")
                .contains("  score total: range: 0 to 6 -> 0 to 9\n")
                .containsPattern("total +2 +3 +0 +0 +2 +1 +line 3: 5 -> 7");
    }

    @Test
    void aCellThatIsNoResponseIsRefusedOrOmitted() {
        kindscale.file("in.csv", SURVEY + "7,1,1\n");
        CommandRun.Result refused = diff(OLD, "@in.csv");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("in.csv:7:1: error[CSV-004]");
        assertThat(refused.out()).doesNotContain("persons");
        assertThat(diff(OLD, "@in.csv", "--on-invalid", "omit").out()).contains("6 persons");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(diff(OLD, "@in.csv", "--on-invalid", "reject").err()).contains("sets no rows aside");
        assertThat(diff(OLD, "@in.csv", "@in.csv").err()).contains("one file");
        assertThat(diff("{}").exit()).isEqualTo(4);
    }
}
