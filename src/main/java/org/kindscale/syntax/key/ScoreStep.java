package org.kindscale.syntax.key;

import java.util.List;
import java.util.Optional;

/**
 * One score of a program.
 *
 * @param id the score's id
 * @param column the name of its column, and of its value in generated code
 * @param title its name
 * @param rule how it is computed
 * @param level 1 for a score of items; else one more than the highest level of the scores it is made of
 * @param written whether it is asked for, or only a part of one that is
 * @param bounded whether another score asks for the lowest and highest value that a count may still have
 * @param numbered whether another score is made of the number of its class
 * @param items variables of all items that it is made of, directly or through other scores; copied
 * @param bands its band sets; copied
 */
public record ScoreStep(
        String id,
        String column,
        String title,
        StepRule rule,
        int level,
        boolean written,
        boolean bounded,
        boolean numbered,
        List<String> items,
        List<Bands> bands) {

    /** Copies the lists. */
    public ScoreStep {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
    }

    /** {@return whether it is a word, not a number} */
    public boolean isLabel() {
        return rule instanceof StepRule.Classed;
    }

    /**
     * A set of bands.
     *
     * @param column the name of its column
     * @param source where the cut scores come from
     * @param bands from the lowest upwards, the last open; copied
     */
    public record Bands(String column, String source, List<Band> bands) {
        /** Copies the list. */
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * One band.
     *
     * @param label its label
     * @param upper where it ends; absent only for the highest
     */
    public record Band(String label, Optional<Edge> upper) {}

    /**
     * The upper edge of a band.
     *
     * @param at the cut score
     * @param closed whether the cut score itself belongs to the band
     */
    public record Edge(double at, boolean closed) {

        /** {@return the cut score, moved by the tolerance with which a computed score stands on it} */
        public double moved() {
            return closed ? at + Condition.TOLERANCE : at - Condition.TOLERANCE;
        }
    }
}
