package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate --plan} says what to expect of samples, and refuses what does not go with it. */
class PlanTest {

    @TempDir
    private Path folder;

    private CommandRun.Result run(String... args) {
        return CommandRun.in(folder).run(args);
    }

    @Test
    void saysHowManySamplesAndHowExactly() {
        CommandRun.Result text = run("simulate", "gad7", "--plan", "-n", "80", "--samples", "10");
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("gad7: 80 persons", "10 samples, seed 1; error of the simulation", "one factor");
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("simulate", "gad7", "--plan", "-n", "80", "--samples", "10")
                        .out())
                .isEqualTo(text.out());
    }

    @Test
    void jsonHasTheErrorOfEachFigure() {
        CommandRun.Result json = run("simulate", "gad7", "--plan", "-n", "80", "--samples", "10", "--format", "json");
        assertThat(json.exit()).isZero();
        assertThat(json.out()).contains("\"persons\":80", "\"samples\":10", "\"monte_carlo_error\":", "\"omega_cfa\":");
    }

    @Test
    void looksForTheNumberOfPersons() {
        CommandRun.Result found = run("simulate", "gad7", "--plan", "--half-width", "0.05", "--samples", "10");
        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains("so many are needed for an interval of alpha of +-.050");
        CommandRun.Result none =
                run("simulate", "gad7", "--plan", "--half-width", "0.05", "-n", "80", "--samples", "10");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("does not go with -n");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(run("simulate", "gad7", "--samples", "10").err()).contains("--samples goes with --plan");
        assertThat(run("simulate", "gad7", "--plan", "--mark-careless").err())
                .contains("--mark-careless does not go with --plan");
        assertThat(run("simulate", "gad7", "--plan", "-n", "3").err()).contains("must be 10 to 20000, got 3");
        assertThat(run("simulate", "gad7", "--plan", "--samples", "1").err()).contains("must be 2 to 10000, got 1");
        assertThat(run("simulate", "gad7", "--plan", "--half-width", "2").err())
                .contains("must be above 0 and below 1");
        assertThat(run("simulate", "gad7", "--plan", "--half-width", "x").err()).contains("is no number");
    }
}
