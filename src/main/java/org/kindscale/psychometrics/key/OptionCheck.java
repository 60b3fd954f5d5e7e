package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Contradiction.Kind;

/**
 * Finds response options that are out of order: codes rotated, or numbered by the alphabet.
 *
 * <p>Where the key is right, who takes a higher option of an item has on average a higher sum of the others, keyed. For
 * each pair of options, the difference of the two means is added over all items of one direction; its variance is the
 * sum over persons of their squared shares in it. The options are out of order where one such difference rises and
 * another falls, both beyond doubt: a fall alone is an item mirrored.
 */
final class OptionCheck {

    private static final double CERTAIN = 4.2;
    /** Added for each option beyond five: there are more differences, of fewer persons. */
    private static final double MORE = 0.25;

    /** Standard errors added, divided by the persons. */
    private static final double OF_FEW = 12;

    /** Persons who chose an option in some item: of fewer, the answers of one tell. */
    private static final int FEWEST = 8;

    /** How much more items must correlate under other option scores before these are looked at. */
    private static final double CLEARER = 1.5;

    private final Answers answers;
    private final List<KeyedSet> sets;
    private final int parts;
    /** By item, the number of the largest set that holds it. */
    private final int[] largest;

    OptionCheck(Answers answers, List<KeyedSet> sets) {
        this(answers, sets, 1);
    }

    /** One of {@code parts} parts of the persons that are looked at alike. */
    OptionCheck(Answers answers, List<KeyedSet> sets, int parts) {
        this.answers = answers;
        this.sets = sets;
        this.parts = parts;
        this.largest = Answers.largestSets(sets, answers.items());
    }

    /** {@return that options are out of order; nothing if they are not} */
    Optional<Contradiction> order() {
        Optional<Contradiction> worst = Optional.empty();
        for (int s = 0; s < sets.size(); s++) {
            List<List<Integer>> groups = alike(s);
            double[] sum = groups.isEmpty() ? new double[0] : answers.keyedSum(sets.get(s));
            for (List<Integer> places : groups) {
                Optional<Contradiction> own = order(sets.get(s), places, sum);
                if (own.isPresent()
                        && (worst.isEmpty()
                                || own.get().strength() > worst.get().strength())) {
                    worst = own;
                }
            }
        }
        return worst;
    }

    /** {@return the items of a set, if it is their largest, that have the same number of options and direction} */
    private List<List<Integer>> alike(int number) {
        KeyedSet set = sets.get(number);
        List<List<Integer>> groups = new ArrayList<>();
        for (int place = 0; place < set.items().size(); place++) {
            int item = set.items().get(place);
            if (largest[item] != number || set.items().size() < 3) {
                continue;
            }
            int own = place;
            Optional<List<Integer>> fitting = groups.stream()
                    .filter(group -> set.sign(group.get(0)) == set.sign(own)
                            && answers.values().options(set.items().get(group.get(0)))
                                    == answers.values().options(item))
                    .findFirst();
            if (fitting.isPresent()) {
                fitting.get().add(place);
            } else {
                groups.add(new ArrayList<>(List.of(place)));
            }
        }
        return groups;
    }

    private Optional<Contradiction> order(KeyedSet set, List<Integer> places, double[] sum) {
        Differences differences =
                new Differences(answers.values().options(set.items().get(places.get(0))));
        for (int place : places) {
            differences.add(set, place, sum);
        }
        Optional<Contradiction> found = order(set, places, differences);
        return found.isPresent() || places.size() < 3 ? found : rescaled(set, places);
    }

    /**
     * Looks again with the option scores under which the items correlate most: where codes are rotated, sums of codes
     * say little. They must correlate half as much again as under the codes.
     */
    private Optional<Contradiction> rescaled(KeyedSet set, List<Integer> places) {
        OptionScaling scaling = new OptionScaling(answers, set, places);
        if (scaling.correlation() < CLEARER * scaling.linear()) {
            return Optional.empty();
        }
        double[] score = scaling.scores();
        double[] sum = new double[answers.persons()];
        for (int p = 0; p < sum.length; p++) {
            for (int place : places) {
                int option = answers.option(p, set.items().get(place));
                sum[p] += option >= 0 ? score[option] : 0;
            }
        }
        Differences differences = new Differences(score.length);
        for (int place : places) {
            differences.add(set.items().get(place), sum, score);
        }
        return order(set, places, differences);
    }

    private Optional<Contradiction> order(KeyedSet set, List<Integer> places, Differences differences) {
        double least = KeyCheck.limit(
                CERTAIN + OF_FEW / answers.persons() + MORE * Math.max(0, differences.options - 5), parts);
        differences.compare(-1);
        double down = differences.extreme(-1);
        if (down < least) {
            return Optional.empty(); // as is usual
        }
        differences.compare(1);
        double up = differences.extreme(1);
        if (up < least) {
            return Optional.empty();
        }
        List<Integer> items = places.stream().map(set.items()::get).toList();
        return Optional.of(new Contradiction(Kind.OPTION_ORDER, items, 0, Math.min(up, down), differences.pair(-1)));
    }

    /** For each pair of options, each person's share in the difference of their means. */
    private final class Differences {

        private final int options;
        private final double[][] strengths;
        private final List<double[]> itemMeans = new ArrayList<>();
        private final List<int[]> itemCounts = new ArrayList<>();
        private final List<Integer> items = new ArrayList<>();
        private final List<double[]> rests = new ArrayList<>();

        Differences(int options) {
            this.options = options;
            strengths = new double[options][options];
        }

        void add(KeyedSet set, int place, double[] sum) {
            int item = set.items().get(place);
            double[] rest = new double[answers.persons()];
            for (int p = 0; p < rest.length; p++) {
                rest[p] = set.sign(place) * sum[p] - answers.standard(p, item);
            }
            addRest(item, rest);
        }

        void add(int item, double[] sum, double[] score) {
            double[] rest = new double[answers.persons()];
            for (int p = 0; p < rest.length; p++) {
                int option = answers.option(p, item);
                rest[p] = sum[p] - (option >= 0 ? score[option] : 0);
            }
            addRest(item, rest);
        }

        private void addRest(int item, double[] rest) {
            double[] mean = new double[options];
            int[] count = new int[options];
            for (int p = 0; p < rest.length; p++) {
                int option = answers.option(p, item);
                if (option >= 0) {
                    mean[option] += rest[p];
                    count[option]++;
                }
            }
            for (int option = 0; option < options; option++) {
                mean[option] /= Math.max(1, count[option]);
            }
            itemMeans.add(mean);
            itemCounts.add(count);
            items.add(item);
            rests.add(rest);
        }

        /** Compares the pairs of options whose means rise, or fall; those that do not have the strength 0. */
        void compare(int direction) {
            for (int late = 1; late < options; late++) {
                for (int early = 0; early < late; early++) {
                    double own = difference(early, late);
                    strengths[early][late] = direction * own > 0 ? strength(early, late, own) : 0;
                }
            }
        }

        private double difference(int early, int late) {
            double difference = 0;
            for (int i = 0; i < items.size(); i++) {
                double[] means = itemMeans.get(i);
                difference += weight(i, early, late) * (means[late] - means[early]);
            }
            return difference;
        }

        /** {@return the weight of an item in the comparison of two options, 0 if nobody chose one of them} */
        private double weight(int i, int early, int late) {
            int a = itemCounts.get(i)[early];
            int b = itemCounts.get(i)[late];
            return a == 0 || b == 0 ? 0 : (double) a * b / (a + b);
        }

        /** {@return the pair of options that rises or falls by most standard errors} */
        List<Integer> pair(int direction) {
            List<Integer> best = List.of(0, 1);
            double most = Double.NEGATIVE_INFINITY;
            for (int late = 1; late < options; late++) {
                for (int early = 0; early < late; early++) {
                    double z = direction * strengths[early][late];
                    if (z > most) {
                        most = z;
                        best = List.of(early, late);
                    }
                }
            }
            return best;
        }

        double extreme(int direction) {
            List<Integer> pair = pair(direction);
            return direction * strengths[pair.get(0)][pair.get(1)];
        }

        /** {@return by how many standard errors the mean of the later option lies above that of the earlier} */
        private double strength(int early, int late, double difference) {
            double[] share = new double[answers.persons()];
            for (int i = 0; i < items.size(); i++) {
                int a = itemCounts.get(i)[early];
                int b = itemCounts.get(i)[late];
                if (a == 0 || b == 0) {
                    continue;
                }
                double weight = weight(i, early, late);
                addShares(i, early, weight / a, share);
                addShares(i, late, weight / b, share);
            }
            double squares = 0;
            for (double own : share) {
                squares += own * own;
            }
            double n = share.length; // few persons: their squares are small where the difference is large
            return squares > 0 && Math.min(persons(early, late), persons(late, early)) >= FEWEST
                    ? difference / Math.sqrt(squares + difference * difference / n)
                    : 0;
        }

        /** {@return how many persons chose an option in some item in which others chose the other one} */
        private int persons(int option, int other) {
            boolean[] chose = new boolean[answers.persons()];
            int persons = 0;
            for (int i = 0; i < items.size(); i++) {
                for (int p = 0; p < chose.length && weight(i, option, other) > 0; p++) {
                    if (!chose[p] && answers.option(p, items.get(i)) == option) {
                        chose[p] = true;
                        persons++;
                    }
                }
            }
            return persons;
        }

        private void addShares(int i, int option, double weight, double[] share) {
            int item = items.get(i);
            double mean = itemMeans.get(i)[option];
            double[] rest = rests.get(i);
            for (int p = 0; p < share.length; p++) {
                if (answers.option(p, item) == option) {
                    share[p] += weight * (rest[p] - mean);
                }
            }
        }
    }
}
