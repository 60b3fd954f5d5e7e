package org.kindscale.scoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kindscale.definition.rule.Condition;

/** A condition of a classification as the plan tests it, in three-valued logic (Kleene). */
sealed interface PlanCondition {

    /** Returns {@link PlanThreshold#YES}, {@link PlanThreshold#NO} or {@link PlanThreshold#OPEN}. */
    int test(ToIntFunction<PlanThreshold> thresholds);

    /** One threshold. */
    record Leaf(PlanThreshold threshold) implements PlanCondition {
        @Override
        public int test(ToIntFunction<PlanThreshold> thresholds) {
            return thresholds.applyAsInt(threshold);
        }
    }

    /** Holds when all parts do, or ({@code any}) when one does. */
    record Group(boolean any, List<PlanCondition> parts) implements PlanCondition {
        @Override
        public int test(ToIntFunction<PlanThreshold> thresholds) {
            int decides = any ? PlanThreshold.YES : PlanThreshold.NO;
            boolean open = false;
            for (int i = 0; i < parts.size(); i++) {
                int part = parts.get(i).test(thresholds);
                if (part == decides) {
                    return decides;
                }
                open |= part == PlanThreshold.OPEN;
            }
            if (open) {
                return PlanThreshold.OPEN;
            }
            return any ? PlanThreshold.NO : PlanThreshold.YES;
        }
    }

    /** Holds always: the last class, which takes the rest. */
    record Rest() implements PlanCondition {
        @Override
        public int test(ToIntFunction<PlanThreshold> thresholds) {
            return PlanThreshold.YES;
        }
    }

    /** Compiles {@code condition}, turning its thresholds with {@code thresholds}. */
    static PlanCondition of(Condition condition, Function<Condition.Threshold, PlanThreshold> thresholds) {
        if (condition instanceof Condition.Threshold threshold) {
            return new Leaf(thresholds.apply(threshold));
        }
        boolean any = condition instanceof Condition.Any;
        List<Condition> parts = any ? ((Condition.Any) condition).parts() : ((Condition.All) condition).parts();
        return new Group(any, parts.stream().map(part -> of(part, thresholds)).toList());
    }
}
