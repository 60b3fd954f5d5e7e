package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --precision} says how exact each score is; what cannot be said is a dash and a word. */
class PrecisionTest {

    @TempDir
    private Path folder;

    @Test
    void figuresHangTogether() {
        AnalysisCall.Result result = new AnalysisCall(folder, 5).analyze(AnalysisCall.plausible(120, 5), "--precision");
        assertThat(result.exit()).isZero();
        assertThat(result.text()).contains("Precision", "Standard error of measurement by tenth");
        double omega = result.number("scales", "total", "omega_total", "cfa_model");
        assertThat(result.number("precision", "scores", "total", "omega_cfa", "value"))
                .isCloseTo(omega, within(1e-9));
        assertThat(result.number("precision", "scores", "total", "standard_error_of_all"))
                .isCloseTo(result.number("scales", "total", "standard_error_of_measurement", "score"), within(1e-12));
        assertThat(result.number("precision", "scores", "total", "all_split_halves", "splits"))
                .isEqualTo(10.0);
    }

    @Test
    void everyLevelOfTheScoreIsThereAndCountsItsPersons() {
        AnalysisCall.Result result = new AnalysisCall(folder, 5).analyze(AnalysisCall.plausible(60, 5), "--precision");
        List<?> levels = (List<?>) result.at("precision", "scores", "total", "standard_error_by_level");
        assertThat(levels).hasSize(10);
        double persons = levels.stream()
                .mapToDouble(level -> ((Map<?, ?>) level).get("persons") instanceof Double n ? n : 0)
                .sum();
        assertThat(persons).isEqualTo(60.0);
    }

    @Test
    void whereThereIsNothingToSayItIsSaid() {
        AnalysisCall.Result alike =
                new AnalysisCall(folder, 5).analyze(List.of("3,3,3,3,3", "3,3,3,3,3", ",,,,"), "--precision");
        assertThat(alike.exit()).isZero();
        assertThat(alike.text()).contains("total: no omega; the model is not positive definite");
        assertThat(alike.text()).doesNotContain("NaN");
        AnalysisCall.Result nobody = new AnalysisCall(folder, 5).analyze(List.of(",,,,"), "--precision");
        assertThat(nobody.exit()).isZero();
        assertThat(nobody.text()).doesNotContain("NaN");
    }

    @Test
    void normsStandWhereADefinitionHasThem() {
        CommandRun run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "core-10", "-n", "60").out());
        CommandRun.Result result = run.run("analyze", "core-10", "@in.csv", "--precision", "--html", "@out.html");
        assertThat(result.out()).contains("total in norm group uk-general (n 535)", "not the error of measurement");
    }

    @Test
    void partAndWholeAreMarked() {
        CommandRun run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "scs", "-n", "60").out());
        CommandRun.Result result = run.run("analyze", "scs", "@in.csv", "--precision");
        assertThat(result.out()).contains("w: part-whole", "Rank correlations of scores (Spearman)");
    }

    @Test
    void normGroupsOfWhichTooLittleIsKnownAreNamed() {
        CommandRun run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "erq", "-n", "60").out());
        String text = run.run("analyze", "erq", "@in.csv", "--precision").out().replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "reappraisal: no percentiles in norm group undergraduates-men, undergraduates-women, of which")
                .doesNotContain("in norm group undergraduates-men (n");
    }
}
