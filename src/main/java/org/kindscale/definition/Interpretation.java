package org.kindscale.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What helps to read a score.
 *
 * @param bands band sets, the first is the usual one; copied
 * @param norms norm groups; copied
 * @param reliability published reliabilities; copied
 * @param reliableChange the published reliable change
 */
public record Interpretation(
        List<BandSet> bands,
        List<NormGroup> norms,
        List<Reliability> reliability,
        Optional<ReliableChange> reliableChange) {

    /** Nothing that helps. */
    public static final Interpretation NONE = new Interpretation(List.of(), List.of(), List.of(), Optional.empty());

    /** Copies the lists. */
    public Interpretation {
        bands = List.copyOf(bands);
        norms = List.copyOf(norms);
        reliability = List.copyOf(reliability);
    }

    /**
     * The distribution of a score in a named reference group.
     *
     * @param id names the group
     * @param sample who they were
     * @param n how many
     * @param mean their mean, in points of the score
     * @param sd their standard deviation, above 0; absent when it was not published
     * @param sex their sex, if the group has one
     * @param ageFrom youngest, in years
     * @param ageTo oldest, in years
     * @param source where the figures come from
     * @param reliability the score's reliability in the group
     */
    public record NormGroup(
            String id,
            String sample,
            OptionalInt n,
            double mean,
            OptionalDouble sd,
            Optional<String> sex,
            OptionalInt ageFrom,
            OptionalInt ageTo,
            String source,
            Optional<Reliability> reliability) {

        /** Checks the figures. */
        public NormGroup {
            if (sd.isPresent() && !(sd.getAsDouble() > 0)) {
                throw new IllegalArgumentException("sd must be above 0, got " + sd.getAsDouble());
            }
            if (n.isPresent() && n.getAsInt() < 1) {
                throw new IllegalArgumentException("n must be 1 or more, got " + n.getAsInt());
            }
            if (ageFrom.isPresent() && ageTo.isPresent() && ageFrom.getAsInt() > ageTo.getAsInt()) {
                throw new IllegalArgumentException("age must run upwards");
            }
        }
    }

    /**
     * A published reliability coefficient of a score.
     *
     * @param kind {@code alpha}, {@code omega} or {@code retest}
     * @param value the coefficient, above 0 and below 1
     * @param source where it comes from
     * @param sample in whom
     * @param n in how many
     */
    public record Reliability(String kind, double value, String source, Optional<String> sample, OptionalInt n) {

        /** Checks the coefficient. */
        public Reliability {
            if (!kind.equals("alpha") && !kind.equals("omega") && !kind.equals("retest")) {
                throw new IllegalArgumentException("kind must be alpha, omega or retest, got " + kind);
            }
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException("a reliability must lie between 0 and 1, got " + value);
            }
        }
    }

    /**
     * The published change that counts as reliable.
     *
     * @param value size of the change, in points of the score, above 0
     * @param source where it comes from
     */
    public record ReliableChange(double value, String source) {

        /** Checks the size. */
        public ReliableChange {
            if (!(value > 0)) {
                throw new IllegalArgumentException("a reliable change must be above 0, got " + value);
            }
        }
    }
}
