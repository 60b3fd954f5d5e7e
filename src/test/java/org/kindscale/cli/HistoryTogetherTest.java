package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of several instruments by time. */
class HistoryTogetherTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder).env("COLUMNS", "80");
    }

    private void take(String instrument, String answers, String... more) {
        CommandRun run = kindscale().stdin(answers);
        List<String> call = new ArrayList<>(List.of("take", instrument, "--answers", "-"));
        call.addAll(List.of(more));
        assertThat(run.run(call.toArray(String[]::new)).exit()).isZero();
    }

    private static String phq9(int code) {
        StringBuilder answers = new StringBuilder("{\"phq9_9\":0");
        for (int item = 1; item < 9; item++) {
            answers.append(",\"phq9_").append(item).append("\":").append(code);
        }
        return answers.append("}").toString();
    }

    private static String kind(int code) {
        return "{\"ks6_1\":" + code + ",\"ks6_2\":3,\"ks6_3\":3,\"ks6_4\":3,\"ks6_5\":3,\"ks6_6\":3}";
    }

    @BeforeEach
    void fourSittings() {
        StringBuilder form = new StringBuilder();
        for (int item = 1; item <= 10; item++) {
            form.append(item).append(". made-up words of number ").append(item).append('\n');
        }
        assertThat(kindscale()
                        .file("form.txt", form.toString())
                        .run("wording", "add", "phq9", "@form.txt", "--accept")
                        .exit())
                .isZero();
        take("phq9", phq9(2));
        take("kind-self-6", kind(3), "--note", "before");
        take("phq9", phq9(1));
        take("kind-self-6", kind(5));
    }

    private static String plain(String text) {
        return text.replaceAll("20\\d\\d-\\d\\d-\\d\\d", "DAY").replaceAll(" +", " ");
    }

    @Test
    void sittingsOfSeveralStandInTheOrderOfTheirTimes() {
        for (String[] call : new String[][] {{"history", "--together"}, {"history", "phq9,kind-self-6"}}) {
            assertThat(plain(kindscale().run(call).out())).contains("""
                            DAY Depressive symptoms (phq9) 16
                            DAY Self-compassion right now (kind-self-6) 3
                            DAY Depressive symptoms (phq9) 8
                            DAY Self-compassion right now (kind-self-6) 3.33
                            """);
        }
    }

    /** The PHQ-9's definition has a published reliable change of 6 points; ours has none. */
    @Test
    void theChangeIsToldAndWhetherItIsReliableWhereThatIsKnown() {
        String out = plain(kindscale().run("history", "--together").out()).replaceAll("\\n +", " ");
        assertThat(out)
                .contains("Depressive symptoms (phq9): since the first (DAY): -8, since the last (DAY): -8")
                .contains("more than chance would bring")
                .contains("Self-compassion right now (kind-self-6): since the first (DAY): +0.33")
                .contains("Note of DAY: before");
    }

    @Test
    void jsonHasAllSittings() {
        String out =
                kindscale().run("history", "--together", "--format", "json").out();
        assertThat(out.lines().filter(line -> line.startsWith("{\"sitting\""))).hasSize(4);
    }

    @Test
    void aNarrowWindowIsKept() {
        String out =
                kindscale().env("COLUMNS", "40").run("history", "--together").out();
        assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(kindscale().run("history", "--together", "--plain").out())
                .contains(", Depressive symptoms (phq9): 16\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--together --html @h.html", "--together --format csv", "delete phq9 --together"})
    void whatCannotBeIsTold(String call) {
        assertThat(kindscale().run(("history " + call).split(" ", -1)).exit()).isEqualTo(2);
    }

    @Test
    void anUnknownInstrumentIsRefused() {
        assertThat(kindscale().run("history", "phq9,nix").err()).contains("DEF-027");
    }
}
