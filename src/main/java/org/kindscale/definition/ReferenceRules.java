package org.kindscale.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.FindingCode;

/** Rules on ids and on what refers to them. */
final class ReferenceRules {

    private final Map<String, ResponseScale> responses;
    private final List<Item> items;
    private final List<Score> scores;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> itemIds = new HashSet<>();
    private final Map<String, Score> scoresById = new HashMap<>();

    ReferenceRules(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        this.responses = responses;
        this.items = items;
        this.scores = scores;
        checkItems();
        checkScoreIds();
        for (int s = 0; s < scores.size(); s++) {
            checkOperands(s);
        }
        checkCircles();
        checkUse();
    }

    List<Violation> violations() {
        return found;
    }

    /** {@return whether every reference leads somewhere and no score is made of itself} */
    boolean resolved() {
        for (Violation violation : found) {
            if (violation.code() != FindingCode.DEF_020 && violation.code() != FindingCode.DEF_030) {
                return false;
            }
        }
        return true;
    }

    private void checkItems() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String pointer = "/items/" + i;
            if (!itemIds.add(item.id())) {
                add(
                        FindingCode.DEF_007,
                        pointer + "/id",
                        "item id " + item.id() + " is used twice",
                        "rename one of the two");
            }
            ResponseScale scale = responses.get(item.responses());
            if (scale == null) {
                String known = String.join(", ", responses.keySet());
                add(
                        FindingCode.DEF_008,
                        pointer + "/responses",
                        "no response scale is called \"" + item.responses() + "\"",
                        "name one of: " + known);
            } else if (!scale.hasAll(item.attention())) {
                add(
                        FindingCode.DEF_008,
                        pointer + "/attention",
                        "an attention code of " + item.id() + " is no response",
                        "use codes out of " + scale.codesInWords());
            }
        }
    }

    private void checkScoreIds() {
        for (int s = 0; s < scores.size(); s++) {
            Score score = scores.get(s);
            if (itemIds.contains(score.id()) || scoresById.containsKey(score.id())) {
                add(
                        FindingCode.DEF_007,
                        "/scores/" + s + "/id",
                        "score id " + score.id() + " is used twice",
                        "rename one of the two");
            }
            scoresById.putIfAbsent(score.id(), score);
        }
    }

    private void checkOperands(int s) {
        Score score = scores.get(s);
        String rule = score.rule().key();
        Set<String> seen = new HashSet<>();
        List<Operand> operands = score.rule().operands();
        for (int o = 0; o < operands.size(); o++) {
            Operand operand = operands.get(o);
            String pointer = "/scores/" + s + "/" + rule + (score.rule() instanceof ScoreRule.Combining ? "/" + o : "");
            checkOperand(score, operand, pointer);
            if (score.rule() instanceof ScoreRule.Combining && !seen.add(operand.of())) {
                add(
                        FindingCode.DEF_030,
                        pointer,
                        operand.of() + " stands twice in " + score.id(),
                        "name each operand once; to count it double give it a weight");
            }
        }
    }

    private void checkOperand(Score score, Operand operand, String pointer) {
        Score other = scoresById.get(operand.of());
        boolean item = itemIds.contains(operand.of());
        if (!item && other == null) {
            add(
                    FindingCode.DEF_008,
                    pointer,
                    "\"" + operand.of() + "\" in score " + score.id() + " is no item and no score",
                    "write the id of an item or a score");
        } else if (other != null && other.rule() instanceof ScoreRule.Classify) {
            add(
                    FindingCode.DEF_008,
                    pointer,
                    operand.of() + " is a classification and has no number",
                    "use the scores that it is made of");
        } else if (item && takesScoreOnly(score.rule())) {
            add(
                    FindingCode.DEF_008,
                    pointer,
                    score.rule().key() + " in score " + score.id() + " takes a score, " + operand.of() + " is an item",
                    "make a score of the item first");
        }
    }

    private static boolean takesScoreOnly(ScoreRule rule) {
        return rule instanceof ScoreRule.Linear
                || rule instanceof ScoreRule.Pomp
                || rule instanceof ScoreRule.Standard
                || rule instanceof ScoreRule.Lookup;
    }

    private void checkCircles() {
        Set<String> circle = ScoreGraph.inCircles(scores);
        if (!circle.isEmpty()) {
            String first = circle.iterator().next();
            int index = scores.indexOf(scoresById.get(first));
            add(
                    FindingCode.DEF_009,
                    "/scores/" + index,
                    "these scores are made of each other in a circle: " + String.join(", ", circle),
                    "take one of them out of the other's operands");
        }
    }

    private void checkUse() {
        Set<String> used = new HashSet<>();
        for (Score score : scores) {
            for (Operand operand : score.rule().operands()) {
                used.add(operand.of());
            }
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean inScore = used.contains(item.id());
            if (item.scored() && !inScore) {
                add(
                        FindingCode.DEF_020,
                        "/items/" + i,
                        "item " + item.id() + " stands in no score",
                        "add it to a score, or give \"unscored\" with the reason");
            } else if (!item.scored() && inScore) {
                add(
                        FindingCode.DEF_020,
                        "/items/" + i,
                        "item " + item.id() + " is marked unscored but stands in a score",
                        "take out the mark or the operand");
            }
        }
    }

    private void add(FindingCode code, String pointer, String what, String help) {
        found.add(new Violation(code, pointer, what, help));
    }
}
