package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Instruments.score;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.Samples;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.NormScores;
import org.kindscale.scoring.ScoringPlan;

/** What the definition format can say: a test for each line of its list of capabilities. */
class CapabilitiesTest {

    private final Instrument small;

    CapabilitiesTest() throws IOException {
        small = Samples.small().instrument();
    }

    private static Instrument bundled(String id) throws InvalidInputException {
        return new Catalog(List.of()).load(id).instrument();
    }

    private static Score defined(Instrument instrument, String id) {
        return instrument.score(id).orElseThrow();
    }

    private static List<String> usual(Instrument instrument) {
        return ScoringPlan.of(instrument).scores().stream().map(Score::id).toList();
    }

    @Test
    void signedOperandsItemsAndScoresAsOperandsScoresOfScores() throws InvalidInputException {
        // kind-self-12: positive means 5, negative means 1; the total reflects the negative ones
        String codes = "5 1 5 1 1 5 1 1 5 5 1 5";
        assertThat(score(bundled("kind-self-12"), "self_judgment", codes)).isEqualTo("1 complete");
        assertThat(score(bundled("kind-self-12"), "total", codes)).isEqualTo("5 complete");
        // raw = a + (2 - b) + c reads reversed items
        assertThat(score(small, "raw", "2 1 0 1 - -")).isEqualTo("3 complete");
    }

    @Test
    void bothDirectionsOfAScoreUnderDifferentNames() throws InvalidInputException {
        String ones = "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1";
        assertThat(score(bundled("scs"), "self_judgment", ones)).isEqualTo("1 complete");
        assertThat(score(bundled("scs"), "self_judgment_reversed", ones)).isEqualTo("5 complete");
    }

    @Test
    void namedAlternativesToOneScoreNeverEmittedUnlessAskedFor() throws InvalidInputException {
        Instrument scs = bundled("scs");
        assertThat(usual(scs)).contains("total").doesNotContain("total_of_items", "total_sum_of_items");
        assertThat(defined(scs, "total_of_items").alternativeTo()).contains("total");
        assertThat(usual(small)).doesNotContain("line");
        assertThat(score(small, "line", "2 1 0 1 - -")).isEqualTo("35 complete");
    }

    @Test
    void minAnsweredPerScoreProratedSumsCompleteOnlyScores() throws InvalidInputException {
        Instrument core = bundled("core-10");
        assertThat(score(core, "total", "1 4 4 1 1 1 1 1 3 -")).isEqualTo("10 prorated"); // 9 · 10/9
        assertThat(score(core, "total", "1 4 4 1 1 1 1 1 - -")).isEqualTo("refused");
        assertThat(score(bundled("swemwbs"), "raw", "3 3 3 3 3 3 -")).isEqualTo("refused");
        assertThat(score(bundled("swemwbs"), "metric", "3 3 3 3 3 3 -")).isEqualTo("refused");
    }

    @Test
    void unscoredItemsAndAttentionChecksWithTheirRightAnswer() throws InvalidInputException {
        assertThat(bundled("ceas-self").items().stream().filter(item -> !item.scored()))
                .extracting(Item::id)
                .containsExactly("ceas_self_3", "ceas_self_7", "ceas_self_11");
        Item check = small.item("check").orElseThrow();
        assertThat(check.scored()).isFalse();
        assertThat(check.attention()).containsExactly(2);
        assertThat(score(small, "raw", "2 1 0 1 0 0")).isEqualTo(score(small, "raw", "2 1 0 1 2 2"));
    }

    @Test
    void perItemResponseSetsOptionsWhoseScoreIsNotTheirCodeLabelSynonyms() throws InvalidInputException {
        Instrument cbi = bundled("cbi");
        assertThat(cbi.items().stream().map(Item::responses).distinct())
                .containsExactlyInAnyOrder("frequency", "degree");
        assertThat(score(small, "slow", "0 0 0 1 - -")).isEqualTo("100 complete");
        assertThat(small.responses().values().iterator().next().synonyms()).isEqualTo(Map.of("Nope", 0));
    }

    @Test
    void weightsLinearTransformsTScoresPercentOfMaximum() throws InvalidInputException {
        assertThat(score(bundled("who5"), "percent", "3 3 3 2 2")).isEqualTo("52 complete");
        assertThat(score(small, "weighted", "1 2 0 1 - -")).isEqualTo("0.3333333333 complete"); // (1 + 2·0)/3
        assertThat(score(small, "t_score", "2 0 1 1 - -")).isEqualTo("60 complete"); // 50 + 10 (5-3)/2
        assertThat(score(small, "percent", "2 0 1 1 - -")).isEqualTo("16.6666666667 complete"); // 100 (6-5)/6
    }

    @Test
    void aLookupTableFromAnIntegerRawScore() throws InvalidInputException {
        assertThat(score(bundled("swemwbs"), "metric", "3 3 3 3 3 3 3")).isEqualTo("19.25 complete");
        assertThat(score(bundled("swemwbs"), "metric", "5 5 5 5 5 5 5")).isEqualTo("35 complete");
    }

    @Test
    void bandsWithStatedEdgesAndSourceSeveralSetsPerScore() throws InvalidInputException {
        List<BandSet> sets = defined(bundled("k10"), "total").bands();
        assertThat(sets)
                .hasSizeGreaterThan(1)
                .allSatisfy(set -> assertThat(set.source()).isNotBlank());
        BandSet neff = defined(bundled("scs"), "total").bands().get(0);
        assertThat(neff.bandOf(2.49).label()).isEqualTo("low");
        assertThat(neff.bandOf(2.5).label()).isEqualTo("moderate");
        assertThat(neff.bandOf(3.5).label()).isEqualTo("moderate");
        assertThat(neff.bandOf(3.51).label()).isEqualTo("high");
    }

    @Test
    void normGroupsGiveZTPercentileErrorAndReliableChange() {
        NormGroup adults = defined(small, "raw").norms().get(0); // mean 3, sd 1.5, omega .84
        assertThat(adults.sex()).contains("female");
        assertThat(adults.ageFrom()).hasValue(18);
        assertThat(NormScores.z(adults, 4.5)).isEqualTo(1);
        assertThat(NormScores.t(adults, 4.5)).isEqualTo(60);
        assertThat(NormScores.percentile(adults, 4.5)).isCloseTo(84.1344746069, within(1e-9));
        assertThat(NormScores.standardErrorOfMeasurement(adults)).isCloseTo(0.6, within(1e-12));
        assertThat(NormScores.reliableChange(adults)).isCloseTo(1.6630845892, within(1e-9));
    }

    @Test
    void countsWithThresholdsAndAClassificationThreeValuedWhenAnswersAreMissing() throws InvalidInputException {
        Instrument phq9 = bundled("phq9");
        assertThat(score(phq9, "symptoms", "2 1 3 0 2 2 1 0 1 2")).isEqualTo("5 complete");
        assertThat(score(phq9, "syndrome", "2 1 3 0 2 2 1 0 1 2")).isEqualTo("0 complete");
        assertThat(score(phq9, "syndrome", "2 2 2 2 2 - - - - -")).isEqualTo("0 prorated"); // five already
        assertThat(score(phq9, "syndrome", "2 2 2 2 1 - 0 0 0 -")).isEqualTo("refused"); // four or five
        assertThat(score(phq9, "syndrome", "1 1 - - - - - - - -")).isEqualTo("2 prorated"); // no core symptom
    }

    @Test
    void flagsOnOneItemWithAMessageShownToThePerson() throws InvalidInputException {
        List<Flag> flags = bundled("phq9").extras().flags();
        assertThat(flags).extracting(flag -> flag.threshold().operand().of()).contains("phq9_9");
        assertThat(flags)
                .allSatisfy(flag -> assertThat(flag.message().in("en", "en")).isNotBlank());
        Flag low = small.extras().flags().get(0);
        assertThat(low.threshold().holds(0)).isTrue();
        assertThat(low.threshold().holds(1)).isFalse();
    }

    @Test
    void instrumentsThatForbidATotal() throws InvalidInputException {
        for (String id : List.of("proqol-5", "cbi", "fcs-self")) {
            assertThat(bundled(id).extras().noTotal()).as(id).isPresent();
            assertThat(bundled(id).score("total")).as(id).isEmpty();
        }
    }

    @Test
    void itemOrderVariantsAndLinksFromShortToLong() throws InvalidInputException {
        assertThat(bundled("rses").extras().orders())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.items()).hasSize(10).doesNotHaveDuplicates());
        assertThat(bundled("scs-sf").extras().subsetOf()).hasValueSatisfying(link -> {
            assertThat(link.instrument()).isEqualTo("scs");
            assertThat(link.items()).hasSize(12);
        });
    }

    @Test
    void columnNamePatterns() throws InvalidInputException {
        assertThat(bundled("scs").extras().columns()).contains("scs_{n}");
        assertThat(small.extras().columns()).containsExactly("small_{n}", "SM{nn}");
    }

    @Test
    void workedCasesInsideTheFile() {
        CaseRunner runner = new CaseRunner(small);
        assertThat(small.cases())
                .hasSize(14)
                .allSatisfy(c -> assertThat(runner.misses(c)).isEmpty());
    }

    @Test
    void textInSeveralLanguagesLabelsToo() {
        assertThat(small.about().title().in("de", "en")).isEqualTo("Ein kleiner");
        assertThat(small.responsesOf(small.items().get(0)).options().get(0).label())
                .hasValueSatisfying(label -> assertThat(label.in("de", "en")).isEqualTo("Nein"));
        assertThat(defined(small, "raw").title().in("fr", "en")).isEqualTo("Raw");
    }

    @Test
    void feedbackTextPerScoreAndBandPracticesToTry() {
        Score raw = defined(small, "raw");
        assertThat(raw.description()).isPresent();
        BandSet.Band low = raw.bands().get(0).bandOf(1);
        assertThat(low.feedback())
                .hasValueSatisfying(words -> assertThat(words.in("en", "en")).isEqualTo("Be kind."));
        assertThat(low.practices()).containsExactly("soften");
        assertThat(small.extras().practices()).containsKey("soften");
    }
}
