package org.kindscale.report.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;

/** Rules of scores in words, with every number that decides a score. */
public final class RuleText {

    private RuleText() {}

    /** {@return a rule, such as {@code sum of gad7_1 gad7_2, all needed}} */
    public static String of(ScoreRule rule) {
        if (rule instanceof ScoreRule.Combining combining) {
            return combining(combining);
        }
        if (rule instanceof ScoreRule.Count count) {
            return "count of " + thresholds(count.thresholds());
        }
        if (rule instanceof ScoreRule.Classify classify) {
            return classes(classify);
        }
        if (rule instanceof ScoreRule.Linear linear) {
            return plain(linear.times()) + " x " + linear.operand().signed() + plus(linear.plus());
        }
        if (rule instanceof ScoreRule.Standard standard) {
            return plain(standard.toMean()) + " + " + plain(standard.toSd()) + " x ("
                    + standard.operand().signed() + " - " + plain(standard.mean()) + ") / " + plain(standard.sd());
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return "table of " + lookup.operand().signed() + ": "
                    + lookup.table().entrySet().stream()
                            .map(entry -> entry.getKey() + " is " + plain(entry.getValue()))
                            .collect(Collectors.joining(", "));
        }
        return "percent of the maximum possible of " + rule.operands().get(0).signed();
    }

    private static String combining(ScoreRule.Combining rule) {
        int k = rule.operands().size();
        String operands = rule.operands().stream()
                .map(o -> o.signed() + (o.weight() == 1 ? "" : " x " + plain(o.weight())))
                .collect(Collectors.joining(" "));
        String needed = rule.minAnswered() == k ? "all needed" : rule.minAnswered() + " of " + k + " needed";
        return rule.key() + " of " + operands + ", " + needed;
    }

    /** Names thresholds; of neighbours with the same bound it is said once. */
    private static String thresholds(List<Threshold> thresholds) {
        List<String> parts = new ArrayList<>();
        for (int t = 0; t < thresholds.size(); t++) {
            Threshold threshold = thresholds.get(t);
            boolean more = t + 1 < thresholds.size() && isSameBound(threshold, thresholds.get(t + 1));
            parts.add(more ? threshold.operand().signed() + " " : threshold.inWords() + ", ");
        }
        String all = String.join("", parts);
        return all.substring(0, all.length() - 2);
    }

    private static boolean isSameBound(Threshold a, Threshold b) {
        return a.with(b.operand()).equals(b);
    }

    private static String classes(ScoreRule.Classify rule) {
        return rule.classes().stream()
                .map(c -> "\"" + c.label() + "\""
                        + c.when().map(when -> " if " + condition(when)).orElse(" otherwise"))
                .collect(Collectors.joining("; "));
    }

    private static String condition(Condition condition) {
        if (condition instanceof Threshold threshold) {
            return threshold.inWords();
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All a ? a.parts() : ((Condition.Any) condition).parts();
        return parts.stream()
                .map(part -> part instanceof Threshold ? condition(part) : "(" + condition(part) + ")")
                .collect(Collectors.joining(all ? " and " : " or "));
    }

    private static String plus(double constant) {
        if (constant == 0) {
            return "";
        }
        return (constant < 0 ? " - " : " + ") + plain(Math.abs(constant));
    }

    private static String plain(double number) {
        return Numbers.plain(number);
    }
}
