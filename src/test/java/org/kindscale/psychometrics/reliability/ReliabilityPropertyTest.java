package org.kindscale.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.factor.OneFactor;

class ReliabilityPropertyTest {

    private static final int CASES = 60;
    private static final int ITEMS = 6;
    private static final int OPTIONS = 5;

    private static List<int[]> persons(Random random) {
        List<int[]> persons = new ArrayList<>();
        for (int person = 0; person < 40 + random.nextInt(40); person++) {
            double trait = random.nextGaussian();
            persons.add(IntStream.range(0, ITEMS)
                    .map(item -> random.nextInt(20) == 0
                            ? -1
                            : (int) Math.max(0, Math.min(OPTIONS - 1, Math.round(2 + trait + random.nextGaussian()))))
                    .toArray());
        }
        return persons;
    }

    private static Covariances covariances(
            List<int[]> persons, DoubleUnaryOperator worth, List<Integer> order, Missing how) {
        List<Double> values = IntStream.range(0, OPTIONS)
                .mapToObj(option -> worth.applyAsDouble(option))
                .toList();
        ResponseSums sums = new ResponseSums(ItemValues.of(Collections.nCopies(ITEMS, values)), List.of(order));
        persons.forEach(person -> sums.add(person, 0));
        return sums.covariances(0, how);
    }

    private static List<Integer> order() {
        return IntStream.range(0, ITEMS).boxed().toList();
    }

    private static void assertSame(Reliability one, Reliability other) {
        assertThat(other.alpha()).isCloseTo(one.alpha(), within(1e-12));
        assertThat(other.standardizedAlpha()).isCloseTo(one.standardizedAlpha(), within(1e-12));
        assertThat(other.lambda2()).isCloseTo(one.lambda2(), within(1e-12));
        assertThat(other.lambda6Covariance()).isCloseTo(one.lambda6Covariance(), within(1e-10));
        assertThat(other.lambda6Correlation()).isCloseTo(one.lambda6Correlation(), within(1e-10));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-12));
        assertThat(other.interItem().median()).isCloseTo(one.interItem().median(), within(1e-12));
    }

    @Test
    void theOrderOfTheItemsChangesNothing() {
        forAll(CASES, random -> {
            List<int[]> persons = persons(random);
            List<Integer> other = new ArrayList<>(order());
            Collections.shuffle(other, random);
            for (Missing how : Missing.values()) {
                Covariances one = covariances(persons, option -> option, order(), how);
                Covariances shuffled = covariances(persons, option -> option, other, how);
                assertSame(Reliability.of(one), Reliability.of(shuffled));
                List<ItemStatistics> items = ItemStatistics.of(one);
                for (int place = 0; place < ITEMS; place++) {
                    assertThat(ItemStatistics.of(shuffled).get(place).itemRest())
                            .isCloseTo(items.get(other.get(place)).itemRest(), within(1e-12));
                }
            }
        });
    }

    @Test
    void anotherUnitAndZeroOfTheAnswersChangeTheScaleOnly() {
        forAll(CASES, random -> {
            List<int[]> persons = persons(random);
            Covariances one = covariances(persons, option -> option, order(), Missing.LISTWISE);
            Covariances other = covariances(persons, option -> 10 + 2.5 * option, order(), Missing.LISTWISE);
            assertSame(Reliability.of(one), Reliability.of(other));
            assertThat(other.matrix().sum()).isCloseTo(6.25 * one.matrix().sum(), within(1e-9));
            assertThat(other.means().get(0)).isCloseTo(10 + 2.5 * one.means().get(0), within(1e-12));
            assertThat(OneFactor.minres(other.correlations()).omegaObserved())
                    .isCloseTo(OneFactor.minres(one.correlations()).omegaObserved(), within(1e-9));
        });
    }

    @Test
    void reversingEveryItemChangesNothingAndReversingOneTurnsIts() {
        forAll(CASES, random -> {
            List<int[]> persons = persons(random);
            Covariances one = covariances(persons, option -> option, order(), Missing.LISTWISE);
            assertSame(Reliability.of(one), Reliability.of(one.keyed(Collections.nCopies(ITEMS, -1.0))));
            assertSame(
                    Reliability.of(one),
                    Reliability.of(covariances(persons, option -> 4 - option, order(), Missing.LISTWISE)));
            List<Double> first = new ArrayList<>(Collections.nCopies(ITEMS, 1.0));
            first.set(0, -1.0);
            assertThat(ItemStatistics.of(one.keyed(first)).get(0).itemRest())
                    .isCloseTo(-ItemStatistics.of(one).get(0).itemRest(), within(1e-12));
        });
    }

    @Test
    void anIntervalHoldsItsAlphaAndDroppingIsLeavingOut() {
        forAll(CASES, random -> {
            Covariances c = covariances(persons(random), option -> option, order(), Missing.LISTWISE);
            Reliability r = Reliability.of(c);
            assertThat(r.alpha()).isBetween(r.feldt().low(), r.feldt().high());
            assertThat(r.lambda2()).isGreaterThanOrEqualTo(r.alpha() - 1e-12);
            assertThat(ItemStatistics.of(c).get(2).alphaIfDropped())
                    .isCloseTo(Reliability.alpha(c.matrix().without(2)), within(1e-14));
        });
    }
}
