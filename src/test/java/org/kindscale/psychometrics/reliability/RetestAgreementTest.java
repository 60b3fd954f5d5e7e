package org.kindscale.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RetestAgreementTest {

    private static RetestAgreement of(double... firstAndSecond) {
        RetestAgreement.Pairs pairs = new RetestAgreement.Pairs();
        for (int i = 0; i < firstAndSecond.length; i += 2) {
            pairs.add(firstAndSecond[i], firstAndSecond[i + 1]);
        }
        return pairs.agreement();
    }

    @Test
    void aGeneralRiseLowersAgreementButNotConsistency() {
        RetestAgreement risen = of(1, 3, 2, 4, 3, 5, 5, 7);
        assertThat(risen.consistencyOfSingleScores().value()).isEqualTo(1);
        assertThat(risen.agreementOfSingleScores().value()).isBetween(0.3, 0.7);
        assertThat(risen.meanChange()).isEqualTo(2);
        assertThat(risen.correlation()).isCloseTo(1, within(1e-15));
    }

    @Test
    void pairsThatAreMissingAreLeftOut() {
        assertThat(of(1, 2, Double.NaN, 3, 2, 2, 4, Double.NaN).pairs()).isEqualTo(2);
    }

    @Test
    void tooFewPairsGiveNoNumbers() {
        assertThat(of().meanChange()).isNaN();
        assertThat(of(1, 2).correlation()).isNaN();
        assertThat(of(1, 2).sdOfChange()).isNaN();
        assertThat(of(2, 2, 2, 2).agreementOfSingleScores().value()).isNaN();
    }

    @Test
    void theMeanOfBothOccasionsIsSteadierThanOne() {
        RetestAgreement.Intraclass single = of(1, 2, 2, 2, 3, 5, 5, 4, 4, 4).consistencyOfSingleScores();
        RetestAgreement.Intraclass mean = single.ofMeans();
        // ICC(3,k) is 1 - 1 / F
        assertThat(mean.value()).isCloseTo(1 - 1 / single.f(), within(1e-14));
        assertThat(mean.lower()).isCloseTo(2 * single.lower() / (1 + single.lower()), within(1e-15));
        assertThat(mean.upper()).isGreaterThan(single.upper());
    }
}
