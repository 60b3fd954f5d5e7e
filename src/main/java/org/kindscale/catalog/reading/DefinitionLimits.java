package org.kindscale.catalog.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/**
 * How large a definition may be: far beyond any questionnaire, and small enough that everything that is done with it
 * ends soon and every sum is exact.
 */
final class DefinitionLimits {

    /** Largest size of a number: up to it a double holds every whole number. */
    static final double LARGEST = 1e15;

    /** Most bytes of a file. */
    static final int BYTES = 16_000_000;

    private static final int ITEMS = 2_000;
    private static final int OPTIONS = 1_000;
    private static final int SCORES = 1_000;

    private DefinitionLimits() {}

    /** Returns what is said of a number that is too large. */
    static Diagnostic tooLarge(Location where) {
        return error(where, "a number is larger than 1e15, the largest that is read", "write a smaller number");
    }

    /** Returns what is said where the parser stops at a limit of its own. */
    static Diagnostic tooLong(Location where, String message) {
        if (message.startsWith("Number")) {
            return error(where, "a number has more than 1000 digits", "write it with fewer");
        }
        boolean name = message.startsWith("Name");
        return error(
                where,
                name ? "the name of a property has more than 50000 characters" : "a text is longer than is read",
                "shorten it");
    }

    /** Tells where a definition is larger than it may be; returns whether it is not. */
    static boolean hold(Obj definition, Findings findings) {
        long before = findings.errors();
        atMost(ITEMS, definition.members().get("items"), "items", findings);
        atMost(SCORES, definition.members().get("scores"), "scores", findings);
        if (definition.members().get("responses") instanceof Obj scales) {
            for (LocatedValue scale : scales.members().values()) {
                Optional<LocatedValue> options = scale.child("options");
                options.ifPresent(list -> atMost(OPTIONS, list, "options of one response scale", findings));
            }
        }
        return findings.errors() == before;
    }

    private static void atMost(int most, @Nullable LocatedValue value, String what, Findings findings) {
        if (value instanceof Arr list && list.elements().size() > most) {
            findings.add(error(
                    list.where(),
                    list.elements().size() + " " + what + " are more than the " + most + " that are read",
                    "leave some out, or make several definitions of it"));
        }
    }

    /** Tells that a file is too large to be a definition. */
    static Diagnostic tooManyBytes(String path, long bytes) {
        return error(
                Location.of(path),
                "the file has " + bytes + " bytes, more than the " + BYTES + " that are read",
                "look whether it is the file that you mean");
    }

    private static Diagnostic error(Location where, String what, String help) {
        return Diagnostic.error(FindingCode.DEF_034, where, what, help);
    }
}
