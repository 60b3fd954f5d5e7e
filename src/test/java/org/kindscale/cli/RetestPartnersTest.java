package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --retest} says who has no partner in the other wave, and why that may be. */
class RetestPartnersTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void inFolder() {
        run = CommandRun.in(folder);
    }

    private String retest(UnaryOperator<String> id, int persons) {
        List<String> rows =
                run.run("simulate", "gad7", "-n", "40").out().lines().toList();
        run.file("one.csv", String.join("\n", rows) + "\n");
        run.file(
                "two.csv",
                rows.stream()
                        .limit(persons + 1L)
                        .map(row -> row.startsWith("id") ? row : id.apply(row))
                        .collect(Collectors.joining("\n", "", "\n")));
        return run.run("analyze", "gad7", "@one.csv", "--retest", "@two.csv", "--id", "id")
                .err();
    }

    @Test
    void whoLeftIsNoted() {
        assertThat(retest(row -> row, 30))
                .contains(
                        "note[PSY-022]: 10 persons of the first wave and 0 of the second have no partner in the other");
    }

    @Test
    void nobodyIsNotedWhereAllArePaired() {
        assertThat(retest(row -> row, 40)).doesNotContain("PSY-022");
    }

    @Test
    void idsThatDifferInTheirZerosAloneAreWarnedOf() {
        assertThat(retest(row -> row.startsWith("S1,") ? row : row.replace("S", "S0"), 40))
                .contains("warning[PSY-022]: 39 persons of the first wave and 39 of the second")
                .contains("39 of them would, but for zeros in front")
                .contains("\"S2\" and \"S02\"");
    }

    @Test
    void reportAndJsonSayHowManyAreAlone() {
        retest(row -> row, 30);
        String[] analyze = {"analyze", "gad7", "@one.csv", "--retest", "@two.csv", "--id", "id", "--format"};
        String[] json = Arrays.copyOf(analyze, analyze.length + 1);
        json[analyze.length] = "json";
        assertThat(run.run(json).out())
                .containsPattern("\"pairs\" ?: ?30,\\s*\"only_in_first\" ?: ?10,\\s*\"only_in_second\" ?: ?0");
        assertThat(run.run(Arrays.copyOf(analyze, analyze.length - 1)).out())
                .contains("10 persons of the first wave and 0 of the second have no partner in the other");
        retest(row -> row, 40);
        assertThat(run.run(Arrays.copyOf(analyze, analyze.length - 1)).out()).doesNotContain("no partner");
    }
}
