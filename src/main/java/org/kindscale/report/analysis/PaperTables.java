package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.report.Figures;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.analysis.PaperTable.Cell;
import org.kindscale.report.analysis.PaperTable.Column;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;
import org.kindscale.report.latent.LatentPart;

/** An analysis as tables for a paper: descriptives, reliability, loadings, fit, correlations, waves. */
public final class PaperTables {

    private final Analysis analysis;

    private PaperTables(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * {@return by name of the file, its text: each table as CSV and as Markdown, all of them as one page of HTML;
     * tables without rows are left out}
     */
    public static Map<String, String> render(Analysis analysis) {
        PaperTables tables = new PaperTables(analysis);
        Map<String, String> files = new LinkedHashMap<>();
        List<PaperTable> all = new ArrayList<>(List.of(
                tables.descriptives(), tables.reliability(), tables.loadings(), tables.fit(), tables.correlations()));
        all.add(PaperWaves.table(analysis));
        all.removeIf(table -> table.rows().isEmpty());
        all.forEach(table -> {
            files.put(table.name() + ".csv", table.csv());
            files.put(table.name() + ".md", table.markdown());
        });
        files.put("tables.html", page(analysis, all));
        return files;
    }

    private static String page(Analysis analysis, List<PaperTable> tables) {
        Markup page = new Markup();
        String title = "Tables: " + analysis.basis().instrument().id();
        Page.begin(page, title);
        page.open("main").line("h1", title);
        for (PaperTable table : tables) {
            page.table(new Markup.Table(
                    table.title(),
                    1,
                    table.columns().stream().map(Column::head).toList(),
                    table.rows().stream()
                            .map(row -> row.stream().map(Cell::shown).toList())
                            .toList()));
            page.line("p", "Note. " + table.note(), "class", "note");
        }
        return page.closeLine().closeLine().closeLine().toString();
    }

    /** {@return the name of a score in English, or in the definition's language} */
    static String title(Analysis analysis, Score score) {
        return score.title().in("en", analysis.basis().instrument().about().language());
    }

    private PaperTable descriptives() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Analysis.ScorePart part : analysis.scores()) {
            if (part.score().rule() instanceof ScoreRule.Classify) {
                continue;
            }
            Description d = part.description();
            rows.add(List.of(
                    new Cell(title(analysis, part.score()), List.of(part.score().id())),
                    Cell.count(d.n()),
                    Cell.count(part.refused()),
                    Cell.fixed(d.mean(), 2),
                    Cell.fixed(d.sd(), 2),
                    Cell.fixed(d.median(), 2),
                    Cell.fixed(d.min(), 2),
                    Cell.fixed(d.max(), 2),
                    Cell.fixed(d.skewness().type2(), 2),
                    Cell.fixed(d.kurtosis().type2(), 2)));
        }
        return new PaperTable(
                "descriptives",
                "Descriptive Statistics",
                "n = persons with the score; no score = persons who answered too few items for it. SD with denominator "
                        + "n - 1; skewness and kurtosis of type 2, kurtosis in excess of the normal.",
                List.of(
                        Column.of("Score", "score"),
                        Column.of("n", "n"),
                        Column.of("No score", "no_score"),
                        Column.of("M", "mean"),
                        Column.of("SD", "sd"),
                        Column.of("Mdn", "median"),
                        Column.of("Min", "min"),
                        Column.of("Max", "max"),
                        Column.of("Skewness", "skewness"),
                        Column.of("Kurtosis", "kurtosis")),
                rows);
    }

    private PaperTable reliability() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalePart scale : analysis.scales()) {
            Reliability r = scale.reliability();
            rows.add(List.of(
                    new Cell(
                            title(analysis, scale.score()),
                            List.of(scale.score().id())),
                    Cell.count(r.items()),
                    Cell.count(r.persons()),
                    Cell.unit(r.alpha(), 3),
                    Cell.interval(r.feldt().low(), r.feldt().high(), 3),
                    Cell.unit(scale.factors().minres().omegaObserved(), 3),
                    Cell.unit(r.lambda2(), 3),
                    Cell.unit(r.interItem().mean(), 2),
                    Cell.unit(scale.factors().confirmatory().averageVarianceExtracted(0), 2),
                    Cell.fixed(scale.standardError().score(), 2)));
        }
        return new PaperTable(
                "reliability",
                "Internal Consistency",
                "k = items; n = " + persons() + ". Item responses are treated as continuous. CI = Feldt's interval of "
                        + "alpha; omega = omega total of one factor (minres), over the observed "
                        + "variance; mean r = mean "
                        + "correlation of two items; AVE = average variance extracted, the mean of the squared "
                        + "standardized loadings in a one-factor model by maximum likelihood; SEM = standard error of "
                        + "measurement, SD times the root of 1 - alpha, in points of the score.",
                List.of(
                        Column.of("Score", "score"),
                        Column.of("k", "k"),
                        Column.of("n", "n"),
                        Column.of("alpha", "alpha"),
                        Column.of("95 % CI", "alpha_95_low", "alpha_95_high"),
                        Column.of("omega", "omega_total"),
                        Column.of("lambda-2", "lambda2"),
                        Column.of("mean r", "mean_r"),
                        Column.of("AVE", "average_variance_extracted"),
                        Column.of("SEM", "standard_error_of_measurement")),
                rows);
    }

    private String persons() {
        return analysis.basis().missing() == Missing.LISTWISE
                ? "persons who answered every item of the score"
                : "all persons; covariances rest on those who answered both items";
    }

    private PaperTable loadings() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalePart scale : analysis.scales()) {
            for (int i = 0; i < scale.items().size(); i++) {
                rows.add(loading(scale, i));
            }
        }
        return new PaperTable(
                "loadings",
                "Items: Distribution, Item-Rest Correlations and Loadings",
                "(-) = reverse-keyed; n = " + persons() + "; M and SD are of all answers to the item, before keying. "
                        + "r rest = correlation of the keyed item with the sum of the others; minres = loading on one "
                        + "factor of the correlations; ML = standardized loading in a one-factor model of the "
                        + "covariances by maximum likelihood, responses treated as continuous.",
                List.of(
                        Column.of("Score", "score"),
                        Column.of("Item", "item"),
                        Column.of("n", "n"),
                        Column.of("M", "mean"),
                        Column.of("SD", "sd"),
                        Column.of("r rest", "r_item_rest"),
                        Column.of("minres", "loading_minres"),
                        Column.of("ML", "loading_ml_standardized"),
                        Column.of("alpha if dropped", "alpha_if_dropped")),
                rows);
    }

    private List<Cell> loading(ScalePart scale, int i) {
        Item item = scale.items().get(i);
        Description d = analysis.items().stream()
                .filter(part -> part.item().id().equals(item.id()))
                .findFirst()
                .orElseThrow()
                .description();
        return List.of(
                Cell.text(scale.score().id()),
                new Cell(item.id() + (scale.reversed().get(i) ? " (-)" : ""), List.of(item.id())),
                Cell.count(scale.reliability().persons()),
                Cell.fixed(d.mean(), 2),
                Cell.fixed(d.sd(), 2),
                Cell.unit(scale.statistics().get(i).itemRest(), 2),
                Cell.unit(scale.factors().minres().loading(i), 2),
                Cell.unit(scale.factors().confirmatory().standardisedLoading(i), 2),
                Cell.unit(scale.statistics().get(i).alphaIfDropped(), 3));
    }

    private PaperTable fit() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelPart model : analysis.models()) {
            Confirmatory cfa = model.solution();
            String status = cfa.outcome() != Confirmatory.Outcome.CONVERGED
                    ? word(cfa.outcome())
                    : cfa.improprieties().isEmpty() ? "proper" : "improper";
            boolean solved = cfa.outcome() == Confirmatory.Outcome.CONVERGED;
            rows.add(fit(model.name(), status, cfa.fit(), solved));
        }
        analysis.latent().ifPresent(latent -> {
            for (LatentPart part : latent.parts()) {
                String status = word(part.fit().status());
                rows.add(fit(
                        part.name() + ", keyed items",
                        status,
                        part.fit().fit(),
                        part.fit().isSolved()));
            }
        });
        return new PaperTable(
                "fit",
                "Fit of Confirmatory Factor Models",
                "n = persons who answered every item of the model. Maximum likelihood; item responses are treated as "
                        + "continuous. An improper solution is one that no population can have, such as with a "
                        + "residual variance below 0: its figures should not be interpreted.",
                List.of(
                        Column.of("Model", "model"),
                        Column.of("Status", "status"),
                        Column.of("n", "n"),
                        Column.of("chi-square", "chi_square"),
                        Column.of("df", "df"),
                        Column.of("p", "p"),
                        Column.of("CFI", "cfi"),
                        Column.of("TLI", "tli"),
                        Column.of("RMSEA", "rmsea"),
                        Column.of("90 % CI", "rmsea_90_low", "rmsea_90_high"),
                        Column.of("SRMR", "srmr")),
                rows);
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Cell> fit(String name, String status, ModelFit fit, boolean solved) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(name), Cell.text(status), Cell.count(fit.persons())));
        if (!solved) {
            double none = Double.NaN;
            row.addAll(Collections.nCopies(6, Cell.fixed(none, 3)));
            row.addAll(List.of(Cell.interval(none, none, 3), Cell.fixed(none, 3)));
            return row;
        }
        row.addAll(List.of(
                Cell.fixed(fit.chiSquare(), 2),
                Cell.count(fit.degreesOfFreedom()),
                Cell.probability(fit.pValue()),
                Cell.unit(fit.cfi(), 3),
                Cell.unit(fit.tli(), 3),
                Cell.unit(fit.rmsea(), 3),
                Cell.interval(fit.rmseaLower(), fit.rmseaUpper(), 3),
                Cell.unit(fit.srmr(), 3)));
        return row;
    }

    private PaperTable correlations() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PairPart pair : analysis.pairs()) {
            int shared = pair.shared();
            double r = pair.correlation().r();
            rows.add(List.of(
                    Cell.text(pair.one().id()),
                    Cell.text(pair.other().id()),
                    Cell.count(pair.correlation().n()),
                    new Cell(Figures.correlation(r) + (shared > 0 ? "ᵃ" : ""), List.of(Cell.digits(r))),
                    Cell.interval(
                            pair.correlation().interval().low(),
                            pair.correlation().interval().high(),
                            2),
                    shared > 0 ? new Cell("-", List.of("")) : Cell.unit(pair.disattenuated(), 2),
                    Cell.count(shared)));
        }
        return new PaperTable(
                "correlations",
                "Correlations of Scores",
                "n = persons with both scores; CI = interval by Fisher's z; corrected = divided by the root of the "
                        + "product of both coefficients alpha. ᵃ Part-whole: both scores contain "
                        + "the same items (shared), "
                        + "so that their errors correlate too and the figure is too high; it is not corrected.",
                List.of(
                        Column.of("Score", "one"),
                        Column.of("with", "other"),
                        Column.of("n", "n"),
                        Column.of("r", "r"),
                        Column.of("95 % CI", "r_95_low", "r_95_high"),
                        Column.of("Corrected", "disattenuated"),
                        Column.of("Shared items", "shared_items")),
                rows);
    }
}
