package org.kindscale.report.latent;

import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.invariance.Invariance;

/**
 * Whether items measure the same in several groups, or in two waves.
 *
 * @param over what is compared
 * @param model what the model is called
 * @param items ids of its items; copied
 * @param factors names of its factors; copied
 * @param groups the groups or waves it was fitted to, the first being what the others are compared with; copied
 * @param invariance what was found; empty if no model could be fitted
 * @param notes who was left out, and what could not be; copied
 */
public record InvarianceReport(
        Over over,
        String model,
        List<String> items,
        List<String> factors,
        List<Group> groups,
        Optional<Invariance> invariance,
        List<String> notes) {

    /** What is compared. */
    public enum Over {
        /** Persons who differ in a column. */
        GROUPS("group", "groups", "invariance"),
        /** The same persons at two times. */
        WAVES("wave", "waves", "invariance_waves");

        private final String one;
        private final String many;
        private final String member;

        Over(String one, String many, String member) {
            this.one = one;
            this.many = many;
            this.member = member;
        }

        String one() {
            return one;
        }

        String many() {
            return many;
        }

        /** {@return its member in JSON} */
        String member() {
            return member;
        }
    }

    /** Copies the lists. */
    public InvarianceReport {
        items = List.copyOf(items);
        factors = List.copyOf(factors);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** {@return a group by its name, as it stands in a sentence} */
    String named(int group) {
        String value = groups.get(group).value();
        return over == Over.WAVES ? "the " + value : "group \"" + value + "\"";
    }

    /** {@return what the others are compared with, as it stands in a caption} */
    String first() {
        return (over == Over.WAVES ? "the " : "group ") + groups.get(0).value();
    }

    /** {@return the question that is answered} */
    String question() {
        return "Do the items measure the same in " + (over == Over.WAVES ? "both waves?" : "all groups?");
    }

    /**
     * A group, or a wave.
     *
     * @param value what the column says, or which wave
     * @param persons who answered every item
     */
    public record Group(String value, long persons) {}
}
