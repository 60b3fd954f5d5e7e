package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.app.JudgementCalibration.Sample;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.total.TotalCheck;

/** A column is called a score where it is one, and where it has nothing to do with it, it is not. */
class TotalCheckTest {

    private static final int[] SIZES = {12, 20, 40, 100, 500};

    /** Columns that are no score of these persons. */
    private enum Column {
        AGE {
            @Override
            double of(double total, double other, Random random) {
                return 18 + random.nextInt(60);
            }
        },
        /** Mostly 0, as a count of children is, or of visits. */
        COUNT {
            @Override
            double of(double total, double other, Random random) {
                return random.nextInt(10) < 8 ? 0 : random.nextInt(5);
            }
        },
        /** The total of somebody else: as skewed as their own. */
        ANOTHER_PERSON {
            @Override
            double of(double total, double other, Random random) {
                return other;
            }
        };

        abstract double of(double total, double other, Random random);
    }

    private static double sum(SimulatedScale scale, KeyedSet set, short[] options, int person) {
        double sum = 0;
        for (int place = 0; place < set.items().size(); place++) {
            int item = set.items().get(place);
            int option = options[person * scale.values().items() + item];
            double value =
                    option < 0 ? scale.values().low(item) : scale.values().value(item, option);
            sum += set.sign(place) < 0
                    ? scale.values().low(item) + scale.values().high(item) - value
                    : value;
        }
        return sum;
    }

    /** {@return by column, how many files of how many called it a score} */
    static Map<String, int[]> alarms(int repeats) {
        Map<String, int[]> alarms = new TreeMap<>();
        for (SimulatedScale scale : JudgementCalibration.scales()) {
            for (Sample sample : Sample.values()) {
                IntStream.range(0, repeats * SIZES.length).forEach(file -> add(scale, sample, file, alarms));
            }
        }
        return alarms;
    }

    private static void add(SimulatedScale scale, Sample sample, int file, Map<String, int[]> alarms) {
        int persons = SIZES[file % SIZES.length];
        short[] options = JudgementCalibration.clean(scale, sample, persons, 31L * file + persons);
        for (Column column : Column.values()) {
            int[] found = alarms.computeIfAbsent(column + " " + persons, key -> new int[2]);
            found[0] += isCalledScore(scale, options, persons, column) ? 1 : 0;
            found[1]++;
        }
    }

    private static boolean isCalledScore(SimulatedScale scale, short[] options, int persons, Column column) {
        Random random = new Random(31L * persons + column.name().length());
        KeyedSet set = scale.sets().get(scale.sets().size() - 1);
        double[] numbers = new double[persons];
        for (int p = 0; p < persons; p++) {
            double other = sum(scale, set, options, (p + 1) % persons);
            numbers[p] = column.of(sum(scale, set, options, p), other, random);
        }
        return new TotalCheck(new Answers(scale.values(), persons, options), scale.sets())
                .of(numbers)
                .isPresent();
    }

    @Test
    void whatHasNothingToDoWithAScoreIsNotCalledOne() {
        alarms(1).forEach((where, found) -> assertThat(found[0]).as(where).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100})
    void theTotalOfEveryInstrumentIsKnown(int persons) {
        for (SimulatedScale scale : JudgementCalibration.scales()) {
            short[] options = JudgementCalibration.usual(scale, persons, 5);
            KeyedSet set = scale.sets().get(scale.sets().size() - 1);
            double[] numbers = new double[persons];
            for (int p = 0; p < persons; p++) {
                numbers[p] = sum(scale, set, options, p);
            }
            boolean weighed = set.factors().stream().anyMatch(factor -> Math.abs(factor) != 1);
            assertThat(new TotalCheck(new Answers(scale.values(), persons, options), scale.sets())
                            .of(numbers)
                            .filter(total -> total.way() == TotalCheck.Way.AS_KEYED)
                            .isPresent())
                    .as(scale.name())
                    .isEqualTo(!weighed);
        }
    }

    /** Prints false alarms; {@code docs/key-check.md} has them. */
    public static void main(String[] args) {
        alarms(Integer.parseInt(args[0]))
                .forEach((where, found) -> System.out.println(where + ": " + found[0] + " of " + found[1]));
    }
}
