package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which items load on which factors, and which factors correlate; every factor has variance 1.
 *
 * @param kind what the factors are to each other
 * @param loads by item, the numbers of the factors it loads on, from 0; copied
 * @param factors number of factors that items load on
 * @param specifics how many of them, the first ones, are group factors; the general ones come behind
 */
public record LatentStructure(Kind kind, List<List<Integer>> loads, int factors, int specifics) {

    /** What the factors are to each other. */
    public enum Kind {
        /** Every item on one factor; the factors correlate freely. */
        CORRELATED,
        /** Every item on one general factor and at most one group factor, all of them uncorrelated. */
        BIFACTOR,
        /** Two general factors that correlate; each item on one of them and on one uncorrelated group factor. */
        TWO_BIFACTOR,
        /** Every item on one factor, and these on a factor of second order, which alone makes them correlate. */
        SECOND_ORDER
    }

    /** Copies the lists. */
    public LatentStructure {
        loads = loads.stream().map(List::copyOf).toList();
    }

    /** {@return each item on its factor, the factors correlated; {@code factorOf} counts from 0 without gaps} */
    public static LatentStructure correlated(int... factorOf) {
        return simple(Kind.CORRELATED, factorOf);
    }

    /** {@return each item on its factor, and these on one of second order} */
    public static LatentStructure secondOrder(int... factorOf) {
        return simple(Kind.SECOND_ORDER, factorOf);
    }

    private static LatentStructure simple(Kind kind, int... factorOf) {
        List<List<Integer>> loads =
                IntStream.of(factorOf).mapToObj(f -> List.of(f)).toList();
        return new LatentStructure(kind, loads, highest(factorOf) + 1, highest(factorOf) + 1);
    }

    /** {@return each item on its group factor, unless that is -1, and on one general factor, which is the last} */
    public static LatentStructure bifactor(int... factorOf) {
        return withGenerals(Kind.BIFACTOR, new int[factorOf.length], factorOf);
    }

    /** {@return each item on its group factor and on general factor 0 or 1; these two are the last, and correlate} */
    public static LatentStructure twoBifactor(int[] generalOf, int[] factorOf) {
        return withGenerals(Kind.TWO_BIFACTOR, generalOf, factorOf);
    }

    private static LatentStructure withGenerals(Kind kind, int[] generalOf, int... factorOf) {
        int specifics = highest(factorOf) + 1;
        List<List<Integer>> loads = new ArrayList<>();
        for (int i = 0; i < factorOf.length; i++) {
            int general = specifics + generalOf[i];
            loads.add(factorOf[i] < 0 ? List.of(general) : List.of(factorOf[i], general));
        }
        return new LatentStructure(kind, loads, specifics + highest(generalOf) + 1, specifics);
    }

    private static int highest(int... numbers) {
        return IntStream.of(numbers).max().orElse(-1);
    }

    /** {@return the number of items} */
    public int items() {
        return loads.size();
    }

    /** {@return whether items load on general factors beside group factors} */
    public boolean hasGenerals() {
        return kind == Kind.BIFACTOR || kind == Kind.TWO_BIFACTOR;
    }

    /** {@return the numbers of the items that load on {@code factor}, rising} */
    public int[] itemsOf(int factor) {
        return IntStream.range(0, items())
                .filter(i -> loads.get(i).contains(factor))
                .toArray();
    }
}
