package org.kindscale.report.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.TextTable;
import org.kindscale.scoring.Explanation;
import org.kindscale.scoring.Explanation.Term;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.ScoreStatus;

/** The arithmetic of one score as people read it, from the cell of the file to the band. */
public final class ExplanationText {

    private final Instrument instrument;
    private final IntFunction<Cell> cells;
    private final StringBuilder text = new StringBuilder();

    /**
     * Where a response stands.
     *
     * @param place line and column
     * @param content the cell as it stands, unquoted
     * @param option the option's number, or the kind of missing
     */
    public record Cell(String place, String content, int option) {}

    private ExplanationText(Instrument instrument, IntFunction<Cell> cells) {
        this.instrument = instrument;
        this.cells = cells;
    }

    /**
     * Renders an explanation: the score first, then the scores that it is made of.
     *
     * @param instrument the instrument
     * @param explanation the arithmetic
     * @param cells the cell of each item, by slot
     */
    public static String render(Instrument instrument, Explanation explanation, IntFunction<Cell> cells) {
        ExplanationText renderer = new ExplanationText(instrument, cells);
        Map<String, Explanation> all = new LinkedHashMap<>();
        collect(explanation, all);
        all.values().forEach(renderer::score);
        return renderer.text.toString();
    }

    private static void collect(Explanation explanation, Map<String, Explanation> all) {
        if (all.putIfAbsent(explanation.score().id(), explanation) == null) {
            explanation.parts().forEach(part -> collect(part, all));
        }
    }

    private void score(Explanation e) {
        Score score = e.score();
        String language = instrument.about().language();
        text.append(VisibleText.inLine(score.id() + " (" + score.title().in(language, language) + "): "));
        text.append(VisibleText.inLine(value(e)))
                .append(", ")
                .append(e.status().word())
                .append('\n');
        text.append("  ").append(rule(e)).append('\n');
        TextTable table = new TextTable(List.of("operand", places(), "cell", "means", "counts"), 4);
        for (Term term : e.terms()) {
            table.row(row(term));
        }
        text.append(table.render("    "));
        arithmetic(e).ifPresent(line -> text.append("  ").append(line).append('\n'));
        if (e.status() != ScoreStatus.REFUSED) {
            score.bands().forEach(bands -> band(bands, e.value()));
        }
        score.caution()
                .ifPresent(words -> text.append("  caution: ")
                        .append(VisibleText.inLine(words.in(language, language)))
                        .append('\n'));
        text.append('\n');
    }

    /** {@return what places are called: text has lines and columns, other files name places their own way} */
    private String places() {
        boolean lines = IntStream.range(0, instrument.items().size())
                .mapToObj(slot -> cells.apply(slot).place())
                .allMatch(place -> place.matches("\\d+:\\d+|no column"));
        return lines ? "line:column" : "place";
    }

    private String value(Explanation e) {
        if (e.status() == ScoreStatus.REFUSED) {
            return "no score";
        }
        return e.score().rule() instanceof ScoreRule.Classify classify
                ? classify.classes().get((int) e.value()).label()
                : Numbers.plain(e.value());
    }

    private static String rule(Explanation e) {
        int k = e.terms().size();
        if (e.score().rule() instanceof ScoreRule.Combining rule) {
            return rule.key() + " of " + k + ", at least " + e.needed() + " needed, " + e.answered() + " there";
        }
        return switch (e.score().rule().key()) {
            case "count" ->
                "count of the thresholds that hold; all " + k + " answers are needed, " + e.answered() + " there";
            case "lookup" -> "looked up in a table, for a complete raw score only";
            case "classify" -> "the first class whose condition holds";
            case "pomp" -> "percent of maximum possible";
            case "standard" -> "standardised to a reference group";
            default -> "linear transformation";
        };
    }

    private List<String> row(Term term) {
        List<String> row = new ArrayList<>();
        row.add(term.operand().signed());
        if (term.slot() >= 0) {
            Cell cell = cells.apply(term.slot());
            row.add(cell.place());
            row.add('"' + cell.content() + '"');
            row.add(meaning(term, cell));
        } else {
            row.add("score");
            row.add("");
            row.add(Double.isNaN(term.value()) ? "no score" : Numbers.plain(term.value()));
        }
        row.add(counts(term));
        return row;
    }

    private String meaning(Term term, Cell cell) {
        String language = instrument.about().language();
        if (term.option().isPresent()) {
            String label = term.option()
                    .get()
                    .label()
                    .map(l -> " " + l.in(language, language))
                    .orElse("");
            return term.option().get().code() + label;
        }
        return switch (cell.option()) {
            case ResponseVector.OMITTED -> "omitted";
            case ResponseVector.NOT_ADMINISTERED -> "not administered";
            default -> "invalid";
        };
    }

    private static String counts(Term term) {
        if (Double.isNaN(term.keyed())) {
            return "-";
        }
        String keyed = Numbers.plain(term.keyed());
        if (term.operand().reversed()) {
            keyed = Numbers.plain(term.range().low() + term.range().high()) + " - " + Numbers.plain(term.value())
                    + " = " + keyed;
        }
        Optional<Threshold> threshold = term.threshold();
        if (threshold.isPresent()) {
            return keyed
                    + (threshold.get().holds(term.keyed()) ? ", holds: " : ", does not hold: ")
                    + threshold.get().inWords();
        }
        return term.operand().weight() == 1
                ? keyed
                : Numbers.plain(term.operand().weight()) + " x (" + keyed + ")";
    }

    private static Optional<String> arithmetic(Explanation e) {
        if (e.status() == ScoreStatus.REFUSED) {
            return e.score().rule() instanceof ScoreRule.Combining
                    ? Optional.of("refused: " + e.answered() + " of the " + e.needed() + " needed")
                    : Optional.of("refused: answers are missing");
        }
        if (e.score().rule() instanceof ScoreRule.Combining) {
            return Optional.of(combined(e));
        }
        if (e.score().rule() instanceof ScoreRule.Linear rule) {
            String plus = rule.plus() == 0 ? "" : " + " + Numbers.plain(rule.plus());
            return Optional.of(Numbers.plain(rule.times()) + " x "
                    + Numbers.plain(e.terms().get(0).keyed()) + plus + " = " + Numbers.plain(e.value()));
        }
        return Optional.empty();
    }

    private static String combined(Explanation e) {
        double sum = 0;
        double weights = 0;
        double all = 0;
        for (Term term : e.terms()) {
            double weight = term.operand().weight();
            all += weight;
            if (!Double.isNaN(term.keyed())) {
                sum += weight * term.keyed();
                weights += weight;
            }
        }
        String value = " = " + Numbers.plain(e.value());
        if (e.score().rule() instanceof ScoreRule.Mean) {
            return Numbers.plain(sum) + " / " + Numbers.plain(weights) + value;
        }
        return weights == all
                ? "sum" + value
                : Numbers.plain(sum) + " x " + Numbers.plain(all) + " / " + Numbers.plain(weights) + value;
    }

    private void band(BandSet bands, double value) {
        String label = bands.bandOf(value).label();
        text.append("  band \"")
                .append(VisibleText.inLine(label + "\" (" + bands.source()))
                .append(")\n");
        bands.doubtful()
                .ifPresent(why -> text.append("  doubtful: ")
                        .append(VisibleText.inLine(why))
                        .append('\n'));
    }
}
