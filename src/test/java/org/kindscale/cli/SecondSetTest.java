package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole sets of columns of one instrument: which is meant is asked, or told. */
class SecondSetTest {

    private static final String ANSWERS = "x,x,x,x,x,x,x";
    private static final String BLANK = ",,,,,,";

    @TempDir
    private Path folder = Path.of("");

    private String told(String stems, String one, String other, String... more) {
        String names = Stream.of(stems.split(" "))
                .flatMap(stem -> IntStream.rangeClosed(1, 7).mapToObj(i -> stem.replace("N", "" + i)))
                .collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(names + "\n");
        Random random = new Random(2);
        for (int person = 0; person < 20; person++) {
            text.append(cells(one, person % 4, random)).append(',').append(cells(other, 3 - person % 4, random));
            text.append('\n');
        }
        String[] call = new String[3 + more.length];
        System.arraycopy(new String[] {"score", "gad7", "@f.csv"}, 0, call, 0, 3);
        System.arraycopy(more, 0, call, 3, more.length);
        return CommandRun.in(folder).file("f.csv", text.toString()).run(call).err();
    }

    /** Returns {@code words} with a response near {@code level} in place of each x. */
    private static String cells(String words, int level, Random random) {
        String cells = words;
        while (cells.contains("x")) {
            int response = Math.min(3, Math.max(0, level + random.nextInt(3) - 1));
            cells = cells.replaceFirst("x", Integer.toString(response));
        }
        return cells;
    }

    @Test
    void idsAndAPatternThatBothFitAreAQuestion() {
        assertThat(told("GAD_N gad7_N", ANSWERS, ANSWERS))
                .contains("error[CSV-013]: both item ids and gad_{n} fit the items of gad7")
                .contains("\"GAD_1\" to \"GAD_7\" are named like gad7, and so are others: are these meant?")
                .contains("try: kindscale score gad7 f.csv --columns 'GAD_{n}'\n")
                .contains("try: kindscale score gad7 f.csv --columns 'gad7_{n}'\n");
    }

    @Test
    void aBlankSetIsNotTakenBeforeAnAnsweredOne() {
        assertThat(told("gad7_N GAD_N", BLANK, ANSWERS))
                .contains("error[CSV-013]")
                .contains("try: kindscale score gad7 f.csv --columns 'GAD_{n}'\n")
                .doesNotContain("--columns 'gad7_{n}'");
    }

    @Test
    void blankColumnsAreWarnedOf() {
        assertThat(told("gad7_N other_N", BLANK, ANSWERS))
                .contains("warning[CSV-060]: the columns of gad7 are blank in the first 20 rows");
        assertThat(told("gad7_N GAD_N", BLANK, ANSWERS, "--columns", "gad7_{n}"))
                .contains("warning[CSV-060]");
        assertThat(told("gad7_N other_N", ",,,,,,x", ANSWERS)).doesNotContain("CSV-060");
    }

    @Test
    void aSecondSetIsTold() {
        String told = told("gad7_N gad7_N_fu", ANSWERS, ANSWERS);
        assertThat(told)
                .contains(
                        "note[CSV-061]: columns \"gad7_1_fu\" to \"gad7_7_fu\" are named like gad7 as well, and are not"
                                + " scored\n  help: if they hold answers too, say so with"
                                + " --columns gad7_1_fu:gad7_7_fu\n");
        for (String[] further : new String[][] {{"--columns", "gad7_1_fu:gad7_7_fu"}, {"--waves", "fu"}}) {
            assertThat(told("gad7_N gad7_N_fu", ANSWERS, ANSWERS, further))
                    .contains("20 rows read")
                    .doesNotContain("CSV-061");
        }
    }

    @Test
    void timesAndFlagsAndBlanksAreNoSecondSet() {
        for (String beside : List.of("2x51,3x22,2x51,3x22,2x51,2x51,2x51", "0,1,0,0,1,0,0", BLANK)) {
            assertThat(told("gad7_N gad7_N_z", ANSWERS, beside))
                    .contains("20 rows read")
                    .doesNotContain("CSV-061");
        }
    }
}
