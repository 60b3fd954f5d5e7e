package org.kindscale.report.change;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Interpretation;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.ReliableChange;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.change.ChangeNorm;

/**
 * What counts as a reliable change of a score, and who says so.
 *
 * @param words the source, as it can stand in a report
 * @param least the smallest reliable change, in points of the score; NaN if there is none
 * @param norm distribution and reliability that it was computed from; empty if {@code least} was published as such
 */
public record ChangeBasis(String words, double least, Optional<ChangeNorm> norm) {

    /** How far below the smallest reliable change a computed change still counts as standing on it, in points. */
    private static final double TOLERANCE = 1e-9;

    /** Returns a basis that is computed from a distribution and a reliability. */
    public static ChangeBasis of(ChangeNorm norm, String words) {
        return new ChangeBasis(words, norm.leastReliableChange(), Optional.of(norm));
    }

    /**
     * {@return what the definition says: the published reliable change, else that of the only norm group with standard
     * deviation and reliability; empty without either}
     */
    public static Optional<ChangeBasis> published(Score score) {
        Interpretation interpretation = score.interpretation();
        if (interpretation.reliableChange().isPresent()) {
            ReliableChange published = interpretation.reliableChange().get();
            return Optional.of(
                    new ChangeBasis("published: " + published.source(), published.value(), Optional.empty()));
        }
        List<ChangeBasis> computed = score.norms().stream()
                .map(ChangeBasis::ofGroup)
                .flatMap(Optional::stream)
                .toList();
        return computed.size() == 1 ? Optional.of(computed.get(0)) : Optional.empty();
    }

    /** {@return the basis that a norm group gives; empty if it lacks standard deviation or reliability} */
    public static Optional<ChangeBasis> ofGroup(NormGroup group) {
        if (group.sd().isEmpty() || group.reliability().isEmpty()) {
            return Optional.empty();
        }
        Interpretation.Reliability reliability = group.reliability().get();
        ChangeNorm norm = new ChangeNorm(group.mean(), group.sd().getAsDouble(), reliability.value());
        return Optional.of(of(norm, "norm group " + group.id() + ", its " + reliability.kind()));
    }

    /** {@return whether a change of this size is reliable; false for NaN, or without a smallest one} */
    public boolean isReliable(double change) {
        return Math.abs(change) >= least - TOLERANCE;
    }

    /** {@return 1 for a reliable rise, -1 for a reliable fall, else 0} */
    public int direction(double change) {
        return isReliable(change) ? (int) Math.signum(change) : 0;
    }

    /** {@return whether changes can be judged at all} */
    public boolean isUsable() {
        return least > 0 && Double.isFinite(least);
    }
}
