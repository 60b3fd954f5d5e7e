package org.kindscale.psychometrics.latent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * What a likelihood needs of the persons of a group: by pattern of answered items, how many there are, their means, and
 * their covariances over n.
 *
 * @param items number of items, {@code k}
 * @param patterns one for each pattern that occurs; copied
 */
public record Moments(int items, List<Pattern> patterns) {

    /** Copies the list. */
    public Moments {
        patterns = List.copyOf(patterns);
    }

    /**
     * The persons who answered the same items.
     *
     * @param answered the numbers of these items, rising
     * @param persons how many persons
     * @param means of these items; zeros where the model has no means
     * @param covariances of these items, row after row, denominator {@code persons}
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read many times
    public record Pattern(int[] answered, double persons, double[] means, double[] covariances) {}

    /** {@return the moments of persons who answered everything, without means} */
    static Moments complete(SymmetricMatrix covariances, long persons) {
        int k = covariances.size();
        return complete(covariances, persons, new double[k]);
    }

    /** {@return the moments of persons who answered everything} */
    public static Moments complete(SymmetricMatrix covariances, long persons, double... means) {
        int k = covariances.size();
        int[] all = IntStream.range(0, k).toArray();
        return new Moments(k, List.of(new Pattern(all, persons, means, Arrays.copyOf(covariances.cells(), k * k))));
    }

    /** {@return how many persons there are} */
    public double persons() {
        return patterns.stream().mapToDouble(Pattern::persons).sum();
    }
}
