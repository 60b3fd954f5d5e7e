package org.kindscale.report.sensitivity;

import java.util.List;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.Description;

/**
 * One score under other choices.
 *
 * @param score the score
 * @param variants the score as it was analysed, then under each other choice; copied
 */
public record SensitivityPart(Score score, List<Variant> variants) {

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
     */
    public record Variant(
            String name,
            Description distribution,
            double listwise,
            double pairwise,
            double r,
            long compared,
            long moved) {}
}
