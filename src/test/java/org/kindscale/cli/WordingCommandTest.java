package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

class WordingCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run;

    @BeforeEach
    void start() {
        run = CommandRun.in(folder);
    }

    /** Returns a line for each of seven items, as {@code pattern} says for its number. */
    private static String lines(String pattern) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(n -> pattern.replace("{n}", Integer.toString(n)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aNumberAtTheEndOfASentenceIsStored() {
        run.file("form.txt", lines("made-up sentence {n}"));
        CommandRun.Result result = run.run("wording", "add", "gad7", "@form.txt", "--language", "xx");
        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .startsWith("1. [ ] made-up sentence 1\n2. [ ] made-up sentence 2\n")
                .endsWith("stored in .local/share/kindscale/wording/gad7.xx.json\n");
    }

    @Test
    void responseCodesBehindTheSentencesAreCutOff() {
        run.file("form.txt", lines("{n}. made-up sentence {n} 0 1 2 3"));
        CommandRun.Result result = run.run("wording", "verify", "gad7", "@form.txt", "--language", "xx");
        assertThat(result.err()).startsWith("1. [ ] made-up sentence 1\n2. [ ] made-up sentence 2\n");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void columnsHeadedByAnAddedWordingAreKnown() {
        String head = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> "How often? [Made-up sentence " + n + "]")
                .collect(Collectors.joining(","));
        run.file("survey.csv", "id," + head + "\na,0,1,2,3,0,1,2\n");
        assertThat(run.run("score", "gad7", "@survey.csv").exit()).isEqualTo(ExitCode.BAD_INPUT);
        run.file("form.txt", lines("made-up sentence {n}"));
        run.run("wording", "add", "gad7", "@form.txt", "--language", "xx");
        assertThat(run.run("score", "gad7", "@survey.csv", "--keep", "id").out())
                .contains("\na,9,");
    }

    @Test
    void anotherNumberOfItemsIsTold() {
        run.file("form.txt", lines("made-up sentence {n}"));
        CommandRun.Result result = run.run("wording", "add", "scs-sf", "@form.txt");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err())
                .startsWith("form.txt:1: error[ADM-006]: not 12 items are found, but [1, 7]; the first line "
                        + "that belongs to no item is \"made-up sentence 1\"\n  help: ");
    }

    @Test
    void whatDiffersIsStoredOnlyWhenAccepted() {
        run.file("form.txt", lines("made-up sentence {n}") + "a\nb\nc\nd\ne\n");
        CommandRun.Result result = run.run("wording", "add", "scs-sf", "@form.txt");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err())
                .contains("1. [differs] made-up sentence 1\n", "0 of 12 match the published wording\n")
                .contains("form.txt: error[ADM-006]: these differ from every published wording known here: scs_sf_1, ")
                .endsWith("  help: correct the text, or take it as it is with --accept\n");
        assertThat(run.run("wording", "add", "scs-sf", "@form.txt", "--accept").exit())
                .isZero();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        CommandRun.Result result = run.run("wording", "add", "gad7", "none.txt");
        assertThat(result.err()).isEqualTo("none.txt: error[ADM-006]: there is no such file\n  help: check the path\n");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aTextInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("form.txt"), lines("{n}. Größe").getBytes(StandardCharsets.ISO_8859_1));
        CommandRun.Result result = run.run("wording", "add", "gad7", "@form.txt", "--language", "de");
        assertThat(result.err())
                .isEqualTo("form.txt: error[ADM-006]: the text is not UTF-8\n  help: save it as UTF-8\n");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstItem() {
        run.file("form.txt", "\uFEFF" + lines("{n}. made-up sentence"));
        CommandRun.Result result = run.run("wording", "verify", "gad7", "@form.txt", "--language", "xx");
        assertThat(result.err()).startsWith("1. [ ] made-up sentence\n");
    }

    @Test
    void addedWordingIsRemoved() {
        run.stdin(lines("{n}. made-up sentence")).run("wording", "add", "gad7", "--language", "xx");
        assertThat(run.run("wording", "remove", "gad7", "--language", "xx").err())
                .isEqualTo("removed .local/share/kindscale/wording/gad7.xx.json\n");
        CommandRun.Result again = run.run("wording", "remove", "gad7", "--language", "xx");
        assertThat(again.err()).isEqualTo("there is no added wording of gad7 in this language\n");
        assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
