package org.kindscale.report.latent;

import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.latent.LatentStructure.Kind;

/**
 * All latent models that were asked for.
 *
 * @param parts the models, in the order asked for; copied
 * @param notes what was asked for and cannot be, and why; copied
 * @param total id of the score that is made of all items of these models, if there is one
 * @param invariance whether they measure the same in groups of rows, and in two waves, of what was asked for; copied
 */
public record LatentReport(
        List<LatentPart> parts, List<String> notes, Optional<String> total, List<InvarianceReport> invariance) {

    /** What full information means, up to the number of persons. */
    static final String FULL_INFORMATION = "Persons who left items out are counted with what they answered, as if they "
            + "differed from the others in nothing else (missing at random). There is no scaled test; intervals are "
            + "robust. Persons: ";

    /** Copies the lists. */
    public LatentReport {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        invariance = List.copyOf(invariance);
    }

    /** {@return whether persons who left items out are counted in the models} */
    boolean isFullInformation() {
        return parts.stream().anyMatch(part -> part.fit().isFullInformation());
    }

    /** {@return the most persons that a model rests on} */
    long persons() {
        return parts.stream()
                .mapToLong(part -> part.fit().fit().persons())
                .max()
                .orElse(0);
    }

    /** {@return whether models were asked for by name} */
    public boolean hasModels() {
        return !parts.isEmpty() || !notes.isEmpty();
    }

    /** {@return the bifactor model, if it was asked for} */
    public Optional<LatentPart> bifactor() {
        return parts.stream()
                .filter(part -> part.fit().structure().kind() == Kind.BIFACTOR)
                .findFirst();
    }
}
