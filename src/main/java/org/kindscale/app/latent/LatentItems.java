package org.kindscale.app.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.AnalysisDesign.ScoreSet;

/**
 * The items of a latent model, and the subscales they belong to.
 *
 * @param set number of their set in the sums
 * @param numbers the items, in the order of that set
 * @param signs by item, -1 where it is reverse-keyed, else 1
 * @param names ids of the subscales
 * @param factorOf by item, the number of its subscale
 * @param total id of the score that is made of all these items, if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the models
public record LatentItems(
        int set, int[] numbers, double[] signs, List<String> names, int[] factorOf, Optional<String> total) {

    /** {@return the items of all subscales, in published order} */
    static LatentItems ofSubscales(AnalysisDesign design) {
        int[] numbers = design.modelItems().stream().mapToInt(i -> i).toArray();
        double[] signs = IntStream.of(numbers)
                .mapToDouble(item -> design.isReversed(item) ? -1 : 1)
                .toArray();
        Optional<String> total = design.sets().stream()
                .filter(set -> new HashSet<>(set.keyed().items()).equals(new HashSet<>(design.modelItems())))
                .map(set -> id(design, set))
                .reduce((one, other) -> other);
        return grouped(
                design,
                design.structure(),
                new LatentItems(design.sets().size(), numbers, signs, List.of(), new int[numbers.length], total));
    }

    /** {@return the items of score {@code id}, by the scores it is made of; one factor if it is made of items} */
    static LatentItems ofScore(AnalysisDesign design, String id) {
        int number = IntStream.range(0, design.sets().size())
                .filter(set -> id(design, design.sets().get(set)).equals(id))
                .findFirst()
                .orElseThrow();
        ScoreSet set = design.sets().get(number);
        int[] numbers = set.keyed().items().stream().mapToInt(i -> i).toArray();
        double[] signs =
                set.keyed().factors().stream().mapToDouble(Math::signum).toArray();
        LatentItems items =
                new LatentItems(number, numbers, signs, List.of(id), new int[numbers.length], Optional.of(id));
        return set.keyed().parts().size() < 2
                ? items
                : grouped(design, set.keyed().parts(), items);
    }

    private static LatentItems grouped(AnalysisDesign design, List<Integer> sets, LatentItems items) {
        List<String> names = new ArrayList<>();
        int[] factorOf = new int[items.numbers.length];
        Arrays.fill(factorOf, -1);
        for (int factor = 0; factor < sets.size(); factor++) {
            ScoreSet set = design.sets().get(sets.get(factor));
            names.add(id(design, set));
            for (int i = 0; i < factorOf.length; i++) {
                factorOf[i] = set.keyed().items().contains(items.numbers[i]) ? factor : factorOf[i];
            }
        }
        return new LatentItems(items.set, items.numbers, items.signs, names, factorOf, items.total);
    }

    static String id(AnalysisDesign design, ScoreSet set) {
        return design.plan().scores().get(set.score()).id();
    }

    /** {@return the same items on other factors} */
    LatentItems named(List<String> factors, int... of) {
        return new LatentItems(set, numbers, signs, factors, of, total);
    }

    /** {@return by item, 1 where it is reverse-keyed, else 0} */
    int[] keying() {
        return Arrays.stream(signs).mapToInt(sign -> sign < 0 ? 1 : 0).toArray();
    }

    /** {@return whether a subscale has items of both keyings} */
    boolean crosses(int... keying) {
        return IntStream.range(0, names.size())
                .anyMatch(factor -> IntStream.range(0, numbers.length)
                                .filter(i -> factorOf[i] == factor)
                                .map(i -> keying[i])
                                .distinct()
                                .count()
                        > 1);
    }
}
