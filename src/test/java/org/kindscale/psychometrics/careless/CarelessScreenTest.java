package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.psychometrics.careless.CarelessSamples.sample;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItem;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItems;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

/** Tables find the signs that measuring finds. */
class CarelessScreenTest {

    private static final double UNTOUCHED = 99;

    /** {@return respondents who share a trait, some of whom are straight, random or leave much out} */
    private static int[][] people(Random random, int n, int[] options, double missing) {
        int[][] people = new int[n][];
        double[] easy = random.doubles(options.length, -1, 1).toArray();
        for (int p = 0; p < n; p++) {
            double trait = random.nextGaussian();
            int kind = random.nextInt(12);
            double holes = kind == 0 ? 0.8 : missing;
            int straight = random.nextInt(3);
            people[p] = IntStream.range(0, options.length)
                    .map(item -> {
                        double level = (item % 2 == 0 ? trait : -trait) + easy[item] + random.nextGaussian();
                        int honest = (int) Math.rint((options[item] - 1) * (0.5 + level / 5));
                        int given = kind == 1 ? straight : kind == 2 ? random.nextInt(options[item]) : honest;
                        return random.nextDouble() < holes
                                ? -1 - random.nextInt(3)
                                : Math.max(0, Math.min(options[item] - 1, given));
                    })
                    .toArray();
        }
        return people;
    }

    private static int[] options(Random random) {
        int most = 2 + random.nextInt(6);
        return IntStream.generate(() -> 2 + random.nextInt(most))
                .limit(1 + random.nextInt(25))
                .toArray();
    }

    /** {@return some subscales, which may share items} */
    private static CarelessDesign design(Random random, int[] options) {
        List<KeyedItems> subscales = new ArrayList<>();
        for (int s = random.nextInt(8); s > 0; s--) {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, options.length).boxed().toList());
            Collections.shuffle(places, random);
            subscales.add(new KeyedItems(places.subList(0, random.nextInt(options.length + 1)).stream()
                    .map(place -> new KeyedItem(place, random.nextBoolean(), 0, options[place] - 1))
                    .toList()));
        }
        return new CarelessDesign(subscales, 0.2, -0.2);
    }

    private static List<Integer> boxed(int[] options) {
        return Arrays.stream(options).boxed().toList();
    }

    @Test
    void theSignsAreThoseOfMeasuring() {
        forAll(150, random -> {
            int[] options = options(random);
            int[][] people = people(random, 5 + random.nextInt(120), options, random.nextInt(4) * 0.1);
            CarelessIndices indices = CarelessIndices.of(sample(people), design(random, options));
            CarelessScreen screen = CarelessScreen.of(indices, boxed(options));
            CarelessRow measured = indices.newRow();
            CarelessRow found = indices.newRow();
            CarelessRow exact = indices.newRow();
            for (int[] person : people) {
                indices.measure(person, measured);
                screen.find(person, found);
                indices.findSigns(person, exact);
                assertThat(found.signs()).as(Arrays.toString(person)).isEqualTo(measured.signs());
                assertThat(found.flagged()).isEqualTo(measured.flagged());
                assertThat(exact.signs()).as(Arrays.toString(person)).isEqualTo(measured.signs());
            }
        });
    }

    /** Returns how many were answered from the tables: measuring would have written an index. */
    private static long fromTables(int[][] people, int[] options) {
        CarelessDesign design = CarelessDesign.of(List.of(CarelessSamples.subscale(false, 0, 1, 2, 3)));
        CarelessIndices indices = CarelessIndices.of(sample(people), design);
        CarelessScreen screen = CarelessScreen.of(indices, boxed(options));
        CarelessRow row = indices.newRow();
        long n = 0;
        for (int[] person : people) {
            row.set(Index.PERSON_REST_R, UNTOUCHED);
            screen.find(person, row);
            n += row.get(Index.PERSON_REST_R) == UNTOUCHED ? 1 : 0;
        }
        return n;
    }

    @Test
    void nearlyAllAreAnsweredFromTables() {
        int[] options = new int[20];
        Arrays.fill(options, 5);
        int[][] people = people(new Random(3), 300, options, 0.05);
        assertThat(fromTables(people, options)).isBetween(250L, 299L);
    }

    @Test
    void whereAnItemIsConstantEverybodyIsMeasured() {
        int[] options = {5, 5, 5, 5, 5, 5};
        int[][] people = people(new Random(3), 100, options, 0);
        Arrays.stream(people).forEach(person -> person[2] = 3);
        assertThat(fromTables(people, options)).isZero();
    }

    @Test
    void responseScalesTooLongForTablesAreMeasured() {
        int[] options = new int[30];
        Arrays.fill(options, 101);
        int[][] people = people(new Random(3), 100, options, 0);
        assertThat(fromTables(people, options)).isZero();
    }

    @Test
    void itNeedsTheOptionsOfEachItem() {
        int[] options = {5, 5, 5, 5, 5, 5};
        int[][] people = people(new Random(3), 100, options, 0);
        CarelessIndices indices = CarelessIndices.of(sample(people), CarelessSamples.plain());
        assertThatThrownBy(() -> CarelessScreen.of(indices, List.of(5, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 6 numbers, got 2");
    }
}
