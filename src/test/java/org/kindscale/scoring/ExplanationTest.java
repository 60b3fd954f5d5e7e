package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.scoring.Explanation.Term;

class ExplanationTest {

    private static final Instrument INSTRUMENT = tiny().items(1, 5, "a", "b", "c")
            .scale(counting("down", 100, 50, 0))
            .items("down", "d")
            .scores(
                    mean("ab", 1, "a", "-b"),
                    mean("c_only", 1, "c"),
                    mean("total", 2, "ab", "-c_only"),
                    sum("twice", 3, "total", "ab", "2*-d"),
                    count("high", atLeast("a", 4), is("-b", 5)),
                    Score.of(
                            "kind",
                            new ScoreRule.Classify(List.of(
                                    new ScoreClass("high", Optional.of(atLeast("high", 1))),
                                    new ScoreClass("low", Optional.empty())))))
            .build();

    private static Explanation explain(String score, String codes) {
        return Explanation.of(INSTRUMENT, MinAnswered.DEFINITION, responses(INSTRUMENT, codes), score);
    }

    @Test
    void aMeanOfItemsIsExplainedOperandByOperand() {
        Explanation explanation = explain("ab", "2 1 3 0");
        assertThat(explanation.score().id()).isEqualTo("ab");
        assertThat(explanation.value()).isEqualTo(3.5); // (2 + 6-1)/2
        assertThat(explanation.status()).isEqualTo(ScoreStatus.COMPLETE);
        assertThat(explanation.answered()).isEqualTo(2);
        assertThat(explanation.needed()).isEqualTo(1);
        assertThat(explanation.parts()).isEmpty();
        Term a = explanation.terms().get(0);
        assertThat(a.operand()).isEqualTo(Operand.of("a"));
        assertThat(a.slot()).isZero();
        assertThat(a.option().map(o -> o.code())).contains(2);
        assertThat(a.value()).isEqualTo(2);
        assertThat(a.keyed()).isEqualTo(2);
        assertThat(a.range()).isEqualTo(new ValueRange(1, 5));
        assertThat(a.threshold()).isEmpty();
        Term b = explanation.terms().get(1);
        assertThat(b.slot()).isEqualTo(1);
        assertThat(b.value()).isEqualTo(1);
        assertThat(b.keyed()).isEqualTo(5);
    }

    @Test
    void anOmittedItemHasNoValue() {
        Explanation explanation = explain("ab", "- 1 3 0");
        assertThat(explanation.status()).isEqualTo(ScoreStatus.PRORATED);
        assertThat(explanation.answered()).isEqualTo(1);
        Term a = explanation.terms().get(0);
        assertThat(a.option()).isEmpty();
        assertThat(a.value()).isNaN();
        assertThat(a.keyed()).isNaN();
    }

    @Test
    void theScoreOfTheOptionIsShownNotItsCode() {
        Term d = explain("twice", "2 1 3 0").terms().get(2);
        assertThat(d.option().map(o -> o.code())).contains(0);
        assertThat(d.value()).isEqualTo(100);
        assertThat(d.keyed()).isZero();
        assertThat(d.operand().weight()).isEqualTo(2);
    }

    @Test
    void scoresAmongTheOperandsAreExplainedToo() {
        Explanation total = explain("total", "2 1 3 0");
        assertThat(total.value()).isEqualTo(3.25); // (3.5 + 6-3)/2
        assertThat(total.terms()).extracting(Term::slot).containsExactly(-1, -1);
        assertThat(total.terms()).extracting(Term::value).containsExactly(3.5, 3.0);
        assertThat(total.terms()).extracting(Term::keyed).containsExactly(3.5, 3.0);
        assertThat(total.parts()).extracting(p -> p.score().id()).containsExactly("ab", "c_only");
        assertThat(total.parts().get(0).terms()).hasSize(2);
    }

    @Test
    void aPartThatIsNeededTwiceIsExplainedWhereItIsUsed() {
        Explanation twice = explain("twice", "2 1 3 2");
        assertThat(twice.value()).isEqualTo(206.75); // 3.25 + 3.5 + 2·(100-0)
        assertThat(twice.parts()).extracting(p -> p.score().id()).containsExactly("total", "ab");
        assertThat(twice.parts().get(0).parts()).extracting(p -> p.score().id()).containsExactly("ab", "c_only");
    }

    @Test
    void aPartNamedByTwoOperandsIsExplainedOnce() {
        Explanation kind = explain("kind", "5 1 3 2");
        assertThat(kind.parts()).extracting(p -> p.score().id()).containsExactly("high");
        assertThat(kind.value()).isZero();
        Instrument both = tiny().items(1, 5, "a", "b")
                .scores(mean("ab", 1, "a", "b"), count("n", atLeast("ab", 2), atLeast("-ab", 2)))
                .build();
        Explanation n = Explanation.of(both, MinAnswered.DEFINITION, responses(both, "1 1"), "n");
        assertThat(n.terms()).hasSize(2);
        assertThat(n.parts()).hasSize(1);
        assertThat(n.terms()).extracting(Term::keyed).containsExactly(1.0, 5.0);
    }

    @Test
    void aCountIsExplainedWithItsThresholds() {
        Explanation high = explain("high", "4 1 3 0");
        assertThat(high.value()).isEqualTo(2);
        assertThat(high.needed()).isEqualTo(2);
        assertThat(high.terms())
                .extracting(Term::threshold)
                .containsExactly(Optional.of(atLeast("a", 4)), Optional.of(is("-b", 5)));
    }

    @Test
    void aClassificationIsExplainedWithItsThresholds() {
        Explanation kind = explain("kind", "1 - 3 0");
        assertThat(kind.status()).isEqualTo(ScoreStatus.REFUSED);
        assertThat(kind.value()).isNaN();
        assertThat(kind.terms()).singleElement().satisfies(t -> {
            assertThat(t.threshold()).contains(atLeast("high", 1));
            assertThat(t.value()).isNaN();
        });
        assertThat(kind.parts())
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(ScoreStatus.REFUSED));
    }

    @Test
    void anotherRuleForMissingResponsesIsFollowed() {
        Explanation all = Explanation.of(INSTRUMENT, MinAnswered.ALL, responses(INSTRUMENT, "2 - 3 0"), "ab");
        assertThat(all.status()).isEqualTo(ScoreStatus.REFUSED);
        assertThat(all.needed()).isEqualTo(2);
    }

    @Test
    void aScoreThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> explain("nothing", "1 1 1 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiny has no score nothing");
    }

    @Test
    void itsListsAreCopied() {
        Explanation one = explain("ab", "1 1 1 1");
        List<Term> terms = new ArrayList<>(one.terms());
        List<Explanation> parts = new ArrayList<>(List.of(one));
        Explanation copy = new Explanation(one.score(), 1, ScoreStatus.COMPLETE, 1, 1, terms, parts);
        terms.clear();
        parts.clear();
        assertThat(copy.terms()).hasSize(2);
        assertThat(copy.parts()).hasSize(1);
    }
}
