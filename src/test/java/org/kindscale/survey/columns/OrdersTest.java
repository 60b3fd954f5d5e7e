package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class OrdersTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final InstrumentReading PUBLISHED = InstrumentReading.of(CALM);

    private static List<String> orders(InstrumentReading reading, String names) {
        Header header = new Header("f.csv", 1, Arrays.asList(names.split(",", -1)));
        return Orders.of(reading, header).stream()
                .map(other -> other.order().map(ItemOrder::id).orElse("published"))
                .toList();
    }

    @Test
    void aBareNumberProvesNoOrder() {
        assertThat(orders(PUBLISHED, "calm_1,calm_2,calm_3,calm_4,calm_5")).containsExactly("b");
        assertThat(orders(PUBLISHED, "c1,c2,c3,c4,c5")).containsExactly("b");
        assertThat(orders(PUBLISHED.with(ColumnSpec.parse("1-5")), "v,w,x,y,z")).containsExactly("b");
        assertThat(orders(PUBLISHED.with(ColumnSpec.parse("q{n}")), "q1,q2,q3,q4,q5"))
                .containsExactly("b");
    }

    @Test
    void thePublishedOrderIsOneOfThem() {
        InstrumentReading backwards =
                PUBLISHED.inOrder(CALM.extras().orders().stream().findFirst());
        assertThat(orders(backwards, "calm_1,calm_2,calm_3,calm_4,calm_5")).containsExactly("published");
    }

    @Test
    void wordsProveTheOrder() {
        assertThat(orders(PUBLISHED, "1. I felt calm,calm_2,calm_3,calm_4,calm_5"))
                .isEmpty();
        Map<String, String> map = Map.of("calm_1", "a", "calm_2", "b", "calm_3", "c", "calm_4", "d", "calm_5", "e");
        assertThat(orders(PUBLISHED.with(new ColumnSpec.Mapped("m.json", map)), "a,b,c,d,e"))
                .isEmpty();
    }

    @Test
    void idsWithoutBareNumbersProveTheOrder() {
        Instrument cbi = TestScales.bundled("cbi");
        assertThat(orders(InstrumentReading.of(cbi), String.join(",", cbi.itemIds())))
                .isEmpty();
        String numbered = String.join(
                ",",
                java.util.stream.IntStream.rangeClosed(1, 19)
                        .mapToObj(n -> "cbi_" + n)
                        .toList());
        assertThat(orders(InstrumentReading.of(cbi), numbered)).containsExactly("b");
    }

    @Test
    void columnsThatDoNotFitHaveNoOrder() {
        assertThat(orders(PUBLISHED, "calm_1,calm_2")).isEmpty();
    }
}
