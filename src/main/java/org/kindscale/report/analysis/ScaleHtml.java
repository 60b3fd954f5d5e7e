package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ReachableScores;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.report.html.CorrelationsSvg;
import org.kindscale.report.html.ItemRowsSvg;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import org.kindscale.report.html.Page;
import org.kindscale.report.html.ResponsesSvg;

/** The first half of an analysis as HTML: reliability, scores, responses, items and their correlations. */
final class ScaleHtml {

    private static final int MOST_PAIRS = 300;

    private final Analysis analysis;
    private final Instrument instrument;
    private final Markup page;

    ScaleHtml(Analysis analysis, Markup page) {
        this.analysis = analysis;
        this.instrument = analysis.basis().instrument();
        this.page = page;
    }

    void write() {
        if (!analysis.scales().isEmpty()) {
            reliability();
        }
        if (!analysis.scores().isEmpty()) {
            scores();
        }
        responses();
        if (!analysis.scales().isEmpty()) {
            items();
        }
    }

    /** {@return an interval as {@code [.84, .89]}; a dash if there is none} */
    static String interval(double low, double high) {
        return Double.isNaN(low) && Double.isNaN(high)
                ? "-"
                : "[" + Figures.correlation(low) + ", " + Figures.correlation(high) + "]";
    }

    /** {@return an interval of alpha with as many decimals as alpha} */
    private static String ofAlpha(Interval interval) {
        return Double.isNaN(interval.low())
                ? "-"
                : "[" + Figures.unit(interval.low(), 3) + ", " + Figures.unit(interval.high(), 3) + "]";
    }

    private static String interval(Interval interval) {
        return interval(interval.low(), interval.high());
    }

    private void reliability() {
        Page.section(page, "reliability", "Reliability");
        List<List<String>> rows = new ArrayList<>();
        for (ScalePart scale : analysis.scales()) {
            rows.add(reliability(scale.score().id(), scale.reliability(), scale));
        }
        page.table(new Table(
                "Reliability of each score",
                1,
                Markup.columns("score|items|n|alpha|95 %|std. alpha|omega total|lambda-2|lambda-6|halves|mean r|SEM"),
                rows));
        analysis.scales().forEach(this::besides);
        page.line(
                "p",
                "alpha: of the raw item scores, with Feldt's interval; omega total: one factor by minres, over the "
                        + "observed variance; lambda-6: of the correlations; halves: odd and even items, "
                        + "Spearman-Brown; mean r: between two items; SEM: standard error of measurement in points "
                        + "of the score.",
                "class",
                "note");
        page.closeLine();
    }

    private static List<String> reliability(String name, Reliability r, ScalePart scale) {
        return List.of(
                name,
                Integer.toString(r.items()),
                Long.toString(r.persons()),
                Figures.unit(r.alpha(), 3),
                ofAlpha(r.feldt()),
                Figures.unit(r.standardizedAlpha(), 3),
                Figures.unit(scale.factors().minres().omegaObserved(), 3),
                Figures.unit(r.lambda2(), 3),
                Figures.unit(r.lambda6Correlation(), 3),
                Figures.unit(scale.oddEven().spearmanBrown(), 3),
                Figures.correlation(r.interItem().mean()),
                Figures.fixed(scale.standardError().score(), 2));
    }

    private void besides(ScalePart scale) {
        scale.ofParts()
                .ifPresent(parts -> page.line(
                        "p",
                        scale.score().id() + " taken as " + parts.items() + " scores instead of items: alpha "
                                + Figures.unit(parts.alpha(), 3) + ", lambda-2 " + Figures.unit(parts.lambda2(), 3)
                                + "."));
        scale.ordinal()
                .ifPresent(ordinal -> page.line(
                        "p",
                        scale.score().id() + " from polychoric correlations: ordinal alpha "
                                + Figures.unit(ordinal.ordinalAlpha(), 3) + ", ordinal omega "
                                + Figures.unit(ordinal.oneFactor().omegaObserved(), 3) + "."));
        Cautions.of(scale).forEach(caution -> page.line("p", scale.score().id() + ": " + caution + "."));
    }

    private String title(Score score) {
        return score.title().in("en", instrument.about().language());
    }

    private void scores() {
        Page.section(page, "scores", "Scores");
        List<ScorePart> measured = analysis.scores().stream()
                .filter(part -> !(part.score().rule() instanceof ScoreRule.Classify))
                .toList();
        page.table(new Table(
                "Distribution of each score",
                2,
                Markup.columns("score|name|n|none|mean|SD|median|min|max|skew|kurtosis|floor|ceiling"),
                measured.stream().map(this::score).toList()));
        analysis.scores().stream()
                .filter(part -> part.score().rule() instanceof ScoreRule.Classify)
                .forEach(this::classes);
        page.line(
                "p",
                "none: persons without the score; skew and kurtosis: type 2 (SPSS, SAS), kurtosis in excess of the "
                        + "normal; floor and ceiling: per cent at the lowest and highest possible score. In the charts "
                        + "the dashed line is the mean.",
                "class",
                "note");
        page.open("div", "class", "many").raw("\n");
        ReachableScores reachable = ReachableScores.of(instrument);
        measured.stream().filter(part -> !part.histogram().isEmpty()).forEach(part -> {
            String id = part.score().id();
            HistogramSvg.draw(page, part, id, reachable.valuesOf(id));
        });
        page.closeLine();
        pairs();
        page.closeLine();
    }

    private List<String> score(ScorePart part) {
        Description d = part.description();
        List<String> row = new ArrayList<>(List.of(part.score().id(), title(part.score())));
        row.add(Long.toString(d.n()));
        row.add(Long.toString(part.refused()));
        row.addAll(distribution(d));
        return row;
    }

    private static List<String> distribution(Description d) {
        return List.of(
                Figures.fixed(d.mean(), 2),
                Figures.fixed(d.sd(), 2),
                Figures.fixed(d.median(), 2),
                Figures.fixed(d.min(), 2),
                Figures.fixed(d.max(), 2),
                Figures.fixed(d.skewness().type2(), 2),
                Figures.fixed(d.kurtosis().type2(), 2),
                percent(d.floor()),
                percent(d.ceiling()));
    }

    /** {@return a share as per cent; a dash if there is none} */
    static String percent(double share) {
        return Double.isFinite(share) ? Figures.fixed(100 * share, 1) + " %" : "-";
    }

    private void classes(ScorePart part) {
        ScoreRule.Classify classify = (ScoreRule.Classify) part.score().rule();
        String counts = part.histogram().stream()
                .map(c -> classify.classes().get((int) c.value()).label() + " " + c.persons())
                .collect(Collectors.joining(", "));
        page.line("p", title(part.score()) + ": " + (counts.isEmpty() ? "none" : counts) + ".");
    }

    private void pairs() {
        if (analysis.pairs().isEmpty()) {
            return;
        }
        page.line("h3", "Correlations of scores");
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<List<String>, Double> values = new LinkedHashMap<>();
        for (PairPart pair : analysis.pairs()) {
            places.putIfAbsent(pair.one().id(), places.size());
            places.putIfAbsent(pair.other().id(), places.size());
            values.put(
                    List.of(pair.one().id(), pair.other().id()),
                    pair.correlation().r());
        }
        List<String> names = List.copyOf(places.keySet());
        CorrelationsSvg.draw(
                page,
                "Correlations of " + names.size() + " scores; the table below has the same figures.",
                names,
                (row, column) -> values.getOrDefault(List.of(names.get(column), names.get(row)), Double.NaN));
        if (analysis.pairs().size() > MOST_PAIRS) {
            page.line("p", "Every pair, with its interval, is in --format json.", "class", "note");
            return;
        }
        page.table(new Table(
                "Correlations of scores, and corrected for unreliability",
                2,
                Markup.columns("score|with|n|r|95 %|Spearman|corrected|shared items"),
                analysis.pairs().stream().map(ScaleHtml::pair).toList()));
        page.line(
                "p",
                "Shared items: a part-whole correlation, whose errors correlate too; it is too high, and "
                        + "not corrected. "
                        + "Spearman's correlations are given with --precision.",
                "class",
                "note");
    }

    private static List<String> pair(PairPart pair) {
        return List.of(
                pair.other().id(),
                pair.one().id(),
                Long.toString(pair.correlation().n()),
                Figures.correlation(pair.correlation().r()),
                interval(pair.correlation().interval()),
                Figures.correlation(pair.spearman()),
                pair.shared() > 0 ? "-" : Figures.correlation(pair.disattenuated()),
                Integer.toString(pair.shared()));
    }

    private void responses() {
        Page.section(page, "responses", "Responses");
        page.line(
                "p",
                "Per cent of the persons who answered the item, as they answered, before any item is reversed. The "
                        + "centre of the response scale stands at zero; (-) marks reverse-keyed items.",
                "class",
                "note");
        Map<String, List<ItemPart>> byScale = new LinkedHashMap<>();
        analysis.items()
                .forEach(part -> byScale.computeIfAbsent(part.item().responses(), name -> new ArrayList<>())
                        .add(part));
        byScale.forEach((name, parts) -> {
            List<ResponseOption> options =
                    instrument.responsesOf(parts.get(0).item()).options();
            page.open("figure").raw("\n");
            page.line("figcaption", "Per cent by response" + (byScale.size() > 1 ? ", scale " + name : ""));
            ResponsesSvg.draw(
                    page,
                    instrument.about().language(),
                    options,
                    parts.stream()
                            .map(part -> new ResponsesSvg.Row(label(part.item()), part.frequencies()))
                            .toList());
            page.closeLine();
            frequencies(name, options, parts);
        });
        page.table(new Table(
                "Items before keying",
                1,
                Markup.columns("item|n|missing|mean|SD|median|min|max|skew|kurtosis|floor|ceiling"),
                analysis.items().stream().map(this::item).toList()));
        page.closeLine();
    }

    private String label(Item item) {
        return AnalysisHtml.label(analysis, item);
    }

    private void frequencies(String name, List<ResponseOption> options, List<ItemPart> parts) {
        List<String> head = new ArrayList<>(List.of("item"));
        options.forEach(option -> head.add(Integer.toString(option.code())));
        List<List<String>> rows = new ArrayList<>();
        for (ItemPart part : parts) {
            List<String> row = new ArrayList<>(List.of(label(part.item())));
            part.frequencies().forEach(n -> row.add(Long.toString(n)));
            rows.add(row);
        }
        page.open("details").line("summary", "The same as a table");
        page.table(new Table("Persons by response, scale " + name, 1, head, rows));
        page.closeLine();
    }

    private List<String> item(ItemPart part) {
        Description d = part.description();
        List<String> row = new ArrayList<>(List.of(label(part.item())));
        row.add(Long.toString(d.n()));
        row.add(Long.toString(part.missing().all()));
        row.addAll(distribution(d));
        return row;
    }

    private void items() {
        Page.section(page, "items", "Items and scores");
        page.line(
                "p",
                "Correlation of each keyed item with the sum of the other items of the score. The line at "
                        + Figures.unit(ItemRowsSvg.REFERENCE, 2)
                        + " is a common rule of thumb; a hollow dot lies below it.",
                "class",
                "note");
        analysis.scales().forEach(this::items);
        analysis.scales().stream().filter(this::isLargest).forEach(this::correlations);
        page.closeLine();
    }

    private void items(ScalePart scale) {
        String id = scale.score().id();
        page.line("h3", id + ": " + title(scale.score()));
        List<ItemRowsSvg.Row> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < scale.items().size(); i++) {
            ItemStatistics statistics = scale.statistics().get(i);
            String item = scale.items().get(i).id() + (scale.reversed().get(i) ? " (-)" : "");
            String rest = Figures.correlation(statistics.itemRest());
            dots.add(new ItemRowsSvg.Row(item, statistics.itemRest(), item + ": " + rest));
            rows.add(List.of(
                    item,
                    rest,
                    Figures.correlation(statistics.itemTotal()),
                    Figures.unit(statistics.squaredMultiple(), 2),
                    Figures.unit(scale.factors().minres().loading(i), 2),
                    Figures.unit(statistics.alphaIfDropped(), 3),
                    Figures.unit(scale.factors().omegaIfDropped().get(i), 3)));
        }
        page.open("figure").raw("\n").line("figcaption", "Item-rest correlations of " + id);
        ItemRowsSvg.dots(page, "Item-rest correlations of " + id, dots);
        page.closeLine();
        page.table(new Table(
                "Items of " + id + ", keyed",
                1,
                Markup.columns("item|r rest|r total|SMC|loading|alpha if dropped|omega if dropped"),
                rows));
    }

    /** {@return whether no other score holds all its items and more} */
    private boolean isLargest(ScalePart scale) {
        return analysis.scales().stream()
                .noneMatch(other -> other.items().size() > scale.items().size()
                        && other.items().containsAll(scale.items()));
    }

    private void correlations(ScalePart scale) {
        SymmetricMatrix r = scale.keyed().correlations();
        Reliability.InterItem between = scale.reliability().interItem();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scale.items().size(); i++) {
            names.add(scale.items().get(i).id() + (scale.reversed().get(i) ? " (-)" : ""));
        }
        page.line("h3", "Correlations of the keyed items of " + scale.score().id());
        CorrelationsSvg.draw(
                page,
                "Correlations of " + names.size() + " keyed items: mean " + Figures.correlation(between.mean())
                        + ", from " + Figures.correlation(between.lowest()) + " to "
                        + Figures.correlation(between.highest()) + ".",
                names,
                r::get);
        if (names.size() > CorrelationsSvg.SPOKEN) {
            return;
        }
        List<String> head = new ArrayList<>(List.of("item"));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            head.add(Integer.toString(row + 1));
            List<String> cells = new ArrayList<>(List.of(row + 1 + " " + names.get(row)));
            for (int column = 0; column < names.size(); column++) {
                cells.add(column < row ? Figures.correlation(r.get(row, column)) : "");
            }
            rows.add(cells);
        }
        page.open("details").line("summary", "The same as a table");
        page.table(
                new Table("Correlations of the keyed items of " + scale.score().id(), 1, head, rows));
        page.closeLine();
    }
}
