package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.score;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.scoring.MinAnswered.Kind;

class ScoringPlanTest {

    private static Score alternative(Score score, String to) {
        return new Score(
                score.id(),
                Text.of("en", score.id()),
                score.rule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(to),
                Optional.empty(),
                Interpretation.NONE);
    }

    private static final Instrument FOUR = tiny().items(1, 5, "a", "b", "c", "d")
            .scores(
                    mean("total", 2, "part", "-rest"),
                    alternative(mean("total_of_items", 3, "a", "b", "-c", "-d"), "total"),
                    mean("part", 1, "a", "b"),
                    sum("rest", 2, "c", "d"),
                    count("high", is("a", 5), is("b", 5), is("c", 5)))
            .build();

    private static Set<String> ids(ScoringPlan plan) {
        return plan.scores().stream().map(Score::id).collect(Collectors.toSet());
    }

    @Test
    void theUsualPlanLeavesAlternativesOut() {
        assertThat(ScoringPlan.of(FOUR).scores())
                .extracting(Score::id)
                .containsExactly("total", "part", "rest", "high");
    }

    @Test
    void allScoresCanBeHad() {
        assertThat(ScoringPlan.ofAll(FOUR).scores()).isEqualTo(FOUR.scores());
    }

    @Test
    void scoresAskedForComeInTheOrderOfTheDefinition() {
        ScoringPlan plan = ScoringPlan.of(FOUR, Set.of("rest", "total_of_items"), MinAnswered.DEFINITION);
        assertThat(plan.scores()).extracting(Score::id).containsExactly("total_of_items", "rest");
        assertThat(ids(ScoringPlan.of(FOUR, Set.of(), MinAnswered.DEFINITION))).isEmpty();
    }

    @Test
    void aScoreThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ScoringPlan.of(FOUR, Set.of("sum"), MinAnswered.DEFINITION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiny has no score sum");
    }

    @Test
    void whatAScoreIsMadeOfIsComputedThoughNotAskedFor() {
        ScoringPlan plan = ScoringPlan.of(FOUR, Set.of("total"), MinAnswered.DEFINITION);
        assertThat(ids(plan)).containsExactly("total");
        assertThat(plan.nodes).extracting(Score::id).containsExactly("part", "rest", "total");
        assertThat(score(FOUR, "total", "1 2 3 4")).isEqualTo("3.25 complete"); // (1.5 + 12-7)/2
    }

    @Test
    void whatNobodyAsksForIsNotComputed() {
        ScoringPlan plan = ScoringPlan.of(FOUR, Set.of("part"), MinAnswered.DEFINITION);
        assertThat(plan.nodes).extracting(Score::id).containsExactly("part");
    }

    @Test
    void thePlanKnowsItsInstrumentItsItemsAndOperands() {
        ScoringPlan plan = ScoringPlan.of(FOUR);
        assertThat(plan.instrument()).isSameAs(FOUR);
        assertThat(plan.items()).isEqualTo(4);
        assertThat(new int[] {plan.operands(0), plan.operands(1), plan.operands(2), plan.operands(3)})
                .containsExactly(2, 2, 2, 3);
        assertThat(new int[] {plan.minAnswered(0), plan.minAnswered(1), plan.minAnswered(2), plan.minAnswered(3)})
                .containsExactly(2, 1, 2, 3);
    }

    @Test
    void anotherRuleConcernsMeansAndSumsOfItemsOnly() {
        ScoringPlan any = ScoringPlan.of(FOUR, Set.of("total", "part", "rest", "high"), MinAnswered.ANY);
        assertThat(new int[] {any.minAnswered(0), any.minAnswered(1), any.minAnswered(2), any.minAnswered(3)})
                .containsExactly(2, 1, 1, 3);
        ScoringPlan all = ScoringPlan.of(FOUR, Set.of("total", "part", "rest", "high"), MinAnswered.ALL);
        assertThat(new int[] {all.minAnswered(0), all.minAnswered(1), all.minAnswered(2), all.minAnswered(3)})
                .containsExactly(2, 2, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1 2 - -, 1.5 prorated", // two of four
        "0.75, 1 2 - -, refused",
        "0.75, 1 2 5 -, 1.3333333333 prorated", // (1 + 2 + 1)/3
        "1, 1 2 5 -, refused",
    })
    void aShareDecidesWhatIsGiven(double share, String codes, String expected) {
        MinAnswered rule = new MinAnswered(Kind.SHARE, share);
        assertThat(score(FOUR, "total_of_items", codes, rule)).isEqualTo(expected);
    }

    @Test
    void moreItemsThanAScoreHasAreRefusedByName() {
        assertThatThrownBy(() -> ScoringPlan.of(FOUR, Set.of("part"), new MinAnswered(Kind.NUMBER, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiny part: 3 answered items are asked for, but the score has only 2");
    }

    @Test
    void noItemMayBeMissingWhereTheRangesDiffer() {
        Instrument mixed = tiny().items(1, 5, "a")
                .items(0, 3, "b")
                .items(1, 5, "c")
                .scores(sum("all", 3, "a", "b", "c"), mean("two", 2, "a", "-c"))
                .build();
        for (MinAnswered rule :
                List.of(MinAnswered.ANY, new MinAnswered(Kind.NUMBER, 2), new MinAnswered(Kind.SHARE, 0.5))) {
            assertThatThrownBy(() -> ScoringPlan.of(mixed, Set.of("all"), rule))
                    .isInstanceOf(MinAnswered.CannotApply.class)
                    .extracting(e -> ((MinAnswered.CannotApply) e).mend())
                    .isEqualTo("ask for all items, or leave this score out");
            assertThatThrownBy(() -> ScoringPlan.of(mixed, Set.of("all"), rule))
                    .hasMessage("tiny all: no item may be missing, because a and b have different ranges: "
                            + "one cannot stand for the other");
        }
        assertThat(ScoringPlan.of(mixed, Set.of("all"), new MinAnswered(Kind.SHARE, 0.8))
                        .minAnswered(0))
                .isEqualTo(3);
        assertThat(ScoringPlan.of(mixed, Set.of("two"), MinAnswered.ANY).minAnswered(0))
                .isOne();
    }

    @Test
    void onePlanMayBeRunByManyScorers() {
        ScoringPlan plan = ScoringPlan.of(FOUR);
        Scorer first = new Scorer(plan);
        Scorer second = new Scorer(plan);
        first.score(responses(FOUR, "1 1 5 5"));
        second.score(responses(FOUR, "5 5 1 1"));
        assertThat(first.value(1)).isEqualTo(1);
        assertThat(second.value(1)).isEqualTo(5);
        assertThat(first.value(3)).isEqualTo(1);
        assertThat(second.value(3)).isEqualTo(2);
    }
}
