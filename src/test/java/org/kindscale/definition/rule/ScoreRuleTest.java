package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.operands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.ScoreRule.Classify;
import org.kindscale.definition.rule.ScoreRule.Count;
import org.kindscale.definition.rule.ScoreRule.Linear;
import org.kindscale.definition.rule.ScoreRule.Lookup;
import org.kindscale.definition.rule.ScoreRule.Mean;
import org.kindscale.definition.rule.ScoreRule.Pomp;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;
import org.kindscale.definition.rule.ScoreRule.Standard;
import org.kindscale.definition.rule.ScoreRule.Sum;

class ScoreRuleTest {

    private static final Operand A = Operand.of("a");

    private static ScoreClass when(String label, Condition condition) {
        return new ScoreClass(label, Optional.of(condition));
    }

    private static ScoreClass rest(String label) {
        return new ScoreClass(label, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -1})
    void minAnsweredLiesBetweenOneAndTheNumberOfOperands(int min) {
        assertThatThrownBy(() -> new Mean(operands("a", "b"), min))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minAnswered must be 1 to 2, got " + min);
        assertThatThrownBy(() -> new Sum(operands("a", "b"), min))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minAnswered must be 1 to 2, got " + min);
    }

    @Test
    void meanAndSumNeedOperands() {
        assertThatThrownBy(() -> new Mean(List.of(), 1)).hasMessage("a score needs one operand or more");
        assertThatThrownBy(() -> new Sum(List.of(), 1)).hasMessage("a score needs one operand or more");
    }

    @Test
    void otherOperandsMakeTheSameKindOfRule() {
        assertThat(new Mean(operands("a", "b"), 1).with(operands("c", "-d", "e"), 2))
                .isEqualTo(new Mean(operands("c", "-d", "e"), 2));
        assertThat(new Sum(operands("a", "b"), 1).with(operands("c"), 1)).isEqualTo(new Sum(operands("c"), 1));
    }

    @Test
    void aCountNeedsThresholds() {
        assertThatThrownBy(() -> new Count(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count needs one threshold or more");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "NaN, 1", "Infinity, 1", "1, NaN", "1, -Infinity"})
    void aLineNeedsAFactorAndFiniteNumbers(double times, double plus) {
        assertThatThrownBy(() -> new Linear(A, times, plus))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("linear needs a factor other than 0");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 50, 10",
        "3, -1, 50, 10",
        "3, NaN, 50, 10",
        "3, 1, 50, 0",
        "3, 1, 50, -10",
        "NaN, 1, 50, 10",
        "3, 1, Infinity, 10",
        "3, Infinity, 50, 10"
    })
    void standardDeviationsLieAboveZero(double mean, double sd, double toMean, double toSd) {
        assertThatThrownBy(() -> new Standard(A, mean, sd, toMean, toSd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sd and toSd must be above 0");
    }

    @Test
    void aTableNeedsAnEntryAndIsCopied() {
        assertThatThrownBy(() -> new Lookup(A, new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookup needs a table with one entry or more");
        SortedMap<Integer, Double> table = new TreeMap<>(Map.of(7, 7.0));
        Lookup lookup = new Lookup(A, table);
        table.put(8, 9.51);
        assertThat(lookup.table()).hasSize(1).containsEntry(7, 7.0);
        assertThatThrownBy(() -> lookup.table().put(1, 1.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theLastClassTakesTheRest() {
        assertThat(new Classify(List.of(when("yes", is("a", 1)), rest("no"))).classes())
                .hasSize(2);
        assertThatThrownBy(() -> new Classify(List.of(when("yes", is("a", 1)), when("no", is("a", 0)))))
                .hasMessage("classify needs a \"when\" in each class but the last, which takes the rest");
        assertThatThrownBy(() -> new Classify(List.of(rest("yes"), when("maybe", is("a", 1)), rest("no"))))
                .hasMessage("classify needs a \"when\" in each class but the last, which takes the rest");
    }

    @Test
    void classesAreTwoOrMoreAndNoTwoShareALabel() {
        assertThatThrownBy(() -> new Classify(List.of(rest("no"))))
                .hasMessage("classify needs 2 classes or more, got 1");
        assertThatThrownBy(() -> new Classify(List.of(when("no", is("a", 1)), rest("no"))))
                .hasMessage("classify has two classes with one label");
    }

    @Test
    void theThresholdsOfAClassificationComeInOrder() {
        Classify classify = new Classify(List.of(
                when("high", new Condition.All(List.of(atLeast("a", 2), atLeast("-b", 1)))),
                when("middle", is("c", 1)),
                rest("low")));
        assertThat(classify.thresholds()).containsExactly(atLeast("a", 2), atLeast("-b", 1), is("c", 1));
        assertThat(classify.operands()).containsExactlyElementsOf(operands("a", "-b", "c"));
    }

    @Test
    void everyRuleKnowsItsNameAndItsOperands() {
        ScoreRule count = new Count(List.of(is("a", 1), is("-a", 2)));
        ScoreRule classify = new Classify(List.of(when("yes", is("a", 1)), rest("no")));
        List<ScoreRule> rules = List.of(
                new Mean(operands("a"), 1),
                new Sum(operands("a"), 1),
                count,
                new Linear(A, 1, 0),
                new Pomp(A),
                new Standard(A, 0, 1, 50, 10),
                new Lookup(A, new TreeMap<>(Map.of(1, 1.0))),
                classify);
        assertThat(rules)
                .extracting(ScoreRule::key)
                .containsExactly("mean", "sum", "count", "linear", "pomp", "standard", "lookup", "classify");
        assertThat(rules).allSatisfy(rule -> assertThat(rule.operands().get(0)).isEqualTo(A));
        assertThat(count.operands()).containsExactlyElementsOf(operands("a", "-a"));
    }

    @Test
    void listsAreCopied() {
        List<Operand> operands = new ArrayList<>(operands("a", "b"));
        List<Threshold> thresholds = new ArrayList<>(List.of(is("a", 1)));
        List<ScoreClass> classes = new ArrayList<>(List.of(when("yes", is("a", 1)), rest("no")));
        Mean mean = new Mean(operands, 1);
        Sum sum = new Sum(operands, 1);
        Count count = new Count(thresholds);
        Classify classify = new Classify(classes);
        operands.clear();
        thresholds.clear();
        classes.clear();
        assertThat(mean.operands()).hasSize(2);
        assertThat(sum.operands()).hasSize(2);
        assertThat(count.thresholds()).hasSize(1);
        assertThat(classify.classes()).hasSize(2);
    }
}
