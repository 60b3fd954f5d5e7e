package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definition is begun from a REDCap data dictionary. */
class DraftTest {

    private static final String DICTIONARY = """
            field_name,form_name,field_type,select_choices_or_calculations
            record_id,start,text,
            m_1,mood,radio,"0, not at all | 1, a little, or so | 2, much"
            m_2,mood,radio,"2, much | 1, a little, or so | 0, not at all"
            m_3,mood,yesno,
            m_4,mood,radio,"a, one | b, two"
            note,mood,notes,
            """;

    private static final String[][] FILLED_IN = {
        {"\"construct\" : \"\"", "\"construct\" : \"worry\""},
        {"\"text\" : \"\"", "\"text\" : \"Nobody.\""},
        {"\"terms\" : \"\"", "\"terms\" : \"free\""},
        {"\"scores\" : [ ]", """
            "scores": [{ "id": "total", "title": "Total", "minAnswered": 7,
              "sum": ["gad7_1", "gad7_2", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7"] }]"""},
        {"\"cases\" : [ ]", """
            "cases": [{ "name": "ones", "source": "by hand", "responses": { "*": 1 }, "expect": { "total": 7 } }]"""}
    };

    @TempDir
    private Path folder = Path.of("");

    private CommandRun.Result draft(String dictionary, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "draft";
        words[1] = "@dictionary.csv";
        System.arraycopy(more, 0, words, 2, more.length);
        return CommandRun.in(folder).file("dictionary.csv", dictionary).run(words);
    }

    @Test
    void questionsBecomeItemsAndEqualChoicesOneScale() {
        CommandRun.Result result = draft(DICTIONARY, "--form", "mood");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("\"id\" : \"mood\"")
                .contains("\"code\" : 1,\n        \"label\" : \"a little, or so\"")
                .contains("\"id\" : \"m_1\",\n    \"responses\" : \"options1\"")
                .contains("\"id\" : \"m_2\",\n    \"responses\" : \"options1\"")
                .contains("\"id\" : \"m_3\",\n    \"responses\" : \"options2\"");
    }

    @Test
    void whatIsNoQuestionIsTold() {
        assertThat(draft(DICTIONARY, "--form", "mood").err())
                .contains("left out: m_4: the code \"a\" is no whole number\n")
                .contains("left out: note: a field of type notes\n")
                .contains("3 items;");
    }

    @Test
    void severalFormsNeedAName() {
        CommandRun.Result result = draft(DICTIONARY);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("the dictionary has 2 forms").contains("--form: start, mood");
        assertThat(draft(DICTIONARY, "--form", "moods").err()).contains("there is no form moods");
    }

    @Test
    void aDraftIsRefusedUntilItIsFilledIn() {
        draft(DICTIONARY, "--form", "mood", "-o", "@mood.json");
        CommandRun.Result result = CommandRun.in(folder).run("check", "@mood.json");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("construct").contains("scores");
    }

    @Test
    void theDictionaryThatWeWriteComesBackAndScoresOnceItIsFilledIn() throws IOException {
        CommandRun kindscale = CommandRun.in(folder);
        kindscale.run("form", "gad7", "--for", "redcap", "-o", "@gad.csv", "-q");
        CommandRun.Result drafted = kindscale.run("draft", "@gad.csv", "--as", "mine", "-o", "@mine.json");
        assertThat(drafted.exit()).as(drafted.err()).isZero();
        Path file = folder.resolve("mine.json");
        String draft = Files.readString(file);
        for (String[] filled : FILLED_IN) {
            assertThat(draft).contains(filled[0]);
            draft = draft.replace(filled[0], filled[1]);
        }
        Files.writeString(file, draft);
        kindscale.file("in.csv", "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n3,Several days,0,0,0,0,1\n");
        CommandRun.Result scored = kindscale.run("score", "@mine.json", "@in.csv", "--keep", "none", "-q");
        assertThat(scored.exit()).as(scored.err()).isZero();
        assertThat(scored.out()).isEqualTo("mine_total,mine_answered\n5,7\n");
    }

    @Test
    void whatIsNoDictionaryIsRefused() {
        assertThat(draft("a,b\n1,2\n").err()).contains("dictionary.csv:1: error[CSV-023]");
        assertThat(draft("").err()).contains("error[CSV-002]");
        assertThat(CommandRun.in(folder).run("draft", "@no.csv").err()).contains("error[CSV-001]");
    }
}
