package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} says what a file is, how it would be read, what contradicts, and the one command to go on. */
class InspectTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void inFolder() {
        run = CommandRun.in(folder);
    }

    private void simulated(String instrument, String persons, String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"simulate", instrument, "-n", persons}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        run.file("survey.csv", run.run(args).out());
    }

    @Test
    void goodDataFitAndTheCommandToGoOnIsNamed() {
        simulated("scs", "300");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("scs  Self-Compassion Scale")
                .contains("26 of 26 items")
                .contains("verdict    fits: the items hang together as the key says")
                .contains("next       kindscale score scs ");
    }

    @Test
    void aFileThatIsScoredAlreadyIsReadAndAnalysed() {
        simulated("scs", "300");
        run.run("score", "scs", "@survey.csv", "-o", "@scored.csv");
        CommandRun.Result result = run.run("inspect", "@scored.csv");
        assertThat(result.out())
                .contains("it holds scores of scs already")
                .contains("kindscale analyze scs scored.csv");
        assertThat(run.run("analyze", "scs", "@scored.csv").exit()).isZero();
    }

    @Test
    void fewPersonsCannotTell() {
        simulated("scs", "8");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("verdict    cannot tell: 8 rows, and it takes 20")
                .doesNotContain("fits");
    }

    @Test
    void answersThatHangTogetherByChanceCannotTell() {
        StringBuilder text = new StringBuilder("gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n");
        Random random = new Random(8);
        for (int row = 0; row < 24; row++) {
            int level = random.nextInt(2);
            for (int item = 0; item < 7; item++) {
                text.append(item == 0 ? "" : ",").append(Math.max(0, random.nextInt(5) - 2 + level));
            }
            text.append('\n');
        }
        run.file("survey.csv", text.toString());
        assertThat(run.run("inspect", "@survey.csv", "gad7").out())
                .contains("cannot tell: the items correlate no more than by chance");
    }

    @Test
    void dataThatSpeakAgainstTheReadingAreSaidSoWithTheirEvidence() {
        simulated("scs", "300", "--fault", "unreversed:scs_3");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("verdict    contradicts: ")
                .contains("warning[PSY-001]: scs_3 looks unreversed")
                .contains("next       kindscale analyze scs ")
                .doesNotContain("kindscale score");
    }

    @Test
    void severalWavesInOneRowAreAskedForWithACommand() {
        List<String> rows =
                run.run("simulate", "gad7", "-n", "30").out().lines().toList();
        String two = rows.stream().skip(1).map(row -> row + "," + row).collect(Collectors.joining("\n"));
        String names = rows.get(0);
        String before = names.replaceAll("gad7_[0-9]", "$0_pre");
        String after = names.replaceAll("gad7_[0-9]", "$0_post").replace("id,", "again,");
        run.file("survey.csv", before + "," + after + "\n" + two + "\n");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("not yet    the file has 2 waves of gad7")
                .contains("try: kindscale score gad7 ")
                .contains("--waves pre,post");
        assertThat(run.run("score", "gad7", "@survey.csv", "--waves", "pre,post", "--scores", "none")
                        .err())
                .contains("gad7 has no score \"none\"")
                .doesNotContain("gad7 and gad7");
    }

    @Test
    void aRefusedFileIsNotYetReadAndEachWayIsACommandThatWorks() {
        run.file("survey.csv", "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n" + "1,2,3,4,4,2,1\n".repeat(9));
        String out = run.run("inspect", "@survey.csv").out();
        assertThat(out)
                .contains("not yet")
                .contains("try: kindscale score gad7 ")
                .contains("--coding 1-4");
    }

    @Test
    void aFileWithNoInstrumentIsSaidToHaveNone() {
        run.file("survey.csv", "name,age\nA,31\nB,45\n");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("no instrument of the library was found")
                .contains("help: name the one that is in it")
                .contains("): kindscale inspect survey.csv ID\n");
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsToldWithTheCommandThatReadsIt() {
        String rows = run.run("simulate", "gad7", "-n", "30").out();
        run.file("survey.csv", rows + "S31,1,2\n");
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("gad7  Generalized", "not yet    line 32: the row has 3 cells")
                .contains("  try: kindscale score gad7 survey.csv --on-invalid reject --rejects survey-rejected.csv\n");
        run.file("survey.csv", "A study\n\n" + rows);
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("  try: kindscale score gad7 survey.csv --names-row 3\n");
        run.file("survey.csv", rows.replaceFirst("\n", "\n,a,b,c,d,e,f,g\n"));
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("  try: kindscale score gad7 survey.csv --header-rows 2\n");
    }

    @Test
    void eachInstrumentThatIsNamedInTheFileIsToldThoughOneCannotBeRead() {
        String names =
                IntStream.rangeClosed(1, 7).mapToObj(n -> "gad" + n + "_1").collect(Collectors.joining(","));
        List<String> rows =
                run.run("simulate", "gad7", "-n", "40").out().lines().toList();
        String more = IntStream.rangeClosed(1, 27).mapToObj(n -> "scs_" + n).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder("id," + names + "," + more + "\n");
        rows.stream()
                .skip(1)
                .forEach(row -> text.append(row).append(",3".repeat(27)).append('\n'));
        run.file("survey.csv", text.toString());
        assertThat(run.run("inspect", "@survey.csv").out())
                .contains("gad7  Generalized", "\"gad1_1\" to \"gad7_1\"", "  try: kindscale score gad7 survey.csv ")
                .contains("scs  Self-Compassion Scale", "not yet    the file has 27 columns");
    }

    @Test
    void aPartOfAnInstrumentThatIsReadIsNoFurtherOne() {
        run.file("survey.csv", run.run("simulate", "pss10", "-n", "40").out().replace("pss10_", "pss_"));
        assertThat(run.run("inspect", "@survey.csv").out()).contains("pss10  ").doesNotContain("pss-4  ");
    }

    @Test
    void whatMendsItIsSaidWhereNoCommandIsFound() {
        run.file("survey.csv", "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7,gad7_8\na,1,2,1,0,3,1,1,2\n");
        assertThat(run.run("inspect", "@survey.csv", "gad7").out())
                .contains("  not yet    the file has 8 columns", "  help       if \"gad7_8\" is a further question");
        assertThat(run.run("inspect", "@survey.csv", "gad7", "--format", "json").out())
                .contains("\"help\":\"if \\\"gad7_8\\\" is a further");
    }

    @Test
    void aSecondFileIsNoInstrument() {
        run.file("a.csv", "id\n1\n").file("b.csv", "id\n1\n");
        assertThat(run.run("inspect", "@a.csv", "@b.csv").err())
                .contains("inspect reads one file, and behind it stands an instrument")
                .doesNotContain("JSON");
    }
}
