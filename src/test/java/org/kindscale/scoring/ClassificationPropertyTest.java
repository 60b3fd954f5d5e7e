package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;

/** Holds classifications with answers missing against all the answers that could have been given. */
class ClassificationPropertyTest {

    private static final String[] ITEMS = {"a", "b", "c", "d"};
    private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

    private static Threshold threshold(Random random, String of) {
        Operand operand = random.nextBoolean() ? Operand.of(of) : Operand.of("-" + of);
        return new Threshold(operand, COMPARISONS.get(random.nextInt(3)), random.nextInt(3));
    }

    /** A condition that reads each of {@code ids} once. */
    private static Condition once(Random random, List<String> ids) {
        if (ids.size() == 1) {
            return threshold(random, ids.get(0));
        }
        int cut = 1 + random.nextInt(ids.size() - 1);
        List<Condition> parts = List.of(once(random, ids.subList(0, cut)), once(random, ids.subList(cut, ids.size())));
        return random.nextBoolean() ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static Score classify(List<Condition> conditions) {
        List<ScoreClass> classes = new ArrayList<>();
        for (Condition condition : conditions) {
            classes.add(new ScoreClass("class" + classes.size(), Optional.of(condition)));
        }
        classes.add(new ScoreClass("rest", Optional.empty()));
        return Score.of("kind", new ScoreRule.Classify(classes));
    }

    private static Instrument instrument(Score... scores) {
        return tiny().items(0, 2, ITEMS)
                .scores(sum("all", 4, ITEMS))
                .scores(scores)
                .build();
    }

    private static ResponseVector responses(Random random) {
        ResponseVector responses = new ResponseVector(ITEMS.length);
        for (int i = 0; i < ITEMS.length; i++) {
            responses.set(i, random.nextInt(4) - 1);
        }
        return responses;
    }

    /** Returns the classes of all the complete responses that agree with {@code responses} where those are given. */
    private static Set<Double> possible(Instrument instrument, ResponseVector responses) {
        Scorer scorer = new Scorer(ScoringPlan.of(instrument, Set.of("kind"), MinAnswered.DEFINITION));
        Set<Double> classes = new HashSet<>();
        ResponseVector complete = new ResponseVector(ITEMS.length);
        for (int number = 0; number < 81; number++) {
            int digits = number;
            for (int i = 0; i < ITEMS.length; i++) {
                complete.set(i, responses.get(i) < 0 ? digits % 3 : responses.get(i));
                digits /= 3;
            }
            scorer.score(complete);
            classes.add(scorer.value(0));
        }
        return classes;
    }

    private static double given(Instrument instrument, ResponseVector responses) {
        Scorer scorer = new Scorer(ScoringPlan.of(instrument, Set.of("kind"), MinAnswered.DEFINITION));
        scorer.score(responses);
        return scorer.value(0);
    }

    @Test
    void whereEachAnswerIsReadOnceAClassIsGivenExactlyWhenNoAnswerCouldChangeIt() {
        forAll(random -> {
            List<Condition> conditions = new ArrayList<>();
            for (int c = random.nextInt(3); c >= 0; c--) {
                conditions.add(once(random, List.of(ITEMS)));
            }
            Instrument instrument = instrument(classify(conditions));
            ResponseVector responses = responses(random);
            Set<Double> possible = possible(instrument, responses);
            double given = given(instrument, responses);
            if (possible.size() == 1) {
                assertThat(possible).containsExactly(given);
            } else {
                assertThat(given).isNaN();
            }
        });
    }

    @Test
    void whereAnswersAreReadTwiceAClassThatIsGivenIsStillTheOnlyOnePossible() {
        forAll(random -> {
            List<Threshold> counted = new ArrayList<>();
            for (String item : ITEMS) {
                counted.add(threshold(random, item));
            }
            Score count = Score.of("count", new ScoreRule.Count(counted));
            List<Condition> conditions =
                    List.of(once(random, List.of("a", "count")), once(random, List.of("count", "b", "c")));
            Instrument instrument = instrument(classify(conditions), count);
            ResponseVector responses = responses(random);
            double given = given(instrument, responses);
            assertThat(Double.isNaN(given) || possible(instrument, responses).equals(Set.of(given)))
                    .isTrue();
        });
    }
}
