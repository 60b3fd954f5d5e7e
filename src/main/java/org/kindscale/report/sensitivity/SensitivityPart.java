package org.kindscale.report.sensitivity;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.GroupDifference;

/**
 * One score under other choices.
 *
 * @param score the score
 * @param variants the score as it was analysed, then under each other choice; copied
 */
public record SensitivityPart(Score score, List<Variant> variants) {

    private static final double LEVEL = 0.05;

    /** Copies the list. */
    public SensitivityPart {
        variants = List.copyOf(variants);
    }

    /**
     * The score under one choice.
     *
     * @param name names the choice
     * @param distribution of the score
     * @param listwise coefficient alpha over the persons who answered every item; NaN if there is none
     * @param pairwise alpha of covariances over the persons who answered both items; NaN if there is none
     * @param r correlation with the score as it was analysed, over the persons who have both; NaN if there is none
     * @param compared persons who have both, and a band in each; 0 if the score has no bands
     * @param moved how many of them are in another band
     * @param groups how far the groups of rows differ in it, if rows were grouped
     */
    public record Variant(
            String name,
            Description distribution,
            double listwise,
            double pairwise,
            double r,
            long compared,
            long moved,
            Optional<GroupDifference> groups) {}

    /** {@return whether a choice turns what the test of the groups says at .05, or which of two groups is higher} */
    boolean turns(Variant variant) {
        Optional<GroupDifference> own = variants.get(0).groups();
        Optional<GroupDifference> other = variant.groups();
        return own.isPresent()
                && other.isPresent()
                && (own.get().p() < LEVEL != other.get().p() < LEVEL
                        || own.get().d() * other.get().d() < 0);
    }
}
