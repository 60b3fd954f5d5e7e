package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written as exact arithmetic has them. */
class NumberTextPropertyTest {

    private static String exact(double value, int decimals) {
        BigDecimal number =
                new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).setScale(decimals, RoundingMode.HALF_EVEN);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static double draw(Random random) {
        double value = switch (random.nextInt(8)) {
            case 0 -> random.nextInt(200) / (1.0 + random.nextInt(30));
            case 1 -> random.nextInt(2000) / 16.0;
            case 2 -> (2 * random.nextInt(100_000) + 1) / 2.0 / Math.pow(10, random.nextInt(11));
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> random.nextLong() / 1000.0;
            case 6 -> random.nextInt(2_000_000) / 1e12;
            default -> 9e3 + random.nextInt(1000) / 999.0;
        };
        if (random.nextInt(4) == 0) {
            value = random.nextBoolean() ? Math.nextUp(value) : Math.nextDown(value);
        }
        return !Double.isFinite(value) ? 0 : random.nextBoolean() ? value : -value;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aNumberIsRoundedHalfEvenAndItsZerosCut(int decimals) {
        NumberText numbers = new NumberText(decimals, ";");
        forAll(4000, random -> {
            double value = draw(random);
            String expected = exact(value, decimals);
            assertThat(numbers.text(value)).as("%s", value).isEqualTo(expected);
            assertThat(numbers.exactText(value)).isEqualTo(expected);
            assertThat(new String(numbers.bytes(value), StandardCharsets.UTF_8)).isEqualTo(";" + expected);
        });
    }
}
