package org.kindscale.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.ScoreRule;
import org.kindscale.psychometrics.Confirmatory;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.KeyEvidence.Verdict;
import org.kindscale.psychometrics.Reliability;
import org.kindscale.report.Analysis.CarelessPart;
import org.kindscale.report.Analysis.ItemPart;
import org.kindscale.report.Analysis.ModelPart;
import org.kindscale.report.Analysis.PairPart;
import org.kindscale.report.Analysis.ScalePart;
import org.kindscale.report.Analysis.ScorePart;

/** An analysis as people read it in a terminal: tables no wider than 80 columns, what matters first. */
public final class AnalysisText {

    private static final int WIDTH = 80;
    private static final int NAME = 24;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String STEPS = "_.-~=+*#";

    private final Analysis analysis;
    private final boolean unicode;
    private final StringBuilder text = new StringBuilder();

    private AnalysisText(Analysis analysis, boolean unicode) {
        this.analysis = analysis;
        this.unicode = unicode;
    }

    /**
     * Returns the report.
     *
     * @param unicode whether signs beyond ASCII can be shown
     */
    public static String render(Analysis analysis, boolean unicode) {
        AnalysisText report = new AnalysisText(analysis, unicode);
        report.head();
        report.key();
        report.reliability();
        report.scores();
        report.items();
        report.pairs();
        report.models();
        report.leftOut();
        analysis.careless().ifPresent(report::careless);
        report.groups();
        report.retest();
        report.notes();
        return report.text.toString();
    }

    private void head() {
        Analysis.Basis basis = analysis.basis();
        String title = basis.instrument()
                .about()
                .title()
                .in("en", basis.instrument().about().language());
        text.append(TextWrap.hanging(
                "",
                basis.instrument().id() + ": " + title + ", "
                        + counted(basis.instrument().items().size(), "item") + ", definition "
                        + basis.instrument().about().version(),
                2,
                WIDTH));
        long whole = basis.leftOut().isEmpty() ? 0 : basis.leftOut().get(0);
        text.append(TextWrap.hanging(
                "",
                String.join(", ", basis.files()) + ": " + counted(basis.persons(), "person") + ", " + whole
                        + " answered everything",
                2,
                WIDTH));
    }

    private static String counted(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private void section(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void paragraph(String words) {
        text.append(TextWrap.hanging("  ", words, 2, WIDTH));
    }

    private void key() {
        section("Do the data fit the key?");
        List<String> sets =
                analysis.scales().stream().map(scale -> scale.score().id()).toList();
        List<ItemPart> suspicions = analysis.suspicions();
        for (ItemPart part : suspicions) {
            String evidence = KeyText.evidence(analysis.basis().instrument(), part.key(), sets);
            text.append(TextWrap.hanging(
                    "  ", part.item().id() + " " + KeyText.verdict(part.key().verdict()) + ": " + evidence, 4, WIDTH));
        }
        long judged = analysis.items().stream()
                .filter(part -> part.key().verdict() != Verdict.NOT_JUDGED)
                .count();
        if (suspicions.isEmpty()) {
            paragraph(
                    judged == 0
                            ? "too little to judge: 20 persons or more, and other items to compare with, are needed"
                            : "yes, as far as can be seen: nothing in " + counted(judged, "item")
                                    + " speaks against it");
        }
        long left = analysis.items().size() - judged;
        if (left > 0 && judged > 0) {
            paragraph(counted(left, "item") + " not judged: no other item to compare with, or no spread");
        }
    }

    private void reliability() {
        if (analysis.scales().isEmpty()) {
            return;
        }
        section("Reliability");
        TextTable table =
                new TextTable(List.of("score", "k", "n", "alpha", "95 %", "omega", "lambda-2", "halves", "SEM"), 1);
        for (ScalePart scale : analysis.scales()) {
            Reliability r = scale.reliability();
            table.row(List.of(
                    name(scale.score().id()),
                    Integer.toString(r.items()),
                    Long.toString(r.persons()),
                    Figures.unit(r.alpha(), 3),
                    Figures.correlation(r.feldt().low()) + " "
                            + Figures.correlation(r.feldt().high()),
                    Figures.unit(scale.factors().minres().omegaObserved(), 3),
                    Figures.unit(r.lambda2(), 3),
                    Figures.unit(scale.oddEven().spearmanBrown(), 3),
                    Figures.fixed(scale.standardError().score(), 2)));
        }
        text.append(table.render("  "));
        for (ScalePart scale : analysis.scales()) {
            scale.ofParts()
                    .ifPresent(parts -> paragraph(scale.score().id() + " as " + parts.items()
                            + " scores: alpha " + Figures.unit(parts.alpha(), 3) + ", lambda-2 "
                            + Figures.unit(parts.lambda2(), 3)));
            scale.ordinal()
                    .ifPresent(ordinal -> paragraph(scale.score().id() + ": ordinal alpha "
                            + Figures.unit(ordinal.ordinalAlpha(), 3) + ", ordinal omega "
                            + Figures.unit(ordinal.oneFactor().omegaObserved(), 3)));
        }
    }

    private void scores() {
        section("Scores");
        TextTable table =
                new TextTable(List.of("score", "n", "none", "mean", "SD", "median", "min", "max", "skew", "kurt"), 1);
        for (ScorePart part : analysis.scores()) {
            if (part.score().rule() instanceof ScoreRule.Classify) {
                continue;
            }
            Description d = part.description();
            table.row(List.of(
                    name(part.score().id()),
                    Long.toString(d.n()),
                    Long.toString(part.refused()),
                    Figures.fixed(d.mean(), 2),
                    Figures.fixed(d.sd(), 2),
                    Figures.fixed(d.median(), 2),
                    Figures.fixed(d.min(), 2),
                    Figures.fixed(d.max(), 2),
                    Figures.fixed(d.skewness().type2(), 2),
                    Figures.fixed(d.kurtosis().type2(), 2)));
        }
        text.append(table.render("  "));
        analysis.scores().stream()
                .filter(part -> part.score().rule() instanceof ScoreRule.Classify)
                .forEach(this::classes);
    }

    private void classes(ScorePart part) {
        ScoreRule.Classify classify = (ScoreRule.Classify) part.score().rule();
        String counts = part.histogram().stream()
                .map(c -> classify.classes().get((int) c.value()).label() + " " + c.persons())
                .collect(Collectors.joining(", "));
        paragraph(part.score().id() + ": " + (counts.isEmpty() ? "none" : counts));
    }

    private void items() {
        for (ScalePart scale : analysis.scales()) {
            if (isWhole(scale)) {
                continue;
            }
            section("Items of " + scale.score().id());
            TextTable table = new TextTable(
                    List.of("item", "answers", "n", "mean", "SD", "r rest", "alpha if dropped", "omega if dropped"), 2);
            for (int i = 0; i < scale.items().size(); i++) {
                ItemPart item = part(scale.items().get(i).id());
                Description d = item.description();
                table.row(List.of(
                        item.item().id() + (scale.reversed().get(i) ? " (-)" : ""),
                        bars(item.frequencies()),
                        Long.toString(d.n()),
                        Figures.fixed(d.mean(), 2),
                        Figures.fixed(d.sd(), 2),
                        Figures.correlation(scale.statistics().get(i).itemRest()),
                        Figures.unit(scale.statistics().get(i).alphaIfDropped(), 3),
                        Figures.unit(scale.factors().omegaIfDropped().get(i), 3)));
            }
            text.append(table.render("  "));
        }
    }

    /** {@return whether all its items are shown with smaller scores} */
    private boolean isWhole(ScalePart scale) {
        return scale.items().stream()
                .allMatch(item -> analysis.scales().stream()
                        .anyMatch(other -> other.items().size() < scale.items().size()
                                && other.items().contains(item)));
    }

    private ItemPart part(String id) {
        return analysis.items().stream()
                .filter(item -> item.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return one bar for each option, as high as it was chosen often} */
    private String bars(List<Long> frequencies) {
        if (frequencies.size() > 12) {
            return "";
        }
        long most = frequencies.stream().mapToLong(n -> n).max().orElse(0);
        String levels = unicode ? BLOCKS : STEPS;
        StringBuilder bars = new StringBuilder();
        for (long n : frequencies) {
            bars.append(n == 0 ? ' ' : levels.charAt((int) Math.round((levels.length() - 1.0) * n / most)));
        }
        return bars.toString();
    }

    private void pairs() {
        if (analysis.pairs().isEmpty()) {
            return;
        }
        section("Correlations of scores");
        List<String> ids = new ArrayList<>();
        for (PairPart pair : analysis.pairs()) {
            for (String id : List.of(pair.one().id(), pair.other().id())) {
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        int columns = Math.min(ids.size() - 1, 9);
        List<String> head = new ArrayList<>(List.of(""));
        for (int c = 0; c < columns; c++) {
            head.add(Integer.toString(c + 1));
        }
        TextTable table = new TextTable(head, 1);
        for (int r = 0; r < ids.size(); r++) {
            List<String> row = new ArrayList<>();
            row.add(r + 1 + " " + TextWrap.cut(ids.get(r), NAME));
            for (int c = 0; c < columns; c++) {
                row.add(c < r ? correlation(ids.get(c), ids.get(r)) : "");
            }
            table.row(row);
        }
        text.append(table.render("  "));
        if (ids.size() - 1 > columns) {
            paragraph("the columns from 10 on are in --format json and --html");
        }
    }

    private String correlation(String one, String other) {
        return analysis.pairs().stream()
                .filter(pair -> pair.one().id().equals(one) && pair.other().id().equals(other))
                .map(pair -> Figures.correlation(pair.correlation().r()))
                .findFirst()
                .orElse("");
    }

    private void models() {
        if (analysis.models().isEmpty()) {
            return;
        }
        section("Confirmatory factor models (maximum likelihood)");
        TextTable table =
                new TextTable(List.of("model", "chi-square", "df", "p", "CFI", "TLI", "RMSEA", "90 %", "SRMR"), 1);
        for (ModelPart model : analysis.models()) {
            if (model.solution().outcome() == Confirmatory.Outcome.CONVERGED) {
                table.row(fit(model));
            }
        }
        text.append(table.render("  "));
        for (ModelPart model : analysis.models()) {
            Confirmatory cfa = model.solution();
            if (cfa.outcome() != Confirmatory.Outcome.CONVERGED) {
                paragraph(model.name() + ": no solution, "
                        + cfa.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            cfa.improprieties()
                    .forEach(i -> paragraph(model.name() + ": improper, "
                            + i.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    private static List<String> fit(ModelPart model) {
        var fit = model.solution().fit();
        return List.of(
                TextWrap.cut(model.name(), NAME),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.probability(fit.pValue()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.unit(fit.rmseaLower(), 3) + " " + Figures.unit(fit.rmseaUpper(), 3),
                Figures.unit(fit.srmr(), 3));
    }

    private void leftOut() {
        List<Long> leftOut = analysis.basis().leftOut();
        section("Missing responses");
        List<String> parts = new ArrayList<>();
        for (int n = 0; n < leftOut.size(); n++) {
            if (leftOut.get(n) > 0) {
                String items = n == leftOut.size() - 1 ? "all" : n == 0 ? "no item" : counted(n, "item");
                parts.add(leftOut.get(n) + " left out " + items);
            }
        }
        paragraph(parts.isEmpty() ? "nobody" : String.join(", ", parts));
        String most = analysis.items().stream()
                .filter(item -> item.missing().all() > 0)
                .sorted((a, b) -> Long.compare(b.missing().all(), a.missing().all()))
                .limit(5)
                .map(item -> item.item().id() + " " + item.missing().all())
                .collect(Collectors.joining(", "));
        if (!most.isEmpty()) {
            paragraph("most often: " + most);
        }
    }

    private void careless(CarelessPart part) {
        section("Careless answering");
        String signs = part.signs().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + e.getValue())
                .collect(Collectors.joining(", "));
        paragraph(part.flagged() + " of " + counted(part.persons(), "person")
                + " flagged: signs of two kinds or more. Nobody is left out.");
        paragraph("signs: " + (signs.isEmpty() ? "none" : signs));
        part.available().forEach(this::paragraph);
        if (part.flagged() == 0) {
            return;
        }
        TextTable table = new TextTable(List.of("without the flagged", "mean", "was", "SD", "was", "alpha", "was"), 1);
        for (Analysis.Without without : part.without()) {
            table.row(List.of(
                    name(without.score().id()),
                    Figures.fixed(without.rest().mean(), 3),
                    Figures.fixed(without.all().mean(), 3),
                    Figures.fixed(without.rest().sd(), 3),
                    Figures.fixed(without.all().sd(), 3),
                    Figures.unit(without.alphaRest(), 3),
                    Figures.unit(without.alphaAll(), 3)));
        }
        text.append(table.render("  "));
    }

    private void groups() {
        if (analysis.groups().isEmpty()) {
            return;
        }
        section("By " + analysis.groups().get(0).column());
        List<String> head = new ArrayList<>(List.of("group", "persons", "suspicious items"));
        TextTable table = new TextTable(head, 1);
        for (Analysis.GroupPart group : analysis.groups()) {
            long suspicious = group.key().stream().filter(k -> k.isSuspicion()).count();
            String value = group.value().isEmpty() ? "(blank)" : group.value();
            table.row(List.of(TextWrap.cut(value, NAME), Long.toString(group.persons()), Long.toString(suspicious)));
        }
        text.append(table.render("  "));
    }

    private void retest() {
        if (analysis.retests().isEmpty()) {
            return;
        }
        section("Agreement of two waves");
        TextTable table = new TextTable(
                List.of("score", "pairs", "r", "ICC(2,1)", "95 %", "ICC(3,1)", "95 %", "change", "SD"), 1);
        for (Analysis.RetestPart part : analysis.retests()) {
            var agreement = part.agreement();
            var absolute = agreement.agreementOfSingleScores();
            var consistent = agreement.consistencyOfSingleScores();
            table.row(List.of(
                    name(part.score().id()),
                    Long.toString(agreement.pairs()),
                    Figures.correlation(agreement.correlation()),
                    Figures.correlation(absolute.value()),
                    Figures.correlation(absolute.lower()) + " " + Figures.correlation(absolute.upper()),
                    Figures.correlation(consistent.value()),
                    Figures.correlation(consistent.lower()) + " " + Figures.correlation(consistent.upper()),
                    Figures.fixed(agreement.meanChange(), 2),
                    Figures.fixed(agreement.sdOfChange(), 2)));
        }
        text.append(table.render("  "));
    }

    private static String name(String id) {
        return TextWrap.cut(id, 20);
    }

    private void notes() {
        section("How these were computed");
        paragraph(
                analysis.basis().missing() == Missing.LISTWISE
                        ? "reliability: persons who answered every item of the score (listwise)"
                        : "reliability: covariances of the persons who answered both items (pairwise)");
        paragraph("alpha: raw, with Feldt's interval; omega: total, one factor by minres, over the observed variance; "
                + "halves: odd and even items, Spearman-Brown; SEM: SD times root of 1 - alpha, in points of the score; "
                + "skew and kurt: type 2 (SPSS, SAS), kurtosis in excess of the normal; (-): reverse-keyed; r rest: "
                + "correlation with the sum of the other keyed items");
        paragraph("all figures to 15 digits: --format json; charts and a methods paragraph: --html FILE");
    }
}
