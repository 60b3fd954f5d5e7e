package org.kindscale.syntax;

import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;

/** Says in a line of comment what a score is and how it is made. */
final class RuleWords {

    private RuleWords() {}

    /** {@return the words behind the two hyphens of a comment of SQL} */
    static String of(ScoreStep step) {
        return "-- " + words(step);
    }

    /** {@return such as {@code Anxiety: sum of 7, at least 5 answered, prorated}} */
    static String words(ScoreStep step) {
        return Names.comment(step.title()) + ": " + rule(step.rule());
    }

    private static String rule(StepRule rule) {
        if (rule instanceof StepRule.Combined combined) {
            int terms = combined.terms().size();
            String what = (combined.even() ? "" : "weighted ") + (combined.mean() ? "mean of " : "sum of ") + terms;
            String least = combined.whole() ? ", all needed" : ", at least " + combined.minAnswered() + " needed";
            return what + least + (combined.whole() || combined.mean() ? "" : ", prorated");
        }
        if (rule instanceof StepRule.Counted counted) {
            return "how many of " + counted.tests().size() + " conditions hold, all answers needed";
        }
        if (rule instanceof StepRule.Line line) {
            return line.term().of() + " on another metric";
        }
        if (rule instanceof StepRule.Looked looked) {
            return "table for " + looked.term().of() + ", complete answers only";
        }
        return "the first class whose condition holds; none while missing answers leave it open";
    }
}
