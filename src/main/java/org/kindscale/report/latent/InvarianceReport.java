package org.kindscale.report.latent;

import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.invariance.Invariance;

/**
 * Whether items measure the same in several groups.
 *
 * @param model what the model is called
 * @param items ids of its items; copied
 * @param factors names of its factors; copied
 * @param groups the groups it was fitted to, the first being what the others are compared with; copied
 * @param invariance what was found; empty if no model could be fitted
 * @param notes who was left out, and what could not be; copied
 */
public record InvarianceReport(
        String model,
        List<String> items,
        List<String> factors,
        List<Group> groups,
        Optional<Invariance> invariance,
        List<String> notes) {

    /** Copies the lists. */
    public InvarianceReport {
        items = List.copyOf(items);
        factors = List.copyOf(factors);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * A group.
     *
     * @param value what the column says
     * @param persons who answered every item
     */
    public record Group(String value, long persons) {}
}
