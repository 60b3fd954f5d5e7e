package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static String oneHigher(String rows, boolean belowTheTop) {
        StringBuilder higher = new StringBuilder();
        for (String row : rows.strip().split("\n", -1)) {
            String[] cells = row.split(",", -1);
            for (int c = 1; c < cells.length && !cells[c].startsWith("gad7"); c++) {
                int code = Math.min(2, Integer.parseInt(cells[c]));
                cells[c] = Integer.toString(belowTheTop ? code + 1 : code);
            }
            higher.append(String.join(",", cells)).append('\n');
        }
        return higher.toString();
    }

    @Test
    void ofSeveralFilesOneThatCountsInAnotherWayIsNamed() {
        run.file(
                "a.csv", run.run("simulate", "gad7", "-n", "200", "--seed", "1").out());
        String other = run.run("simulate", "gad7", "-n", "200", "--seed", "2").out();
        run.file("b.csv", oneHigher(other, true));
        assertThat(run.run("score", "gad7", "@a.csv", "@b.csv").err())
                .contains("b.csv:1:2: warning[PSY-004]: gad7_1 codes look shifted: nobody chose code 0");
        run.file("b.csv", other);
        assertThat(run.run("score", "gad7", "@a.csv", "@b.csv").err()).doesNotContain("PSY");
    }

    @Test
    void optionsThatWerePutTogetherAreMissed() {
        String rows = run.run("simulate", "gad7", "-n", "200", "--seed", "1", "--skew", "0.3")
                .out();
        run.file("two.csv", rows.replace(",2", ",1").replace(",3", ",1"));
        assertThat(run.run("score", "gad7", "@two.csv").err())
                .contains("warning[PSY-004]: gad7_1 codes look shifted: nobody chose code 2 or 3 in any item");
    }

    @Test
    void whereFewAnswersCannotShowWhereCodesBeginThatIsAsked() {
        String rows = run.run("simulate", "gad7", "-n", "25", "--seed", "3", "--skew", "-1")
                .out();
        run.file("few.csv", rows.replace(",0", ",1"));
        CommandRun.Result scored = run.run("score", "gad7", "@few.csv");
        assertThat(scored.err())
                .contains("note[PSY-006]: nobody chose code 0 in any item of gad7")
                .contains("help: look at the form: if 1 is the lowest option, say --coding gad7=1-4")
                .doesNotContain("warning");
        assertThat(run.run("inspect", "@few.csv").out()).contains("cannot tell: nobody chose the lowest code");
        assertThat(run.run("analyze", "gad7", "@few.csv").out()).contains("cannot tell: nobody chose the lowest code");
        assertThat(run.run("score", "gad7", "@few.csv", "--coding", "0-3").err())
                .doesNotContain("PSY-006");
    }

    @Test
    void wordsBesideNumbersForTheSameOptionsAreAskedAbout() {
        String[] words = {"Not at all", "Several days", "More than half the days", "Nearly every day"};
        StringBuilder rows = new StringBuilder("id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n");
        StringBuilder plain = new StringBuilder(rows);
        for (int row = 0; row < 30; row++) {
            StringBuilder cells = new StringBuilder("p" + row);
            StringBuilder codes = new StringBuilder(cells);
            for (int item = 0; item < 7; item++) {
                int option = (row * 5 + item * row) % 3;
                cells.append(',').append(row < 15 ? words[option] : Integer.toString(option + 1));
                codes.append(',').append(option);
            }
            rows.append(cells).append('\n');
            plain.append(codes).append('\n');
        }
        run.file("mixed.csv", rows.toString()).file("plain.csv", plain.toString());
        CommandRun.Result refused = run.run("score", "gad7", "@mixed.csv");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("CSV-032", "hold words in some rows and the numbers 1 to 3 in others")
                .doesNotContain("try:");
        assertThat(run.run("score", "gad7", "@mixed.csv", "--coding", "gad7=1-4")
                        .out())
                .isEqualTo(scoresOf(
                        rows.toString(), run.run("score", "gad7", "@plain.csv").out()));
    }

    /** {@return the rows with the scores of another output} */
    private static String scoresOf(String rows, String scored) {
        String[] scores = scored.strip().split("\n", -1);
        String[] own = rows.strip().split("\n", -1);
        return IntStream.range(0, own.length)
                .mapToObj(row -> own[row] + ',' + scores[row].replaceAll("^.*,([^,]*,[^,]*)$", "$1") + '\n')
                .collect(Collectors.joining());
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
    void faultsOfLateRowsAreSeenAndTheNumberOfThreadsChangesNothing() {
        String clean = simulated("12000");
        String faulty = simulated("12000", "unreversed:scs_3");
        String late = lines(clean, 0, 5001) + lines(faulty, 5001, 12001);
        String early = lines(faulty, 0, 5001) + lines(clean, 5001, 12001);
        for (String threads : new String[] {"2", "5"}) {
            for (String survey : List.of(late, early)) {
                assertThat(score(survey, "--threads", threads).err())
                        .contains("scs_3 changes its direction at row ")
                        .isEqualTo(score(survey, "--threads", "1").err());
            }
        }
    }

    @Test
    void aSiteThatCountsFromOneIsNamedByItsColumnOrItsRows() {
        List<String> rows = run.run("simulate", "gad7", "-n", "300", "--skew", "1")
                .out()
                .lines()
                .toList();
        List<String> own = new ArrayList<>(List.of("site," + rows.get(0)));
        List<String> ordered = new ArrayList<>(List.of(rows.get(0)));
        List<String> higher = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            String cells = rows.get(row);
            int first = cells.indexOf(',') + 1;
            boolean other = row % 3 == 0 && !cells.substring(first).contains("3");
            String moved = other
                    ? cells.substring(0, first)
                            + cells.substring(first)
                                    .replace('2', '3')
                                    .replace('1', '2')
                                    .replace('0', '1')
                    : cells;
            own.add((other ? "Nord," : row % 3 == 1 ? "Süd," : "West,") + moved);
            (other ? higher : ordered).add(moved);
        }
        int apart = ordered.size();
        ordered.addAll(higher);
        assertThat(scored("gad7", own))
                .contains("warning[PSY-004]: where site is \"Nord\": the codes look shifted: nobody chose code 0");
        assertThat(scored("gad7", ordered))
                .containsPattern("warning.PSY-004.: in rows (" + (apart - 1) + "|" + apart + "|" + (apart + 1) + ") to "
                        + (ordered.size() - 1) + ": the codes look shifted");
        run.file("sites.csv", String.join("\n", own) + "\n");
        assertThat(run.run("analyze", "gad7", "@sites.csv").out())
                .contains("where site is \"Nord\": the codes look shifted")
                .doesNotContain("yes, as far as can be seen");
    }

    @Test
    void ofSeveralFilesWithAColumnOfSitesTheSiteIsNamedWithItsFile() {
        run.file("a.csv", sites("1", false));
        run.file("b.csv", sites("2", true));
        CommandRun.Result both = run.run("score", "gad7", "@a.csv", "@b.csv", "--keep", "none");
        assertThat(both.exit()).isZero();
        assertThat(both.err())
                .contains("b.csv:1:3: warning[PSY-004]: where site is \"North\": the codes look shifted")
                .doesNotContain("a.csv:1:");
    }

    /** Returns made-up answers of two sites by turns; one may count from one, and then nobody has the highest code. */
    private String sites(String seed, boolean higher) {
        List<String> rows = run.run("simulate", "gad7", "-n", "400", "--skew", "1", "--seed", seed)
                .out()
                .lines()
                .toList();
        StringBuilder sites = new StringBuilder("site," + rows.get(0) + "\n");
        for (int row = 1; row < rows.size(); row++) {
            String answers = rows.get(row).substring(rows.get(row).indexOf(','));
            boolean north = row % 2 == 0 && !answers.contains("3");
            String moved = answers.replace('2', '3').replace('1', '2').replace('0', '1');
            sites.append(north ? "North," : "South,")
                    .append(seed)
                    .append('-')
                    .append(row)
                    .append(north && higher ? moved : answers)
                    .append('\n');
        }
        return sites.toString();
    }

    private String scored(String id, List<String> rows) {
        run.file("sites.csv", String.join("\n", rows) + "\n");
        return run.run("score", id, "@sites.csv", "--keep", "none").err();
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
