package org.kindscale.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;

/**
 * Chooses the sets that are the subscales: made of items, without a common item, the larger before the smaller; none
 * that holds two others without a common item, which makes it the whole of these.
 */
final class SubscaleStructure {

    private final List<KeyedSet> sets;
    private final List<Integer> ofItems;

    private SubscaleStructure(List<KeyedSet> sets) {
        this.sets = sets;
        this.ofItems = IntStream.range(0, sets.size())
                .boxed()
                .filter(s -> sets.get(s).parts().isEmpty())
                .toList();
    }

    /** {@return the numbers of those of {@code sets} that are the subscales, from the lowest} */
    static List<Integer> of(List<KeyedSet> sets) {
        return new SubscaleStructure(sets).chosen();
    }

    private List<Integer> chosen() {
        List<Integer> bySize = ofItems.stream()
                .filter(s -> !isWhole(s))
                .sorted((a, b) -> Integer.compare(items(b).size(), items(a).size()))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        for (int set : bySize) {
            if (chosen.stream().allMatch(other -> Collections.disjoint(items(set), items(other)))) {
                chosen.add(set);
            }
        }
        return chosen.stream().sorted().toList();
    }

    private boolean isWhole(int set) {
        List<Integer> within = ofItems.stream()
                .filter(other ->
                        items(other).size() < items(set).size() && items(set).containsAll(items(other)))
                .toList();
        return within.stream()
                .anyMatch(one -> within.stream().anyMatch(other -> Collections.disjoint(items(one), items(other))));
    }

    private List<Integer> items(int set) {
        return sets.get(set).items();
    }
}
