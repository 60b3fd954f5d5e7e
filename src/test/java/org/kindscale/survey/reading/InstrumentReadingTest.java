package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.testing.TestScales;

class InstrumentReadingTest {

    private static final InstrumentReading RSES = InstrumentReading.of(TestScales.bundled("rses"));

    @Test
    void eachOtherOrderSaysWhichItemAColumnWouldHold() {
        assertThat(RSES.otherOrders()).hasSize(1);
        assertThat(RSES.otherOrders().get(0)).startsWith(6, 9, 1).hasSize(10);
    }

    @Test
    void thePublishedOrderIsAnotherOfAnother() {
        ItemOrder other = RSES.instrument().extras().orders().get(0);
        int[] published = RSES.inOrder(Optional.of(other)).otherOrders().get(0);
        int[] back = RSES.otherOrders().get(0);
        for (int item = 0; item < back.length; item++) {
            assertThat(published[back[item]]).isEqualTo(item); // back and forth
        }
    }

    @Test
    void anInstrumentOfOneOrderHasNoOther() {
        assertThat(InstrumentReading.of(TestScales.bundled("gad7")).otherOrders())
                .isEmpty();
    }
}
