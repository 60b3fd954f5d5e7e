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
 * @param invariance whether they measure the same in groups of rows, if that was asked for
 */
public record LatentReport(
        List<LatentPart> parts, List<String> notes, Optional<String> total, Optional<InvarianceReport> invariance) {

    /** Copies the lists. */
    public LatentReport {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
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
