package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.BandSet.Band;

class BandSetPropertyTest {

    private static BandSet draw(Random random) {
        List<Band> bands = new ArrayList<>();
        double edge = 0;
        int cuts = 1 + random.nextInt(5);
        for (int c = 0; c < cuts; c++) {
            edge += 1 + random.nextInt(4);
            bands.add(band("band" + c, (random.nextBoolean() ? "<" : "=") + edge));
        }
        bands.add(band("last", ""));
        return new BandSet("b", "s", Optional.empty(), bands);
    }

    @Test
    void aHigherScoreNeverLiesInALowerBand() {
        forAll(random -> {
            BandSet set = draw(random);
            double a = random.nextInt(40) / 2.0;
            double b = a + random.nextInt(10) / 2.0;
            assertThat(set.bands().indexOf(set.bandOf(a)))
                    .isLessThanOrEqualTo(set.bands().indexOf(set.bandOf(b)));
        });
    }

    @Test
    void theBandIsTheFirstWhoseEndIsNotPassed() {
        forAll(random -> {
            BandSet set = draw(random);
            double value = random.nextInt(50) / 2.0;
            int passed = 0;
            for (Band band : set.bands()) {
                boolean over = band.upper()
                        .map(e -> e.closed() ? value > e.at() : value >= e.at())
                        .orElse(false);
                passed += over ? 1 : 0;
            }
            assertThat(set.bandOf(value)).isEqualTo(set.bands().get(passed));
        });
    }
}
