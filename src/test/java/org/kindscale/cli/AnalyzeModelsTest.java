package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeModelsTest {

    /** Subscale of each item of the self-compassion scale, and whether the total reverses it. */
    private static final String[] GROUPS = {
        "1,8,11,16,21", "4,13,18,25", "2,6,20,24", "5,12,19,23,26", "3,7,10,15", "9,14,17,22"
    };

    private static final int REVERSED_GROUPS = 3;

    @TempDir
    private Path folder;

    /** {@return answers of made-up persons to the 26 items, each on a general factor and on that of its subscale} */
    private static String answers(int persons, double own) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder();
        for (int item = 1; item <= 26; item++) {
            csv.append(item == 1 ? "" : ",").append("scs_").append(item);
        }
        csv.append('\n');
        for (int person = 0; person < persons; person++) {
            double general = random.nextGaussian();
            int[] row = new int[26];
            for (int group = 0; group < GROUPS.length; group++) {
                double special = random.nextGaussian();
                for (String item : GROUPS[group].split(",", -1)) {
                    double x = 0.7 * general + own * special + 0.6 * random.nextGaussian();
                    int answer = (int) Math.max(1, Math.min(5, Math.round(3 + 1.2 * x)));
                    row[Integer.parseInt(item) - 1] = group < REVERSED_GROUPS ? 6 - answer : answer;
                }
            }
            for (int item = 0; item < 26; item++) {
                csv.append(item == 0 ? "" : ",").append(row[item]);
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private CommandRun.Result analyze(String csv, String options) {
        return CommandRun.in(folder)
                .file("in.csv", csv)
                .run(("analyze scs @in.csv " + options).strip().split(" ", -1));
    }

    @Test
    void aStrongGeneralFactorCarriesTheTotal() {
        CommandRun.Result result = analyze(answers(400, 0.3), "--models bifactor,six");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Latent models", "Strength of factors, bifactor", "May I use the total?", "Both are reached")
                .contains("Correlations of factors, six");
    }

    @Test
    void aWeakGeneralFactorFallsShort() {
        CommandRun.Result result = analyze(answers(400, 1.1), "--models bifactor --format json");
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("\"verdict\":\"falls_short\"", "\"status\":\"proper\"", "\"omega_h\":", "\"item_ecv\":");
    }

    @Test
    void aTotalThatIsNotOneFactorHasACautionWhateverIsAskedFor() {
        CommandRun.Result weak = analyze(answers(400, 1.1), "");
        assertThat(weak.out().replaceAll("\\s+", " "))
                .contains(
                        "total: alpha and omega take these items as one factor, and they are not", "--models bifactor");
        assertThat(weak.out()).doesNotContain("Latent models");
        assertThat(analyze(answers(400, 0.1), "").out()).doesNotContain("alpha and omega take these items as one");
    }

    @Test
    void allModelsAreFittedAndShownOnThePage() {
        CommandRun.Result result = analyze(answers(300, 0.6), "--models all --polychoric --html " + folder + "/p.html");
        assertThat(result.exit()).as(result.err()).isZero();
        for (String model : new String[] {"one", "two", "six", "bifactor", "two-bifactor", "second-order"}) {
            assertThat(result.out()).containsPattern("\n  " + model + "( !)? +[0-9]");
        }
        assertThat(folder.resolve("p.html"))
                .content()
                .contains("Latent models", "May I use the total?", "Reise, S. P.");
    }

    @Test
    void tooFewPersonsHaveNoFiguresOfImproperModels() {
        CommandRun.Result result = analyze(answers(20, 0.6), "--models bifactor");
        assertThat(result.exit()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("bifactor: not fitted: the covariances are not positive definite", "cannot tell whether");
        assertThat(result.out()).doesNotContain("Strength of factors");
        assertThat(result.err()).contains("PSY-007");
    }

    @Test
    void aScoreMayBeModelledById() {
        CommandRun.Result result = analyze(answers(200, 0.6), "--models self_kindness,total --format json");
        assertThat(result.out()).contains("\"name\":\"self_kindness\"", "\"name\":\"total\"");
    }

    @Test
    void aModelThatDoesNotExistIsRefused() {
        CommandRun.Result unknown = analyze(answers(30, 0.6), "--models bifakter");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no model \"bifakter\"", "did you mean bifactor?");
        assertThat(analyze(answers(30, 0.6), "--bounds").err()).contains("--bounds goes with --models");
    }

    @Test
    void aModelThatTheInstrumentCannotHaveIsNamed() {
        StringBuilder csv = new StringBuilder("gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n");
        Random random = new Random(3);
        for (int person = 0; person < 100; person++) {
            int middle = random.nextInt(3);
            for (int item = 0; item < 7; item++) {
                csv.append(item == 0 ? "" : ",").append(Math.min(3, middle + random.nextInt(2)));
            }
            csv.append('\n');
        }
        CommandRun.Result result = CommandRun.in(folder)
                .file("gad.csv", csv.toString())
                .run("analyze", "gad7", "@gad.csv", "--models", "one,bifactor");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("bifactor: no model; it needs two subscales or more");
    }

    @Test
    void theWordBehindPolychoricIsItsMethodAndNothingElse() {
        String csv = answers(60, 0.6);
        String usual = analyze(csv, "--polychoric --format json").out();
        assertThat(analyze(csv, "--polychoric lavaan --format json").out()).isEqualTo(usual);
        assertThat(analyze(csv, "--polychoric psych --format json").out()).isNotEqualTo(usual);
        CommandRun.Result before =
                CommandRun.in(folder).file("in.csv", csv).run("analyze", "scs", "--polychoric", "@in.csv");
        assertThat(before.exit()).as(before.err()).isZero();
        CommandRun.Result wrong = analyze(csv, "--polychoric=spss");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("\"spss\" is none of lavaan, psych");
    }

    @Test
    void halvesOfATotalFollowTheQuestionnaireAndNotTheKey() {
        // the first thirteen items against the others: each half has items of all subscales
        String json = analyze(answers(200, 1.1), "--format json").out();
        String total = json.substring(json.indexOf("\"total\":{\"k\":26"));
        double guttman = Double.parseDouble(total.replaceAll(".*?split_half_first_second.*?guttman\":([0-9.]+).*", "$1")
                .strip());
        assertThat(guttman).isGreaterThan(0.9);
    }
}
