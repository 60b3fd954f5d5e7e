package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --sensitivity} compares each score with itself under other choices. */
class SensitivityTest {

    @TempDir
    private Path folder;

    private Map<String, Map<?, ?>> variants(List<String> rows, String... options) {
        AnalysisCall call = new AnalysisCall(folder, 5);
        String[] all =
                Stream.concat(Stream.of("--sensitivity"), Stream.of(options)).toArray(String[]::new);
        AnalysisCall.Result result = call.analyze(rows, all);
        assertThat(result.exit()).isZero();
        Map<String, Map<?, ?>> found = new LinkedHashMap<>();
        for (Object one : (List<?>) result.at("sensitivity", "variants")) {
            Map<?, ?> variant = (Map<?, ?>) one;
            found.put(String.valueOf(variant.get("choice")), variant);
        }
        return found;
    }

    private static double figure(Map<String, Map<?, ?>> variants, String choice, String name) {
        Map<?, ?> variant = variants.getOrDefault(choice, Map.of());
        return variant.get(name) instanceof Double value ? value : Double.NaN;
    }

    private static List<String> withHoles() {
        return Stream.concat(
                        AnalysisCall.plausible(30, 5).stream(), Stream.of("4,,,,", "4,4,,,", "5,5,5,,", "1,1,1,1,"))
                .toList();
    }

    @Test
    void eachRuleCountsThePersonsWhoFollowIt() {
        Map<String, Map<?, ?>> found = variants(withHoles());
        assertThat(figure(found, "default", "n")).isEqualTo(30.0);
        assertThat(figure(found, "complete", "n")).isEqualTo(30.0);
        assertThat(figure(found, "80 %", "n")).isEqualTo(31.0);
        assertThat(figure(found, "half", "n")).isEqualTo(32.0);
        assertThat(figure(found, "any", "n")).isEqualTo(34.0);
    }

    @Test
    void whoHasBothScoresHasTheSameUnderEveryRule() {
        Map<String, Map<?, ?>> found = variants(withHoles());
        assertThat(figure(found, "any", "r_with_default")).isCloseTo(1, within(1e-12));
        assertThat(figure(found, "any", "alpha_listwise")).isEqualTo(figure(found, "default", "alpha_listwise"));
    }

    @Test
    void pairwiseAlphaUsesWhoLeftSomethingOut() {
        Map<String, Map<?, ?>> found = variants(withHoles());
        assertThat(figure(found, "default", "alpha_pairwise")).isNotEqualTo(figure(found, "default", "alpha_listwise"));
    }

    @Test
    void constantAndMissingAnswersGiveNoFigureInsteadOfNaN() {
        variants(List.of("3,3,3,3,3", "3,3,3,3,3", ",,,,"));
    }

    @Test
    void bothTotalsOfTheScsStandSideBySide() {
        CommandRun run = CommandRun.in(folder);
        run.file(
                "in.csv",
                run.run("simulate", "scs", "-n", "60", "--missing", "0.01").out());
        CommandRun.Result result =
                run.run("analyze", "scs", "@in.csv", "--sensitivity", "--scores", "total", "--html", "@out.html");
        assertThat(result.out()).contains("total_of_items", "without");
    }

    @Test
    void differencesOfGroupsStandBesideEachChoice() {
        CommandRun run = CommandRun.in(folder);
        run.file(
                "in.csv",
                run.run("simulate", "gad7", "-n", "80", "--missing", "0.03", "--fault", "groups:gad7_2")
                        .out());
        CommandRun.Result text = run.run("analyze", "gad7", "@in.csv", "--sensitivity", "--by", "group");
        assertThat(text.out()).contains("total by group", "d of two groups: ", "Welch's test", "turns");
        CommandRun.Result json =
                run.run("analyze", "gad7", "@in.csv", "--sensitivity", "--by", "group", "--format", "json");
        assertThat(json.out()).contains("\"welch_f\":", "\"eta_squared\":", "\"turns\":false");
        assertThat(run.run("analyze", "gad7", "@in.csv", "--sensitivity").out()).doesNotContain("Welch");
    }
}
