package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams.Terminals;

/** Whoever thinks of hurting themselves is told first of all where help is, whatever was asked of the output. */
class FlagTest {

    static final String LINES = "In this town: 0800 555 0100\nAt night: ask at the gate\n";
    private static final String DEAR = "Thank you for answering honestly.";
    private static final String NOW = "please talk to someone now";
    private static final String QUIET = "0\n0\n0\n0\n0\n0\n0\n0\n";

    @TempDir
    private Path home = Path.of("");

    private CommandRun kindscale = CommandRun.in(home);

    @BeforeEach
    void wording() throws IOException {
        kindscale = CommandRun.in(home);
        addWording(kindscale);
    }

    /** Adds words of our own for the ten items of the PHQ-9. */
    static void addWording(CommandRun kindscale, String... options) {
        String items = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> n + ". A made-up sentence about thing " + n)
                .collect(Collectors.joining("\n", "", "\n"));
        List<String> call = new ArrayList<>(List.of("wording", "add", "phq9", "@form.txt", "--accept"));
        call.addAll(List.of(options));
        CommandRun.Result added = kindscale.file("form.txt", items).run(call.toArray(String[]::new));
        assertThat(added.exit()).as(added.err()).isZero();
    }

    private CommandRun.Result take(String typed, String options) {
        kindscale.stdin(typed);
        return kindscale.run(("take phq9 --consent yes " + options).strip().split(" ", -1));
    }

    /** The words on standard error after the last question. */
    private static String end(CommandRun.Result result) {
        String marker = "change its answer:";
        return result.err().substring(result.err().lastIndexOf(marker) + marker.length());
    }

    private void support() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/kindscale"));
        Files.writeString(folder.resolve("support.txt"), LINES);
    }

    private static void assertFirst(String end) {
        assertThat(end.strip()).startsWith(DEAR);
        assertThat(end.replaceAll("\\s+", " ")).contains(NOW, "0800 555 0100 At night: ask at the gate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--plain",
                "--quiet",
                "--no-feedback",
                "--format json",
                "--format text",
                "--no-store",
                "--quiet --no-feedback --format json --no-store"
            })
    void theMessageStandsFirst(String options) throws IOException {
        support();
        CommandRun.Result result = take(QUIET + "1\n0\nyes\n", options);
        assertThat(result.exit()).as(result.err()).isZero();
        assertFirst(end(result));
        assertThat(result.out()).doesNotContain(DEAR);
        if (options.contains("json")) {
            assertThat(result.out()).startsWith("{");
        }
    }

    @Test
    void onATerminalItStandsBeforeTheResult() throws IOException {
        support();
        kindscale.terminals(new Terminals(true, true, true));
        CommandRun.Result result = take(QUIET + "3\n0\nyes\n", "--plain");
        assertFirst(end(result));
        assertThat(end(result)).doesNotContain("Your result");
        assertThat(result.out()).startsWith("Your result");
    }

    @Test
    void withoutAFileTheMessageStandsAlone() {
        assertThat(end(take(QUIET + "1\n0\nyes\n", "")).strip()).startsWith(DEAR);
    }

    @Test
    void noAnswerThatCallsForHelpNoMessage() throws IOException {
        support();
        assertThat(take(QUIET + "0\n0\nyes\n", "").err()).doesNotContain(DEAR, NOW, "0800");
        assertThat(take(QUIET + "skip\n0\nyes\n", "").err()).doesNotContain(DEAR, NOW, "0800");
    }

    @Test
    void whoStopsAfterTheAnswerIsToldToo() throws IOException {
        support();
        CommandRun.Result result = take(QUIET + "2\nquit\n", "--quiet");
        assertThat(result.exit()).isEqualTo(ExitCode.INTERRUPTED);
        String end = result.err().substring(result.err().lastIndexOf("quit:") + "quit:".length());
        assertFirst(end);
        assertThat(end.indexOf(NOW)).isLessThan(end.indexOf("Saved: 9 of 10"));
    }

    @Test
    void theMessageIsNotLostWhereARowCannotBeAdded() throws IOException {
        support();
        Path study = home.resolve("study.csv");
        kindscale.file("a.json", "{ \"phq9_9\": 1 }");
        String[] call = {"take", "phq9", "--answers", "@a.json", "--append", "@study.csv", "--no-store", "-q"};
        Files.createDirectories(home.resolve(".study.csv.lock/x")); // where the lock file should be
        CommandRun.Result result = kindscale.run(call);
        assertThat(result.exit()).isNotZero();
        assertThat(study).doesNotExist();
        assertFirst(result.err());
    }

    @Test
    void itSpeaksTheLanguageOfThePerson() throws IOException {
        support();
        for (String language : List.of("de", "es")) {
            kindscale.file("a.json", "{ \"phq9_9\": 1 }");
            CommandRun.Result result =
                    kindscale.run("take", "phq9", "--answers", "@a.json", "--no-store", "-q", "--language", language);
            assertThat(result.err()).contains("0800 555 0100");
        }
    }
}
