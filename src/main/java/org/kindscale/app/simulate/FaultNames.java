package org.kindscale.app.simulate;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.Readings;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.simulation.KeyFault;
import org.kindscale.psychometrics.simulation.KeyFault.Kind;

/** Reads what is to be wrong with a simulated file, such as {@code unreversed:scs_3}. */
final class FaultNames {

    /** The kinds of faults as they are written. */
    private static final List<String> KINDS =
            List.of("unreversed", "reversed", "groups", "shift", "lost", "total", "copy", "codes");

    private final AnalysisDesign design;

    private FaultNames(AnalysisDesign design) {
        this.design = design;
    }

    /** Reads all. */
    static List<KeyFault> read(List<String> given, AnalysisDesign design) throws InvalidInputException {
        List<KeyFault> faults = new ArrayList<>();
        for (String fault : given) {
            faults.add(new FaultNames(design).read(fault));
        }
        return faults;
    }

    private KeyFault read(String given) throws InvalidInputException {
        int colon = given.indexOf(':');
        String kind = colon < 0 ? given : given.substring(0, colon);
        String what = colon < 0 ? "" : given.substring(colon + 1);
        return switch (kind) {
            case "unreversed", "reversed" -> KeyFault.of(Kind.MIRRORED, item(what));
            case "groups" -> KeyFault.of(Kind.MIRRORED_IN_GROUP, item(what));
            case "shift" -> KeyFault.of(Kind.SHIFTED, item(what));
            case "lost" -> KeyFault.of(Kind.LEFT_OUT, item(what));
            case "total" -> total(item(what));
            case "copy" -> copy(what);
            case "codes" -> KeyFault.codes(amount(what));
            default -> {
                String help = Suggestion.nearest(kind, KINDS)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("choose one of: " + String.join(", ", KINDS));
                throw wrong("\"" + kind + "\" is no kind of fault", help);
            }
        };
    }

    private int item(String id) throws InvalidInputException {
        Instrument instrument = design.instrument();
        List<String> ids = instrument.items().stream().map(Item::id).toList();
        if (!ids.contains(id)) {
            String help = Suggestion.nearest(id, ids)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("write a kind and an item, such as unreversed:" + ids.get(0));
            throw wrong(instrument.id() + " has no item \"" + id + "\"", help);
        }
        return ids.indexOf(id);
    }

    /** Returns the composite of the largest set that holds the item. */
    private KeyFault total(int item) throws InvalidInputException {
        return design.keyedSets().stream()
                .filter(set -> set.items().contains(item) && set.items().size() > 2)
                .reduce((a, b) -> b.items().size() > a.items().size() ? b : a)
                .map((KeyedSet set) -> KeyFault.composite(item, set))
                .orElseThrow(() -> wrong(
                        design.instrument().items().get(item).id() + " stands in no score of three items or more",
                        "choose another item"));
    }

    private KeyFault copy(String what) throws InvalidInputException {
        int sign = what.indexOf('=');
        int item = item(sign < 0 ? what : what.substring(0, sign));
        if (sign < 0) {
            throw wrong("\"copy:" + what + "\" does not say of which item it is a copy", "write copy:ITEM=ITEM");
        }
        return KeyFault.copy(item, item(what.substring(sign + 1)));
    }

    private static int amount(String what) throws InvalidInputException {
        try {
            return Integer.parseInt(what);
        } catch (NumberFormatException e) {
            throw wrong("\"" + what + "\" is no whole number", "write codes:+1 or codes:-1");
        }
    }

    private static InvalidInputException wrong(String what, String help) {
        return Readings.usage(FindingCode.USE_004, "--fault", what, help);
    }
}
