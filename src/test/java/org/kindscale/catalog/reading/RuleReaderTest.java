package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.atMost;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.operands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.rule.Condition.All;
import org.kindscale.definition.rule.Condition.Any;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.Classify;
import org.kindscale.definition.rule.ScoreRule.Count;
import org.kindscale.definition.rule.ScoreRule.Linear;
import org.kindscale.definition.rule.ScoreRule.Lookup;
import org.kindscale.definition.rule.ScoreRule.Mean;
import org.kindscale.definition.rule.ScoreRule.Pomp;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;
import org.kindscale.definition.rule.ScoreRule.Standard;
import org.kindscale.definition.rule.ScoreRule.Sum;
import org.kindscale.diagnostics.Findings;

class RuleReaderTest {

    private static final Operand X = Operand.of("x");

    private final Findings findings = new Findings();

    /** Reads the rule in an object written with single quotes. */
    private Optional<ScoreRule> read(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Obj object = (Obj) LocatedJson.parse("a.json", bytes, findings).orElseThrow();
        ObjectReader score = new ObjectReader(object, findings, "en");
        Optional<ScoreRule> rule = new RuleReader(score).read();
        score.done();
        return rule;
    }

    private void assertReads(String json, ScoreRule rule) {
        assertThat(read(json)).contains(rule);
        assertThat(findings.render()).isEmpty();
    }

    @Test
    void meansAndSumsHaveOperandsAndAMinimum() {
        assertReads("{ 'mean': ['a', '-b'], 'minAnswered': 1 }", new Mean(operands("a", "-b"), 1));
        assertReads("{ 'sum': ['a', '-b'], 'minAnswered': 2 }", new Sum(operands("a", "-b"), 2));
    }

    @Test
    void anOperandMayHaveAWeight() {
        assertReads(
                "{ 'mean': ['a', { 'of': '-b', 'weight': 2.5 }], 'minAnswered': 1 }",
                new Mean(operands("a", "2.5*-b"), 1));
    }

    @Test
    void aCountHasThresholds() {
        assertReads(
                "{ 'count': [{ 'of': 'a', 'atLeast': 2 }, { 'of': '-b', 'atMost': 1.5 }, { 'of': 'c', 'is': 0 }] }",
                new Count(List.of(atLeast("a", 2), atMost("-b", 1.5), is("c", 0))));
    }

    @Test
    void aLineIsTheScoreItselfUnlessItSaysOtherwise() {
        assertReads("{ 'linear': { 'of': 'x', 'times': 4, 'plus': -2 } }", new Linear(X, 4, -2));
        assertReads("{ 'linear': { 'of': 'x', 'times': 0.1 } }", new Linear(X, 0.1, 0));
        assertReads("{ 'linear': { 'of': '-x', 'plus': 10 } }", new Linear(Operand.of("-x"), 1, 10));
    }

    @Test
    void aStandardScoreIsATScoreUnlessItSaysOtherwise() {
        assertReads("{ 'standard': { 'of': 'x', 'mean': 20, 'sd': 5 } }", new Standard(X, 20, 5, 50, 10));
        assertReads(
                "{ 'standard': { 'of': 'x', 'mean': 20, 'sd': 5, 'toMean': 100, 'toSd': 15 } }",
                new Standard(X, 20, 5, 100, 15));
    }

    @Test
    void percentAndTablesReadAScore() {
        assertReads("{ 'pomp': { 'of': 'x' } }", new Pomp(X));
        assertReads(
                "{ 'lookup': { 'of': 'x', 'table': { '7': 7, '-1': 9.51, '10': 0 } } }",
                new Lookup(X, new TreeMap<>(Map.of(-1, 9.51, 7, 7.0, 10, 0.0))));
    }

    @Test
    void rawScoresOfATableAreWholeNumbersOfAtMostSixDigits() {
        read("{ 'lookup': { 'of': 'x', 'table': { '1000000': 1, '7': 2, '1.5': 3, '': 4 } } }");
        assertThat(findings.kept())
                .extracting(f -> f.what())
                .containsExactly(
                        "\"1000000\" is no whole raw score",
                        "\"1.5\" is no whole raw score",
                        "\"\" is no whole raw score");
        assertThat(read("{ 'lookup': { 'of': 'x', 'table': { '999999': 1 } } }"))
                .isPresent();
    }

    @Test
    void conditionsNest() {
        assertReads(
                "{ 'classify': [{ 'label': 'p', 'when': { 'all': [{ 'any': [{ 'of': 'a', 'is': 1 }, "
                        + "{ 'of': 'b', 'is': 2 }] }, { 'of': 'c', 'atLeast': 3 }] } }, "
                        + "{ 'label': 'q', 'when': { 'of': 'a', 'atMost': 1 } }, { 'label': 'r' }] }",
                new Classify(List.of(
                        new ScoreClass(
                                "p",
                                Optional.of(new All(
                                        List.of(new Any(List.of(is("a", 1), is("b", 2))), atLeast("c", 3))))),
                        new ScoreClass("q", Optional.of(atMost("a", 1))),
                        new ScoreClass("r", Optional.empty()))));
    }

    @Test
    void aScoreHasExactlyOneRule() {
        assertThat(read("{ }")).isEmpty();
        assertThat(read("{ 'pomp': { 'of': 'x' }, 'linear': { 'of': 'x' } }")).isEmpty();
        assertThat(findings.kept())
                .extracting(f -> f.code().id() + " " + f.what())
                .containsExactly("DEF-003 the score has no rule", "DEF-004 the score has 2 rules: linear, pomp");
    }

    @Test
    void aRuleWithSomethingWrongInItIsNotRead() {
        assertThat(read("{ 'mean': ['a', 7], 'minAnswered': 1 }")).isEmpty();
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(read("{ 'linear': { 'times': 2 } }")).isEmpty();
        assertThat(findings.errors()).isEqualTo(2);
        assertThat(read("{ 'count': [{ 'of': 'a' }] }")).isEmpty();
        assertThat(findings.errors()).isEqualTo(3);
    }
}
