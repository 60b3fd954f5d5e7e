package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.definition.ReferenceRulesTest.told;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.atMost;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.tiny;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.testing.Instruments;

class ExtraRulesTest {

    private static final Text WORDS = Text.of("en", "words");
    private static final Score MEAN = mean("m", 1, "a", "b");

    private static Instruments.Builder ab(Extras extras, Score... scores) {
        return tiny().items(0, 3, "a", "b").scores(scores).extras(extras);
    }

    private static Extras flags(Flag... flags) {
        return Extras.NONE.withFlags(List.of(flags));
    }

    private static Flag flag(String id, Threshold threshold) {
        return new Flag(id, threshold, WORDS);
    }

    private static Extras order(String... ids) {
        ItemOrder order = new ItemOrder("b", "order B", List.of(ids), Optional.empty());
        return new Extras(List.of(), Optional.empty(), List.of(order), Optional.empty(), List.of(), Map.of(), true);
    }

    private static Extras subset(String... pairs) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            links.put(pairs[i], pairs[i + 1]);
        }
        Optional<SubsetLink> link = Optional.of(new SubsetLink("long", links));
        return new Extras(List.of(), Optional.empty(), List.of(), link, List.of(), Map.of(), true);
    }

    private static Extras columns(String... patterns) {
        return new Extras(List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(patterns), Map.of(), true);
    }

    private static Score alternative(String id, String to, boolean headline) {
        return new Score(
                id,
                WORDS,
                MEAN.rule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                headline,
                to.isEmpty() ? Optional.empty() : Optional.of(to),
                Optional.empty(),
                Interpretation.NONE);
    }

    @Test
    void anAlternativeNamesAScoreThatStandsForItself() {
        assertThat(told(ab(Extras.NONE, MEAN, alternative("n", "m", false)))).isEmpty();
        assertThat(told(ab(Extras.NONE, MEAN, alternative("n", "x", false))))
                .containsExactly("DEF-008 /scores/1/alternativeTo: \"x\" is no score that stands for itself");
        assertThat(told(ab(Extras.NONE, MEAN, alternative("n", "n", false))))
                .containsExactly("DEF-008 /scores/1/alternativeTo: \"n\" is no score that stands for itself");
        assertThat(told(ab(Extras.NONE, MEAN, alternative("n", "m", false), alternative("o", "n", false))))
                .containsExactly("DEF-008 /scores/2/alternativeTo: \"n\" is no score that stands for itself");
    }

    @Test
    void oneScoreAtMostSumsUpTheInstrument() {
        assertThat(told(ab(Extras.NONE, alternative("m", "", true), alternative("n", "", false))))
                .isEmpty();
        assertThat(told(ab(Extras.NONE, alternative("m", "", true), alternative("n", "", true))))
                .containsExactly("DEF-004 /scores/1/default: a second score is marked default");
        assertThat(told(ab(Extras.NONE, MEAN, alternative("n", "m", true))))
                .containsExactly("DEF-004 /scores/1/default: an alternative cannot be the default score");
    }

    @Test
    void anInstrumentWithoutTotalHasNone() {
        Extras none = new Extras(
                List.of(), Optional.of("three sums"), List.of(), Optional.empty(), List.of(), Map.of(), true);
        assertThat(told(ab(none, MEAN))).isEmpty();
        assertThat(told(ab(none, MEAN, mean("total", 1, "a"))))
                .containsExactly("DEF-023 /scores/1/id: the instrument says that it has no total");
        assertThat(told(ab(Extras.NONE, mean("total", 1, "a", "b")))).isEmpty();
    }

    @Test
    void aBandProposesPracticesThatThereAre() {
        Band low = new Band(
                "low",
                Optional.empty(),
                Optional.of(new Band.Edge(2, false)),
                Optional.empty(),
                Optional.empty(),
                List.of("soften", "rest"));
        Score score = MEAN.withBands(List.of(bands(band("x", "<1"), band("y", "")), other("u", low, band("high", ""))));
        Extras extras = new Extras(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of("soften", new Practice("soften", WORDS, "self-care", WORDS)),
                true);
        assertThat(told(ab(extras, score)))
                .containsExactly("DEF-008 /scores/0/bands/1/cuts/0/practices: no practice is called \"rest\"");
    }

    private static BandSet other(String id, Band... bands) {
        return new BandSet(id, "s", Optional.empty(), List.of(bands));
    }

    @Test
    void bandSetsAndNormGroupsOfAScoreHaveIdsOfTheirOwn() {
        BandSet set = bands(band("x", "<1"), band("y", ""));
        assertThat(told(ab(Extras.NONE, MEAN.withBands(List.of(set, set)))))
                .containsExactly("DEF-007 /scores/0/bands/1/id: two band sets of m have one id");
        Interpretation norms = new Interpretation(
                List.of(set),
                List.of(InterpretationTest.group(1, 1), InterpretationTest.group(2, 1)),
                List.of(),
                Optional.empty());
        Score score = new Score(
                "m",
                WORDS,
                MEAN.rule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                norms);
        assertThat(told(ab(Extras.NONE, score)))
                .containsExactly("DEF-007 /scores/0/norms/1/id: two norm groups of m have one id");
    }

    @Test
    void theIdOfABandSetMayBeThatOfANormGroup() {
        BandSet set = other("g", band("x", "<1"), band("y", ""));
        Interpretation both =
                new Interpretation(List.of(set), List.of(InterpretationTest.group(1, 1)), List.of(), Optional.empty());
        Score score = new Score(
                "m",
                WORDS,
                MEAN.rule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                both);
        assertThat(told(ab(Extras.NONE, score))).isEmpty();
    }

    @Test
    void aFlagWatchesAnItemForSomeOfItsResponses() {
        assertThat(told(ab(flags(flag("f", atLeast("a", 1)), flag("g", is("b", 3))), MEAN)))
                .isEmpty();
        assertThat(told(ab(flags(flag("f", atLeast("a", 1)), flag("f", is("b", 3))), MEAN)))
                .containsExactly("DEF-007 /flags/1/id: two flags are called f");
        assertThat(told(ab(flags(flag("f", atLeast("m", 1))), MEAN)))
                .containsExactly("DEF-008 /flags/0/item: \"m\" is no item");
    }

    @Test
    void aFlagThatFiresAlwaysOrNeverIsRefused() {
        assertThat(told(ab(flags(flag("f", atLeast("a", 0))), MEAN)))
                .containsExactly("DEF-004 /flags/0: flag f fires for every response");
        assertThat(told(ab(flags(flag("f", atMost("a", 3))), MEAN)))
                .containsExactly("DEF-004 /flags/0: flag f fires for every response");
        assertThat(told(ab(flags(flag("f", atLeast("a", 4))), MEAN)))
                .containsExactly("DEF-004 /flags/0: flag f fires for no response");
        assertThat(ab(flags(flag("f", is("a", 7))), MEAN).violations())
                .extracting(Violation::help)
                .containsExactly("move its threshold into 0 to 3");
    }

    @ParameterizedTest
    @CsvSource({"a", "a b b", "a c", "a b c", "b b"})
    void anOrderListsEveryItemOnce(String ids) {
        assertThat(told(ab(order(ids.split(" ", -1)), MEAN)))
                .containsExactly("DEF-021 /orders/0/items: order b does not list every item once");
        assertThat(ab(order(ids.split(" ", -1)), MEAN).violations())
                .extracting(Violation::help)
                .containsExactly("list the 2 item ids, each once");
    }

    @Test
    void ordersHaveIdsOfTheirOwn() {
        assertThat(told(ab(order("b", "a"), MEAN))).isEmpty();
        ItemOrder order = new ItemOrder("b", "t", List.of("b", "a"), Optional.empty());
        Extras twice = new Extras(
                List.of(), Optional.empty(), List.of(order, order), Optional.empty(), List.of(), Map.of(), true);
        assertThat(told(ab(twice, MEAN))).containsExactly("DEF-007 /orders/1/id: two orders are called b");
    }

    @Test
    void aSubsetLinksEachScoredItemToOneOfItsOwn() {
        assertThat(told(ab(subset("a", "x", "b", "y"), MEAN))).isEmpty();
        assertThat(told(ab(subset("a", "x", "b", "y", "c", "z"), MEAN)))
                .containsExactly("DEF-022 /subsetOf/items: \"c\" is no item of this instrument");
        assertThat(told(ab(subset("a", "x"), MEAN)))
                .containsExactly("DEF-022 /subsetOf/items: item b has no counterpart in long");
        assertThat(told(ab(subset("a", "x", "b", "x"), MEAN)))
                .containsExactly("DEF-022 /subsetOf/items: two items have one counterpart in long");
    }

    @Test
    void anUnscoredItemNeedsNoCounterpart() {
        Item filler = new Item(
                "c", "from0to3", Optional.empty(), Optional.empty(), List.of(), Optional.of("filler"), List.of());
        assertThat(told(ab(subset("a", "x", "b", "y"), MEAN).item(filler))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scs_{n}", "SCS{nn}", "{n}_scs", "q{n}x"})
    void aColumnPatternHasOneNumber(String pattern) {
        assertThat(told(ab(columns(pattern), MEAN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scs", "scs_{n}_{n}", "{n}{nn}", "scs_{nnn}", "scs_{N}", "scs_{}"})
    void noneOrSeveralAreRefused(String pattern) {
        assertThat(told(ab(columns("a_{n}", pattern), MEAN)))
                .containsExactly("DEF-004 /columns/1: column pattern \"" + pattern + "\" has not exactly one {n}");
    }
}
