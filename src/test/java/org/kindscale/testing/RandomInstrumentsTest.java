package org.kindscale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

class RandomInstrumentsTest {

    @Test
    void everyRuleIsDrawnAndComesToEveryStatusItCan() {
        Map<String, Set<String>> seen = new TreeMap<>();
        Property.forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
            scorer.score(RandomInstruments.responses(random, instrument, random.nextInt(3) / 4.0));
            for (int s = 0; s < instrument.scores().size(); s++) {
                seen.computeIfAbsent(instrument.scores().get(s).rule().key(), rule -> new TreeSet<>())
                        .add(scorer.status(s).word());
            }
        });
        Set<String> all = Set.of("complete", "prorated", "refused");
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder("classify", "count", "linear", "lookup", "mean", "pomp", "standard", "sum");
        assertThat(seen)
                .allSatisfy((rule, statuses) ->
                        assertThat(statuses).isEqualTo(rule.equals("lookup") ? Set.of("complete", "refused") : all));
    }

    @Test
    void oneSeedGivesOneInstrument() {
        assertThat(RandomInstruments.draw(new Random(7))).isEqualTo(RandomInstruments.draw(new Random(7)));
        assertThat(RandomInstruments.draw(new Random(7))).isNotEqualTo(RandomInstruments.draw(new Random(8)));
    }

    @Test
    void noneOrAllOfTheResponsesCanBeMissing() {
        Instrument instrument = RandomInstruments.draw(new Random(7));
        int items = instrument.items().size();
        var none = RandomInstruments.responses(new Random(1), instrument, 0);
        var all = RandomInstruments.responses(new Random(1), instrument, 1);
        assertThat(none.count(-1) + none.count(-2) + none.count(-3)).isZero();
        assertThat(all.count(-1) + all.count(-2) + all.count(-3)).isEqualTo(items);
    }
}
