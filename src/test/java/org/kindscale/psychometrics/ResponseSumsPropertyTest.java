package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.Covariances.Missing;

class ResponseSumsPropertyTest {

    private static final int CASES = 120;

    /** Answers to random items with random gaps, and sets of these items. */
    private record Draw(ItemValues values, List<List<Integer>> sets, List<int[]> persons) {

        static Draw of(Random random) {
            int items = 1 + random.nextInt(11);
            int options = random.nextInt(6) == 0 ? 70 + random.nextInt(60) : 2 + random.nextInt(6);
            List<int[]> persons = new ArrayList<>();
            double gaps = random.nextInt(3) * 0.12;
            int n = random.nextInt(90);
            for (int person = 0; person < n; person++) {
                int[] row = new int[items];
                for (int item = 0; item < items; item++) {
                    row[item] = random.nextDouble() < gaps ? -1 - random.nextInt(3) : random.nextInt(options);
                }
                persons.add(row);
            }
            return new Draw(values(items, options), sets(items, random), persons);
        }

        private static ItemValues values(int items, int options) {
            List<Double> own =
                    IntStream.range(0, options).mapToObj(o -> (double) o).toList();
            return ItemValues.of(Collections.nCopies(items, own));
        }

        private static List<List<Integer>> sets(int items, Random random) {
            List<Integer> all =
                    new ArrayList<>(IntStream.range(0, items).boxed().toList());
            List<List<Integer>> sets = new ArrayList<>();
            sets.add(List.copyOf(all));
            for (int set = 0; set < 3; set++) {
                Collections.shuffle(all, random);
                sets.add(List.copyOf(all.subList(0, 1 + random.nextInt(items))));
            }
            return sets;
        }

        ResponseSums sums(List<int[]> some) {
            ResponseSums sums = new ResponseSums(values, sets);
            some.forEach(person -> sums.add(person, 0));
            return sums;
        }

        SlowSums slow() {
            SlowSums slow = new SlowSums();
            persons.forEach(slow::add);
            return slow;
        }
    }

    private static void assertSame(Covariances fast, Covariances slow) {
        assertThat(fast.n()).isEqualTo(slow.n());
        assertThat(fast.missing()).isEqualTo(slow.missing());
        for (int i = 0; i < slow.means().size(); i++) {
            assertClose(fast.means().get(i), slow.means().get(i), "mean " + i);
            for (int j = 0; j <= i; j++) {
                assertClose(fast.matrix().get(i, j), slow.matrix().get(i, j), "covariance " + i + " " + j);
                assertClose(fast.correlations().get(i, j), slow.correlations().get(i, j), "r " + i + " " + j);
            }
        }
    }

    private static void assertClose(double fast, double slow, String what) {
        if (Double.isNaN(slow)) {
            assertThat(fast).as(what).isNaN();
        } else {
            assertThat(fast).as(what).isCloseTo(slow, within(1e-13 * (1 + Math.abs(slow))));
        }
    }

    @Test
    void covariancesEqualThoseOfThePlainTwin() {
        forAll(CASES, random -> {
            Draw draw = Draw.of(random);
            ResponseSums sums = draw.sums(draw.persons());
            SlowSums slow = draw.slow();
            for (int set = 0; set < draw.sets().size(); set++) {
                assertSame(
                        sums.covariances(set, Missing.LISTWISE),
                        slow.listwise(draw.sets().get(set)));
                assertSame(
                        sums.covariances(set, Missing.PAIRWISE),
                        slow.pairwise(draw.sets().get(set)));
            }
        });
    }

    @Test
    void frequenciesEqualThoseOfThePlainTwin() {
        forAll(CASES, random -> {
            Draw draw = Draw.of(random);
            ResponseSums sums = draw.sums(draw.persons());
            assertThat(sums.persons()).isEqualTo(draw.persons().size());
            for (int item = 0; item < draw.values().items(); item++) {
                for (int option = -3; option < draw.values().options(item); option++) {
                    assertThat(sums.frequency(item, option))
                            .isEqualTo(draw.slow().frequency(item, option));
                }
            }
        });
    }

    @Test
    void orderAndPartsOfThePersonsChangeNothing() {
        forAll(CASES, random -> {
            Draw draw = Draw.of(random);
            List<int[]> shuffled = new ArrayList<>(draw.persons());
            Collections.shuffle(shuffled, random);
            int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
            ResponseSums parts = draw.sums(shuffled.subList(cut, shuffled.size()));
            parts.combine(draw.sums(shuffled.subList(0, cut)));
            ResponseSums whole = draw.sums(draw.persons());
            for (int set = 0; set < draw.sets().size(); set++) {
                assertIdentical(parts.covariances(set, Missing.LISTWISE), whole.covariances(set, Missing.LISTWISE));
                assertIdentical(parts.covariances(set, Missing.PAIRWISE), whole.covariances(set, Missing.PAIRWISE));
            }
        });
    }

    /** Asserts the very same bits: sums of whole numbers know no order. */
    private static void assertIdentical(Covariances one, Covariances other) {
        assertThat(one.n()).isEqualTo(other.n());
        assertThat(one.means()).isEqualTo(other.means());
        for (int i = 0; i < other.matrix().size(); i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(Double.compare(one.matrix().get(i, j), other.matrix().get(i, j)))
                        .isZero();
            }
        }
    }

    @Test
    void moreProductsThanALaneHoldsAreKept() {
        // 63 squared is nearly 4096: a lane of 16 bits holds 16 such products
        int options = 63;
        ResponseSums sums = new ResponseSums(Draw.values(5, options), List.of(List.of(0, 1, 2, 3, 4)));
        SlowSums slow = new SlowSums();
        Random random = new Random(5);
        for (int person = 0; person < 1000; person++) {
            int[] row = IntStream.range(0, 5)
                    .map(item -> options - 1 - random.nextInt(2))
                    .toArray();
            sums.add(row, 0);
            slow.add(row);
        }
        assertSame(sums.covariances(0, Missing.LISTWISE), slow.listwise(List.of(0, 1, 2, 3, 4)));
    }
}
