package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.TextWrap;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.analysis.Analysis.ScorePart;

/** An analysis as people read it in a terminal: tables no wider than 80 columns, what matters first. */
public final class AnalysisText {

    private static final int WIDTH = ReportLines.WIDTH;
    private static final int NAME = ReportLines.NAME;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String STEPS = "_.-~=+*#";

    private final Analysis analysis;
    private final boolean unicode;
    private final ReportLines lines = new ReportLines();

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
        new SampleText(analysis, report.lines).write();
        report.notes();
        return report.lines.toString();
    }

    private void head() {
        Analysis.Basis basis = analysis.basis();
        String title = basis.instrument()
                .about()
                .title()
                .in("en", basis.instrument().about().language());
        lines.append(TextWrap.hanging(
                "",
                basis.instrument().id() + ": " + title + ", "
                        + ReportLines.counted(basis.instrument().items().size(), "item") + ", definition "
                        + basis.instrument().about().version(),
                2,
                WIDTH));
        long whole = basis.leftOut().isEmpty() ? 0 : basis.leftOut().get(0);
        lines.append(TextWrap.hanging(
                "",
                String.join(", ", basis.files()) + ": " + ReportLines.counted(basis.persons(), "person") + ", " + whole
                        + " answered everything",
                2,
                WIDTH));
    }

    private void key() {
        lines.section("Do the data fit the key?");
        KeyText.Names names = KeyText.Names.of(analysis);
        for (Contradiction found : analysis.contradictions()) {
            String what = FileText.what(analysis.basis().instrument(), found);
            lines.append(TextWrap.hanging("  ", what, 4, WIDTH));
        }
        for (ItemPart part : analysis.suspicions()) {
            String evidence = KeyText.evidence(analysis.basis().instrument(), part.key(), names);
            lines.append(TextWrap.hanging(
                    "  ", part.item().id() + " " + KeyText.verdict(part.key().verdict()) + ": " + evidence, 4, WIDTH));
        }
        KeyText.summary(analysis).forEach(lines::paragraph);
    }

    private void reliability() {
        if (analysis.scales().isEmpty()) {
            return;
        }
        lines.section("Reliability");
        TextTable table =
                new TextTable(List.of("score", "k", "n", "alpha", "95 %", "omega", "lambda-2", "halves", "SEM"), 1);
        for (ScalePart scale : analysis.scales()) {
            Reliability r = scale.reliability();
            table.row(List.of(
                    ReportLines.name(scale.score().id()),
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
        lines.table(table);
        for (ScalePart scale : analysis.scales()) {
            scale.ofParts()
                    .ifPresent(parts -> lines.paragraph(scale.score().id() + " as " + parts.items()
                            + " scores: alpha " + Figures.unit(parts.alpha(), 3) + ", lambda-2 "
                            + Figures.unit(parts.lambda2(), 3)));
            scale.ordinal()
                    .ifPresent(ordinal -> lines.paragraph(scale.score().id() + ": ordinal alpha "
                            + Figures.unit(ordinal.ordinalAlpha(), 3) + ", ordinal omega "
                            + Figures.unit(ordinal.oneFactor().omegaObserved(), 3)));
            Cautions.of(scale).forEach(caution -> lines.paragraph(scale.score().id() + ": " + caution));
        }
    }

    private void scores() {
        lines.section("Scores");
        TextTable table =
                new TextTable(List.of("score", "n", "none", "mean", "SD", "median", "min", "max", "skew", "kurt"), 1);
        for (ScorePart part : analysis.scores()) {
            if (part.score().rule() instanceof ScoreRule.Classify) {
                continue;
            }
            Description d = part.description();
            table.row(List.of(
                    ReportLines.name(part.score().id()),
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
        lines.table(table);
        analysis.scores().stream()
                .filter(part -> part.score().rule() instanceof ScoreRule.Classify)
                .forEach(this::classes);
    }

    private void classes(ScorePart part) {
        ScoreRule.Classify classify = (ScoreRule.Classify) part.score().rule();
        String counts = part.histogram().stream()
                .map(c -> classify.classes().get((int) c.value()).label() + " " + c.persons())
                .collect(Collectors.joining(", "));
        lines.paragraph(part.score().id() + ": " + (counts.isEmpty() ? "none" : counts));
    }

    private void items() {
        for (ScalePart scale : analysis.scales()) {
            if (isWhole(scale)) {
                continue;
            }
            lines.section("Items of " + scale.score().id());
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
            lines.table(table);
        }
    }

    /** {@return whether all its items are shown with smaller scores} */
    private boolean isWhole(ScalePart scale) {
        Set<String> shown = new HashSet<>();
        for (ScalePart other : analysis.scales()) {
            if (other.items().size() < scale.items().size()) {
                other.items().forEach(item -> shown.add(item.id()));
            }
        }
        return scale.items().stream().allMatch(item -> shown.contains(item.id()));
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
        pairs("Correlations of scores", pair -> pair.correlation().r());
        if (analysis.precision().isPresent()) {
            pairs("Rank correlations of scores (Spearman)", PairPart::spearman);
        }
    }

    private void pairs(String title, ToDoubleFunction<PairPart> value) {
        lines.section(title);
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
                row.add(c < r ? correlation(ids.get(c), ids.get(r), value) : "");
            }
            table.row(row);
        }
        lines.table(table);
        if (analysis.pairs().stream().anyMatch(pair -> pair.shared() > 0)) {
            lines.paragraph("w: part-whole, both scores contain the same items, so their errors correlate too and the "
                    + "figure is too high");
        }
        if (ids.size() - 1 > columns) {
            lines.paragraph("the columns from 10 on are in --format json and --html");
        }
    }

    private String correlation(String one, String other, ToDoubleFunction<PairPart> value) {
        return analysis.pairs().stream()
                .filter(pair -> pair.one().id().equals(one) && pair.other().id().equals(other))
                .map(pair -> Figures.correlation(value.applyAsDouble(pair)) + (pair.shared() > 0 ? "w" : ""))
                .findFirst()
                .orElse("");
    }

    private void notes() {
        lines.section("How these were computed");
        lines.paragraph(
                analysis.basis().missing() == Missing.LISTWISE
                        ? "reliability: persons who answered every item of the score (listwise)"
                        : "reliability: covariances of the persons who answered both items (pairwise)");
        lines.paragraph(
                "alpha: raw, with Feldt's interval; omega: total, one factor by minres, over the observed variance; "
                        + "halves: odd and even items of the questionnaire, Spearman-Brown; "
                        + "SEM: SD times root of 1 - alpha, in "
                        + "points of the score; "
                        + "skew and kurt: type 2 (SPSS, SAS), kurtosis in excess of the normal; (-): reverse-keyed; "
                        + "r rest: "
                        + "correlation with the sum of the other keyed items");
        lines.paragraph("all figures to 15 digits: --format json; charts and a methods paragraph: --html FILE");
    }
}
