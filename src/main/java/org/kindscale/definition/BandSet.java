package org.kindscale.definition;

import java.util.List;
import java.util.Optional;

/**
 * Bands of one score from one source, from the lowest upwards.
 *
 * @param id names the set
 * @param source where the cut scores come from
 * @param doubtful why the set is contested, if it is
 * @param bands two or more, their upper edges rising, the last open upwards; copied
 */
public record BandSet(String id, String source, Optional<String> doubtful, List<Band> bands) {

    /** How far from an edge a computed score counts as standing on it, in points of the score. */
    public static final double TOLERANCE = 1e-9;

    /** Checks that the edges rise. */
    public BandSet {
        bands = List.copyOf(bands);
        if (bands.size() < 2) {
            throw new IllegalArgumentException("a band set needs 2 or more bands, got " + bands.size());
        }
        for (int i = 0; i < bands.size() - 1; i++) {
            if (bands.get(i).upper().isEmpty()) {
                throw new IllegalArgumentException("band \"" + bands.get(i).label() + "\" needs below or upTo");
            }
        }
        if (bands.get(bands.size() - 1).upper().isPresent()) {
            throw new IllegalArgumentException("the highest band ends where the score does: leave out below and upTo");
        }
        if (bands.stream().map(Band::label).distinct().count() != bands.size()) {
            throw new IllegalArgumentException("two bands have one label");
        }
    }

    /**
     * Returns the band of a score.
     *
     * @param value a score in the theoretical range of the score that the set belongs to, not NaN
     */
    public Band bandOf(double value) {
        for (Band band : bands) {
            if (band.reaches(value)) {
                return band;
            }
        }
        throw new IllegalStateException("the highest band is open upwards");
    }

    /**
     * One labelled interval of a score.
     *
     * @param label what files carry
     * @param lower where it says that it begins; absent: where the one before ends
     * @param upper where it ends; absent only for the highest band
     * @param title what a person reads in place of the label
     * @param feedback what it means for the person
     * @param practices names of practices to propose; copied
     */
    public record Band(
            String label,
            Optional<Edge> lower,
            Optional<Edge> upper,
            Optional<Text> title,
            Optional<Text> feedback,
            List<String> practices) {

        /** Copies the practices. */
        public Band {
            practices = List.copyOf(practices);
        }

        /**
         * A cut score.
         *
         * @param at its place on the score's metric
         * @param closed whether the place itself belongs to the band whose edge this is
         */
        public record Edge(double at, boolean closed) {}

        /** {@return whether {@code value} lies below or on the upper edge, so that it belongs here or lower} */
        public boolean reaches(double value) {
            if (upper.isEmpty()) {
                return true;
            }
            Edge edge = upper.get();
            return edge.closed() ? value <= edge.at() + BandSet.TOLERANCE : value < edge.at() - BandSet.TOLERANCE;
        }
    }
}
