package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole sets of columns of one instrument: which is meant is asked, or told. */
class SecondSetTest {

    private static final String BLANK = ",,,,,,";

    @TempDir
    private Path folder = Path.of("");

    private String told(String first, String second, String one, String other, String... more) {
        String names = List.of(first, second).stream()
                .flatMap(stem -> IntStream.rangeClosed(1, 7).mapToObj(i -> stem.replace("N", "" + i)))
                .collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(names + "\n");
        for (int person = 0; person < 20; person++) {
            int level = person % 4;
            text.append(one.replace("x", "" + level)).append(',').append(other.replace("x", "" + (3 - level)));
            text.append('\n');
        }
        String[] call = new String[3 + more.length];
        System.arraycopy(new String[] {"score", "gad7", "@f.csv"}, 0, call, 0, 3);
        System.arraycopy(more, 0, call, 3, more.length);
        return CommandRun.in(folder).file("f.csv", text.toString()).run(call).err();
    }

    @Test
    void idsAndAPatternThatBothFitAreAQuestion() {
        assertThat(told("GAD_N", "gad7_N", "x,x,x,x,x,x,x", "x,x,x,x,x,x,x"))
                .contains("error[CSV-013]: both item ids and gad_{n} fit the items of gad7")
                .contains("\"GAD_1\" to \"GAD_7\" are named like gad7, and so are others: are these meant?")
                .contains("try: kindscale score gad7 f.csv --columns 'GAD_{n}'\n")
                .contains("try: kindscale score gad7 f.csv --columns 'gad7_{n}'\n");
    }

    @Test
    void aBlankSetIsNotTakenBeforeAnAnsweredOne() {
        assertThat(told("gad7_N", "GAD_N", BLANK, "x,x,x,x,x,x,x"))
                .contains("error[CSV-013]")
                .contains("try: kindscale score gad7 f.csv --columns 'GAD_{n}'\n")
                .doesNotContain("--columns 'gad7_{n}'");
    }

    @Test
    void blankColumnsAreWarnedOf() {
        assertThat(told("gad7_N", "other_N", BLANK, "x,x,x,x,x,x,x"))
                .contains("warning[CSV-060]: the columns of gad7 are blank in the first 20 rows");
        assertThat(told("gad7_N", "GAD_N", BLANK, "x,x,x,x,x,x,x", "--columns", "gad7_{n}"))
                .contains("warning[CSV-060]");
        assertThat(told("gad7_N", "other_N", ",,,,,,x", "x,x,x,x,x,x,x")).doesNotContain("CSV-060");
    }

    @Test
    void aSecondSetIsTold() {
        String told = told("gad7_N", "gad7_N_fu", "x,x,x,x,x,x,x", "x,x,x,x,x,x,x");
        assertThat(told)
                .contains(
                        "note[CSV-061]: columns \"gad7_1_fu\" to \"gad7_7_fu\" are named like gad7 as well, and are not"
                                + " scored\n  help: if they hold answers too, say so with --columns gad7_1_fu:gad7_7_fu\n");
        for (String[] further : new String[][] {{"--columns", "gad7_1_fu:gad7_7_fu"}, {"--waves", "fu"}}) {
            assertThat(told("gad7_N", "gad7_N_fu", "x,x,x,x,x,x,x", "x,x,x,x,x,x,x", further))
                    .contains("20 rows read")
                    .doesNotContain("CSV-061");
        }
    }

    @Test
    void timesAndFlagsAndBlanksAreNoSecondSet() {
        for (String beside : List.of("2x51,3x22,2x51,3x22,2x51,2x51,2x51", "0,1,0,0,1,0,0", BLANK)) {
            assertThat(told("gad7_N", "gad7_N_z", "x,x,x,x,x,x,x", beside))
                    .contains("20 rows read")
                    .doesNotContain("CSV-061");
        }
    }
}
