package org.kindscale.app.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptResponsesTest {

    private static KeptResponses of(int items, int[]... rows) {
        KeptResponses kept = new KeptResponses(items, 5);
        for (int[] row : rows) {
            kept.add(row);
        }
        return kept;
    }

    @Test
    void rowsComeBackAsTheyWereInTheOrderOfTheBlocks() {
        KeptResponses all = of(3);
        all.combine(of(3, new int[] {0, 4, -1}, new int[] {-2, -3, 2}));
        all.combine(of(3));
        all.combine(of(3, new int[] {1, 1, 1}));
        int[] row = new int[3];
        assertThat(all.isWhole()).isTrue();
        assertThat(all.blocks()).isEqualTo(3);
        all.copyTo(0, 1, row);
        assertThat(row).containsExactly(-2, -3, 2);
        all.copyTo(0, 0, row);
        assertThat(row).containsExactly(0, 4, -1);
        assertThat(all.rows(1)).isZero();
        all.copyTo(2, 0, row);
        assertThat(row).containsExactly(1, 1, 1);
    }

    @Test
    void tooManyRowsAreNotKept() {
        int[] wide = new int[1 << 16];
        KeptResponses all = of(wide.length);
        for (int block = 0; block < KeptResponses.MOST / wide.length; block++) {
            all.combine(of(wide.length, wide));
            assertThat(all.isWhole()).isTrue();
        }
        all.combine(of(wide.length, wide));
        assertThat(all.isWhole()).isFalse();
        assertThat(all.blocks()).isZero();
        all.combine(of(wide.length));
        assertThat(all.isWhole()).isFalse();
    }

    @Test
    void responsesThatDoNotFitAByteAreNotKept() {
        KeptResponses wide = new KeptResponses(1, 125);
        wide.add(new int[] {124});
        assertThat(wide.isWhole()).isFalse();
        assertThat(new KeptResponses(1, 124).isWhole()).isTrue();
    }
}
