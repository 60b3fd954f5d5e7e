package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score} warns where the data contradict the key beyond all doubt, and does nothing else about it. */
class KeyWatchTest {

    private static final String WARNING = "warning[PSY-001]: scs_3 looks unreversed";

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void simulate() {
        run = CommandRun.in(folder);
    }

    private String simulated(String persons, String... fault) {
        String planted = fault.length == 0 ? "codes:+0" : fault[0];
        return run.run("simulate", "scs", "-n", persons, "--fault", planted).out();
    }

    private CommandRun.Result score(String survey, String... more) {
        run.file("survey.csv", survey);
        String[] args = new String[more.length + 3];
        args[0] = "score";
        args[1] = "scs";
        args[2] = "@survey.csv";
        System.arraycopy(more, 0, args, 3, more.length);
        return run.run(args);
    }

    @Test
    void aFaultIsNamedWithItsEvidenceAndWhatToDo() {
        CommandRun.Result result = score(simulated("300", "unreversed:scs_3"));
        assertThat(result.err())
                .contains("survey.csv:1:4: " + WARNING + ": r = -.")
                .contains("help: look before you use the scores: kindscale analyze scs ");
        assertThat(result.exit()).isZero();
    }

    private static String help(CommandRun.Result scored) {
        return scored.err()
                .lines()
                .filter(line -> line.startsWith("  help: look"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLineOfHelpReadsTheFileAsItWasRead() {
        String[] rows = simulated("300", "unreversed:scs_3").split("\n", -1);
        rows[0] = rows[0].replace("scs_", "My Q");
        run.file("my survey.csv", String.join("\n", rows));
        String line = help(run.run(
                "score", "scs", "@my survey.csv", "--columns", "My Q{n}", "--missing", "-9", "--on-invalid", "OMIT"));
        assertThat(line)
                .endsWith(" kindscale analyze scs 'my survey.csv' --columns 'My Q{n}' --missing -9 --on-invalid omit");
        CommandRun.Result analyzed = run.run(
                "analyze", "scs", "@my survey.csv", "--columns", "My Q{n}", "--missing", "-9", "--on-invalid", "omit");
        assertThat(analyzed.exit()).as(analyzed.err()).isZero();
        assertThat(analyzed.err()).contains("scs_3 looks unreversed");
    }

    @Test
    void ofSeveralWavesOneIsLookedAtAndAnInstrumentIsCalledAsItWas() {
        String[] rows = simulated("300", "unreversed:scs_3").split("\n", -1);
        rows[0] = rows[0].replaceAll("(scs_\\d+)", "$1_pre")
                + rows[0].replace("id", "").replaceAll("(scs_\\d+)", "$1_post");
        for (int row = 1; row < rows.length - 1; row++) {
            rows[row] += rows[row].substring(rows[row].indexOf(','));
        }
        run.file("waves.csv", String.join("\n", rows));
        assertThat(help(run.run("score", "scs", "@waves.csv", "--waves", "pre,post")))
                .endsWith(" kindscale analyze scs waves.csv --waves pre");
        assertThat(run.run("analyze", "scs", "@waves.csv", "--waves", "pre").err())
                .contains("waves.csv:1:4: warning[PSY-001]: scs_3 looks unreversed");
        CommandRun.Result own = run.run("score", "scales/scs.json", "@waves.csv", "--waves", "post");
        assertThat(help(own)).endsWith(" kindscale analyze scales/scs.json waves.csv --waves post");
    }

    @Test
    void theScoresAreThoseOfTheFileAllTheSame() {
        String survey = simulated("300", "unreversed:scs_3");
        CommandRun.Result quiet = score(survey, "--quiet");
        assertThat(score(survey).out()).isEqualTo(quiet.out()).isNotEmpty();
        assertThat(quiet.err()).startsWith("survey.csv:1:4: " + WARNING).doesNotContain("rows read");
    }

    @Test
    void cleanDataAreScoredWithoutAWordAndFewRowsAreJudgedToo() {
        assertThat(score(simulated("300")).err()).doesNotContain("PSY");
        assertThat(score(simulated("30")).err()).doesNotContain("PSY");
        assertThat(score(simulated("30", "copy:scs_3=scs_9")).err()).contains("scs_9 is a copy of another");
    }

    @Test
    void whatIsSaidDependsOnTheFirstRowsAndNotOnThreads() {
        String clean = simulated("12000");
        String faulty = simulated("12000", "unreversed:scs_3");
        String late = lines(clean, 0, 5001) + lines(faulty, 5001, 12001);
        String early = lines(faulty, 0, 5001) + lines(clean, 5001, 12001);
        for (String threads : new String[] {"1", "2", "5"}) {
            assertThat(score(late, "--threads", threads).err()).doesNotContain("PSY");
            assertThat(score(early, "--threads", threads).err()).contains(WARNING);
        }
        assertThat(score(early, "--threads", "1").err())
                .isEqualTo(score(early, "--threads", "5").err());
    }

    @Test
    void aKnownOrderThatFitsBetterIsNamedAndItsCommandGivesTheScores() {
        List<Integer> other = List.of(7, 10, 2, 4, 5, 9, 1, 8, 3, 6); // order b of the rses
        List<String> rows =
                run.run("simulate", "rses", "-n", "60").out().lines().toList();
        List<String> names = List.of(rows.get(0).split(",", -1));
        String moved = rows.stream()
                .skip(1)
                .map(row -> other.stream()
                        .map(item -> row.split(",", -1)[names.indexOf("rses_" + item)])
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(
                        "\n", String.join(",", names.subList(names.indexOf("rses_1"), names.size())) + "\n", "\n"));
        run.file("true.csv", String.join("\n", rows) + "\n");
        run.file("moved.csv", moved);
        CommandRun.Result read = run.run("score", "rses", "@moved.csv", "--keep", "none");
        assertThat(read.err())
                .contains("PSY-014")
                .contains("rses_1 seems to hold rses_7")
                .contains("--order b");
        assertThat(run.run("score", "rses", "@moved.csv", "--keep", "none", "--order", "b"))
                .satisfies(right -> assertThat(right.err()).doesNotContain("PSY"))
                .satisfies(right -> assertThat(right.out())
                        .isEqualTo(run.run("score", "rses", "@true.csv", "--keep", "none")
                                .out()));
    }

    private static String lines(String text, int from, int to) {
        return text.lines().skip(from).limit(to - from).collect(Collectors.joining("\n", "", "\n"));
    }
}
