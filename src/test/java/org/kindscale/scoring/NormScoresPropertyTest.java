package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;

class NormScoresPropertyTest {

    @Test
    void theDistributionIsAProbabilityAndRises() {
        forAll(random -> {
            double a = 20 * random.nextDouble() - 10;
            double b = a + random.nextDouble();
            assertThat(NormScores.normalCdf(a)).isBetween(0.0, 1.0);
            assertThat(NormScores.normalCdf(b)).isGreaterThanOrEqualTo(NormScores.normalCdf(a) - 1e-15);
        });
    }

    @Test
    void whatLiesBelowAndAboveIsAll() {
        forAll(random -> {
            double z = 14 * random.nextDouble() - 7;
            assertThat(NormScores.normalCdf(z) + NormScores.normalCdf(-z)).isCloseTo(1, within(1e-15));
        });
    }

    @Test
    void itAgreesWithTheAreaUnderTheCurve() {
        forAll(50, random -> {
            double z = 6 * random.nextDouble() - 3;
            int steps = 2000; // Simpson's rule
            double h = z / steps;
            double sum = density(0) + density(z);
            for (int i = 1; i < steps; i++) {
                sum += density(i * h) * (i % 2 == 0 ? 2 : 4);
            }
            assertThat(NormScores.normalCdf(z)).isCloseTo(0.5 + sum * h / 3, within(1e-12));
        });
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
