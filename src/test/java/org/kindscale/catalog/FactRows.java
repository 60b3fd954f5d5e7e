package org.kindscale.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;

/** What a definition says of its key, ranges and bands, in the words of the tables in {@code facts/}. */
final class FactRows {

    private FactRows() {}

    /** {@return {@code instrument;score;rule;reads;range} for each score} */
    static List<String> scores(Instrument instrument) {
        return instrument.scores().stream()
                .map(score -> String.join(
                        ";",
                        instrument.id(),
                        score.id(),
                        score.rule().key(),
                        reads(instrument, score.rule()),
                        range(instrument, score)))
                .toList();
    }

    /** {@return {@code instrument;score;set;bands} for each set of bands} */
    static List<String> bands(Instrument instrument) {
        List<String> rows = new ArrayList<>();
        for (Score score : instrument.scores()) {
            for (BandSet set : score.bands()) {
                rows.add(String.join(";", instrument.id(), score.id(), set.id(), bands(set)));
            }
        }
        return rows;
    }

    /** {@return the bands from low to high, each with the edge at which it ends} */
    static String bands(BandSet set) {
        return set.bands().stream().map(FactRows::band).collect(Collectors.joining(" | "));
    }

    private static String band(Band band) {
        return band.upper()
                .map(edge -> band.label() + (edge.closed() ? " <= " : " < ") + Numbers.plain(edge.at()))
                .orElse(band.label());
    }

    private static String range(Instrument instrument, Score score) {
        if (score.rule() instanceof ScoreRule.Classify) {
            return "";
        }
        var range = instrument.ranges().get(score.id());
        return range == null ? "" : Numbers.plain(range.low()) + ".." + Numbers.plain(range.high());
    }

    /** {@return item numbers, with a minus where reversed, and the answers needed; of other rules their constants} */
    static String reads(Instrument instrument, ScoreRule rule) {
        if (rule instanceof ScoreRule.Combining combining) {
            return operands(instrument, combining);
        }
        if (rule instanceof ScoreRule.Linear linear) {
            return linear.operand().signed() + " x " + Numbers.plain(linear.times()) + " + "
                    + Numbers.plain(linear.plus());
        }
        if (rule instanceof ScoreRule.Standard standard) {
            return standard.operand().signed()
                    + Stream.of(standard.mean(), standard.sd(), standard.toMean(), standard.toSd())
                            .map(value -> " " + Numbers.plain(value))
                            .collect(Collectors.joining());
        }
        return listed(rule);
    }

    private static String listed(ScoreRule rule) {
        if (rule instanceof ScoreRule.Count count) {
            return count.thresholds().stream().map(FactRows::threshold).collect(Collectors.joining(" "));
        }
        if (rule instanceof ScoreRule.Classify classify) {
            return classify.classes().stream().map(ScoreRule.ScoreClass::label).collect(Collectors.joining(" | "));
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return lookup.operand().signed() + ":"
                    + lookup.table().values().stream()
                            .map(value -> " " + Numbers.plain(value))
                            .collect(Collectors.joining());
        }
        return rule.operands().stream().map(Operand::signed).collect(Collectors.joining(" "));
    }

    private static String threshold(Threshold threshold) {
        String sign = switch (threshold.comparison()) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case IS -> "=";
        };
        return threshold.operand().signed() + sign + Numbers.plain(threshold.bound());
    }

    private static String operands(Instrument instrument, ScoreRule.Combining rule) {
        List<String> ids = instrument.items().stream().map(Item::id).toList();
        boolean items = rule.operands().stream().allMatch(operand -> ids.contains(operand.of()));
        Stream<String> words = items
                ? rule.operands().stream()
                        .sorted((a, b) -> Integer.compare(ids.indexOf(a.of()), ids.indexOf(b.of())))
                        .map(operand -> sign(operand) + (ids.indexOf(operand.of()) + 1))
                : rule.operands().stream().map(Operand::signed);
        return words.collect(Collectors.joining(" ")) + " / " + rule.minAnswered();
    }

    private static String sign(Operand operand) {
        return operand.reversed() ? "-" : "";
    }
}
