package org.kindscale.report.precision;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.ordinal.GreenYang;
import org.kindscale.psychometrics.precision.ConditionalError;
import org.kindscale.psychometrics.precision.OmegaInterval;
import org.kindscale.psychometrics.reliability.AllSplits;

/**
 * How precise one score is.
 *
 * @param score the score
 * @param persons who answered every item of it
 * @param omega omega of the covariances with its interval
 * @param ordinal omega of the categories; absent where items have too many of them
 * @param splits all ways to split its items in halves
 * @param levels the standard error of measurement by level, in points of the score; absent without a range
 * @param norms percentiles in each norm group of which n, mean and SD are known; copied
 */
public record PrecisionPart(
        Score score,
        long persons,
        OmegaInterval omega,
        Optional<GreenYang> ordinal,
        AllSplits splits,
        Optional<ConditionalError> levels,
        List<NormTable> norms) {

    /** Copies the list. */
    public PrecisionPart {
        norms = List.copyOf(norms);
    }
}
