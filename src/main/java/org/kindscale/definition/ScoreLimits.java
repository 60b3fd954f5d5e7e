package org.kindscale.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;

/** How deep scores may be made of scores, and how large they may become. */
final class ScoreLimits {

    /** Most steps from an item to a score, through other scores. */
    private static final int STEPS = 20;

    /** Largest score in either direction: up to it a double holds every whole number. */
    private static final double LARGEST = 1e15;

    private ScoreLimits() {}

    /**
     * Returns what is beyond a limit, one violation a score at most.
     *
     * @param scores scores of which none is made of itself, and whose operands all exist
     */
    static List<Violation> violations(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        Map<String, Integer> steps = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (Score score : ScoreGraph.order(scores)) {
            int most = 0;
            for (Operand operand : score.rule().operands()) {
                most = Math.max(most, steps.getOrDefault(operand.of(), 0));
            }
            steps.put(score.id(), most + 1);
            if (most == STEPS) {
                found.add(new Violation(
                        FindingCode.DEF_034,
                        "/scores/" + scores.indexOf(score),
                        score.id() + " is made of scores that are made of scores, over more than " + STEPS + " steps",
                        "make it of items, or of fewer steps"));
            }
        }
        if (found.isEmpty()) {
            Map<String, ValueRange> ranges = ScoreGraph.ranges(responses, items, scores);
            for (int s = 0; s < scores.size() && found.isEmpty(); s++) {
                ValueRange range = ranges.get(scores.get(s).id());
                if (range != null && !(-LARGEST <= range.low() && range.high() <= LARGEST)) {
                    found.add(new Violation(
                            FindingCode.DEF_034,
                            "/scores/" + s,
                            scores.get(s).id() + " can become larger than 1e15, the largest that is computed",
                            "make its weights or factors smaller"));
                }
            }
        }
        return found;
    }
}
