package org.kindscale.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;

/** Rules on keying, proration, tables and bands; all references must resolve. */
final class KeyRules {

    private final Map<String, ResponseScale> responses;
    private final Map<String, Item> items = new HashMap<>();
    private final List<Item> inOrder;
    private final List<Score> scores;
    private final Set<String> reflected = new HashSet<>();
    private final Map<String, ValueRange> ranges;
    private final List<Violation> found = new ArrayList<>();

    KeyRules(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        this.responses = responses;
        this.inOrder = items;
        this.scores = scores;
        for (ResponseScale scale : responses.values()) {
            if (scale.hasReflection()) {
                reflected.add(scale.name());
            }
        }
        for (Item item : items) {
            this.items.put(item.id(), item);
        }
        ranges = ScoreGraph.ranges(responses, items, scores);
        for (int s = 0; s < scores.size(); s++) {
            checkReflection(s);
            checkProration(s);
            checkLookup(s);
            checkBands(s);
        }
    }

    List<Violation> violations() {
        return found;
    }

    private void checkReflection(int s) {
        ScoreRule rule = scores.get(s).rule();
        List<Operand> operands = rule.operands();
        for (int o = 0; o < operands.size(); o++) {
            Item item = items.get(operands.get(o).of());
            if (item == null || !operands.get(o).reversed()) {
                continue;
            }
            if (!reflected.contains(item.responses())) {
                String pointer =
                        "/scores/" + s + "/" + rule.key() + (rule instanceof ScoreRule.Combining ? "/" + o : "");
                String what = "item " + item.id() + " is reversed, but response scale \"" + item.responses()
                        + "\" has no reflection";
                add(
                        FindingCode.DEF_012,
                        pointer,
                        what,
                        "reflection needs option scores that mirror about their middle; take out the "
                                + "minus sign or give the options such scores");
            }
        }
    }

    private void checkProration(int s) {
        if (!(scores.get(s).rule() instanceof ScoreRule.Combining rule)
                || rule.minAnswered() == rule.operands().size()) {
            return;
        }
        ValueRange first = range(rule.operands().get(0));
        for (Operand operand : rule.operands()) {
            if (!range(operand).sameAs(first)) {
                int k = rule.operands().size();
                String what = "score " + scores.get(s).id() + " may be given with operands missing, but "
                        + rule.operands().get(0).of() + " and " + operand.of() + " have different ranges";
                add(
                        FindingCode.DEF_011,
                        "/scores/" + s + "/minAnswered",
                        what,
                        "set minAnswered to " + k + ": proration needs operands of one range");
                return;
            }
        }
    }

    private void checkLookup(int s) {
        if (!(scores.get(s).rule() instanceof ScoreRule.Lookup lookup)) {
            return;
        }
        String pointer = "/scores/" + s + "/lookup";
        String of = lookup.operand().of();
        double[] raw = new ReachableScores(responses, inOrder, scores).valuesOf(of);
        ValueRange range = range(lookup.operand());
        if (raw.length == 0 || Arrays.stream(raw).anyMatch(v -> Math.abs(v - Math.rint(v)) > 1e-9)) {
            add(
                    FindingCode.DEF_019,
                    pointer,
                    "lookup needs whole-number raw scores, but " + of + " has others",
                    "look up a sum of whole-number responses");
            return;
        }
        for (double value : raw) {
            int key = (int) Math.rint(lookup.operand().reversed() ? range.reflected(value) : value);
            if (!lookup.table().containsKey(key)) {
                add(
                        FindingCode.DEF_019,
                        pointer,
                        "the table has no value for raw score " + key + " of " + of,
                        "add an entry \"" + key + "\"");
                return;
            }
        }
        for (int key : lookup.table().keySet()) {
            if (Arrays.stream(raw).noneMatch(v -> Math.abs(v - key) < 1e-9)) {
                add(
                        FindingCode.DEF_019,
                        pointer,
                        "the table has a value for " + key + ", which " + of + " never takes",
                        "take out the entry \"" + key + "\"");
                return;
            }
        }
    }

    private void checkBands(int s) {
        Score score = scores.get(s);
        for (int b = 0; b < score.bands().size(); b++) {
            String pointer = "/scores/" + s + "/bands/" + b;
            if (score.rule() instanceof ScoreRule.Classify) {
                add(
                        FindingCode.DEF_008,
                        pointer,
                        score.id() + " is a classification and has no bands",
                        "take the bands out");
                continue;
            }
            ValueRange range = range(Operand.of(score.id()));
            found.addAll(BandRules.violations(score.bands().get(b), range, pointer));
        }
    }

    private ValueRange range(Operand operand) {
        ValueRange range = ranges.get(operand.of());
        if (range == null) {
            throw new IllegalArgumentException("no item or score " + operand.of());
        }
        return range;
    }

    private void add(FindingCode code, String pointer, String what, String help) {
        found.add(new Violation(code, pointer, what, help));
    }
}
