package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** Words that are not the published ones mark everything that comes of them; a pasted form is read or refused. */
class WordingMarkTest {

    private static final String FOUR = "never\nseldom\noften\nalways\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void run() {
        kindscale = CommandRun.in(folder);
    }

    private static String items(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> n + ". Made-up sentence about thing " + n)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private CommandRun.Result add(String instrument, String form, String... options) {
        kindscale.file("form.txt", form);
        String[] call = {"wording", "add", instrument, "@form.txt"};
        return kindscale.run(java.util.stream.Stream.of(call, options)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new));
    }

    private CommandRun.Result take(String instrument, int items) {
        kindscale.stdin("yes\n" + "1\n".repeat(items) + "yes\n");
        CommandRun.Result result = kindscale.run("take", instrument, "--plain");
        assertThat(result.exit()).as(result.err()).isZero();
        return result;
    }

    private void assertMarked(String instrument, CommandRun.Result result, String mark) throws IOException {
        assertThat(result.out()).contains("\"validated\":false", "\"wording\":\"" + mark + "\"");
        assertThat(result.out()).containsPattern("\"wordingSha256\":\"[0-9a-f]{64}\"");
        String journal = Files.readString(Program.journals(folder).get(0));
        assertThat(journal.lines().findFirst().orElseThrow())
                .contains("\"wording\":\"" + mark.split(",", -1)[0] + "\"")
                .containsPattern("\"wordingSha256\":\"[0-9a-f]{64}\"");
        assertThat(kindscale.run("export", instrument).out()).contains(mark);
        assertThat(kindscale.run("history", instrument).out().replaceAll("\\s+", " "))
                .contains("1 of these results comes of a wording that does not match");
    }

    @Test
    void acceptedWordsMarkWhatComesOfThem() throws IOException {
        assertThat(add("scs", items(26), "--accept").exit()).isZero();
        CommandRun.Result result = take("scs", 26);
        assertThat(result.err().replaceAll("\\s+", " "))
                .contains("0 of 26 questions match the published wording")
                .contains("Wording: accepted, 0 of 26 match.");
        assertMarked("scs", result, "accepted, 0 of 26 match");
    }

    @Test
    void wordsThatCannotBeComparedMarkItToo() throws IOException {
        assertThat(add("swemwbs", items(7)).exit()).isZero();
        CommandRun.Result result = take("swemwbs", 7);
        assertThat(result.err().replaceAll("\\s+", " "))
                .contains("kindscale has nothing to compare it with", "Wording: not compared.");
        assertMarked("swemwbs", result, "not compared");
    }

    @Test
    void theWordsOfADefinitionAreItsOwn() {
        CommandRun.Result result = take("kind-self-6", 6);
        assertThat(result.out()).contains("\"wording\":\"published\"");
        assertThat(result.err()).doesNotContain("Wording:");
    }

    @Test
    void numbersThatContradictTheirPlacesAreRefused() {
        String form = items(7).replace("3. Made", "X. Made")
                .replace("4. Made", "3. Made")
                .replace("X. Made", "4. Made");
        CommandRun.Result swapped = add("gad7", form);
        assertThat(swapped.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(swapped.err())
                .startsWith(
                        "form.txt:3: error[ADM-027]: the number in \"4. Made-up sentence about thing 3\" is not that");
        String apart = form.replace("\n", "\n\n");
        assertThat(add("gad7", apart).err()).contains("error[ADM-027]");
        String table = items(7).replace("5. ", "9. ").replaceAll("(?m)^(\\d)\\. (.*)$", "$1 | $2 | 0 | 1");
        assertThat(add("gad7", table).err()).contains("error[ADM-0");
    }

    @Test
    void aFooterIsNotGluedToTheLastItem() {
        String behind = items(7) + "\nThank you for your time.\nPage 1\n";
        CommandRun.Result result = add("swemwbs", behind);
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err())
                .contains("7. [ ] Made-up sentence about thing 7\n")
                .contains("form.txt:9: note[ADM-029]: 2 lines belong to no item "
                        + "and are left out; the first: \"Thank you");
        assertThat(add("swemwbs", items(7) + "Copyright 2020 by nobody\n").err())
                .contains("7. [ ] Made-up sentence about thing 7\n");
        assertThat(add("swemwbs", items(7) + "and what goes on with it\n").err())
                .contains("7. [ ] Made-up sentence about thing 7 and what goes on with it\n");
    }

    @Test
    void blanksBeforeTheNumbersAreUnderstood() {
        for (String blank : new String[] {"_____ ", "___", "[ ] ", "( ) ", ".... ", "☐ "}) {
            CommandRun.Result result =
                    add("swemwbs", items(7).replaceAll("(?m)^", blank).replaceFirst("\\Q" + blank + "\\E$", ""));
            assertThat(result.exit()).as(blank + result.err()).isZero();
            assertThat(result.err()).contains("1. [ ] Made-up sentence about thing 1\n");
        }
    }

    @Test
    void theFirstLineThatIsNotUnderstoodIsShown() {
        assertThat(add("gad7", items(6) + "\nPart B\n").err())
                .startsWith("form.txt:8: error[ADM-006]: not 7 items are found")
                .contains("the first line that belongs to no item is \"Part B\"");
    }

    @Test
    void labelsCanBeAdded() {
        kindscale.file("labels.txt", "0 = " + FOUR);
        assertThat(add("gad7", items(7), "--accept", "--labels", "@labels.txt").exit())
                .isZero();
        assertThat(take("gad7", 7).err()).contains("0. never\n1. seldom\n2. often\n3. always\n");
    }

    @Test
    void labelsThatDoNotFitAreRefused() {
        kindscale.file("labels.txt", "never\nalways\n");
        CommandRun.Result few = add("gad7", items(7), "--labels", "@labels.txt");
        assertThat(few.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(few.err()).contains("error[ADM-028]", "has 4 options, but 2 labels are found");
        kindscale.file("labels.txt", "1 = " + FOUR);
        assertThat(add("gad7", items(7), "--labels", "@labels.txt").err())
                .contains("labels.txt:1: error[ADM-028]", "stands at the place of the response 0");
    }
}
