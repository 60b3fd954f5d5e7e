package org.kindscale.catalog.proof;

import java.util.List;
import java.util.TreeSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;

/** What an item does in the key, written down so that two items with the same role have the same text. */
final class KeyRole {

    private final String item;
    private final TreeSet<String> places = new TreeSet<>();

    private KeyRole(String item) {
        this.item = item;
    }

    /** {@return the role of {@code item} in the key of {@code instrument}} */
    static String of(Instrument instrument, String item) {
        KeyRole role = new KeyRole(item);
        instrument.scores().forEach(role::add);
        return String.join(";", role.places);
    }

    private void add(Score score) {
        ScoreRule rule = score.rule();
        if (rule instanceof ScoreRule.Combining) {
            rule.operands().stream()
                    .filter(this::isIt)
                    .forEach(o -> places.add(score.id() + " " + o.keying() + " " + o.weight()));
        } else if (rule instanceof ScoreRule.Count count) {
            count.thresholds().forEach(t -> add(score.id(), t));
        } else if (rule instanceof ScoreRule.Classify classify) {
            for (ScoreRule.ScoreClass scoreClass : classify.classes()) {
                scoreClass.when().ifPresent(when -> add(score.id() + "/" + scoreClass.label(), when));
            }
        }
    }

    private void add(String place, Condition condition) {
        if (condition instanceof Threshold threshold) {
            if (isIt(threshold.operand())) {
                places.add(place + " " + threshold.operand().keying() + " " + threshold.comparison() + " "
                        + threshold.bound());
            }
            return;
        }
        boolean any = condition instanceof Condition.Any;
        List<Condition> parts = any ? ((Condition.Any) condition).parts() : ((Condition.All) condition).parts();
        for (int p = 0; p < parts.size(); p++) {
            // leaves of one group are interchangeable, groups are not
            boolean leaf = parts.get(p) instanceof Threshold;
            add(place + (any ? "/any" : "/all") + (leaf ? "" : p), parts.get(p));
        }
    }

    private boolean isIt(Operand operand) {
        return operand.of().equals(item);
    }
}
