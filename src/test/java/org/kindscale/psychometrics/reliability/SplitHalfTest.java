package org.kindscale.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.reliability.SplitHalf.Split;

class SplitHalfTest {

    private static Covariances parallel(int items, double r) {
        SymmetricMatrix c = SymmetricMatrix.of(items, (i, j) -> i == j ? 1 : r);
        return new Covariances(100, Missing.LISTWISE, List.of(), c, c);
    }

    @Test
    void halvesOfParallelItemsGiveAlphaHoweverTheyAreSplit() {
        double alpha = Reliability.of(parallel(6, 0.3)).alpha();
        for (Split split : Split.values()) {
            SplitHalf halves = SplitHalf.of(parallel(6, 0.3).matrix(), split);
            assertThat(halves.spearmanBrown()).isCloseTo(alpha, within(1e-14));
            assertThat(halves.horst()).isCloseTo(alpha, within(1e-14));
            assertThat(halves.guttman()).isCloseTo(alpha, within(1e-14));
        }
    }

    @Test
    void horstAllowsForUnequalHalves() {
        SplitHalf halves = SplitHalf.of(parallel(5, 0.3).matrix(), Split.FIRST_SECOND);
        assertThat(halves.horst()).isCloseTo(Reliability.of(parallel(5, 0.3)).alpha(), within(1e-14));
        assertThat(halves.spearmanBrown()).isLessThan(halves.horst());
    }

    @Test
    void oneItemHasNoHalves() {
        assertThat(SplitHalf.of(parallel(1, 1).matrix(), Split.ODD_EVEN).correlation())
                .isNaN();
    }
}
