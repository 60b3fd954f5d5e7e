package org.kindscale.report.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.table.Variable;

/** Names of columns as names of variables: letters, digits and what else a program allows, none of them twice. */
final class OutputNames {

    private static final Set<String> RESERVED =
            Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");
    private static final int SHOWN = 5;

    private OutputNames() {}

    /**
     * Returns the columns under names that the program allows; a name that had to change becomes the label of a column
     * without one, and is told.
     *
     * @param more what a name may hold besides letters, digits and underscores, as in a class of characters
     * @param most most bytes of a name in UTF-8
     */
    static List<Variable> of(List<Variable> columns, String more, int most, Told told) {
        Set<String> taken = new HashSet<>();
        List<Variable> named = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Variable column : columns) {
            String name = unique(allowed(column.name(), more, most), most, taken);
            if (!name.equals(column.name())) {
                changed.add(VisibleText.quoted(column.name()) + " is " + name);
            }
            boolean labelled = !column.label().isEmpty() || name.equals(column.name());
            named.add(new Variable(
                    name, labelled ? column.label() : column.name(), column.form(), column.labels(), column.missing()));
        }
        if (!changed.isEmpty()) {
            String rest = changed.size() > SHOWN ? " (" + (changed.size() - SHOWN) + " more)" : "";
            told.findings()
                    .add(Diagnostic.note(
                            FindingCode.TBL_014,
                            Location.of(told.file()),
                            "names that the file cannot hold are changed: "
                                    + String.join(", ", changed.subList(0, Math.min(SHOWN, changed.size()))) + rest,
                            ""));
        }
        return named;
    }

    /** Where it is told. */
    record Told(String file, Findings findings) {}

    private static String allowed(String name, String more, int most) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N}_" + more + "]", "_");
        boolean begins =
                !plain.isEmpty() && (Character.isLetter(plain.charAt(0)) || (plain.charAt(0) == '_' && more.isEmpty()));
        String begun = begins ? plain : "V" + plain;
        String whole = RESERVED.contains(begun.toUpperCase(Locale.ROOT)) ? begun + "_" : begun;
        String ended = whole.replaceFirst("\\.+$", "_");
        return cut(ended, most);
    }

    /** {@return the beginning of a text that takes {@code most} bytes or less} */
    static String cut(String text, int most) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > most) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static String unique(String name, int most, Set<String> taken) {
        String own = name;
        for (int n = 2; !taken.add(own.toUpperCase(Locale.ROOT)); n++) {
            own = cut(name, most - 1 - Integer.toString(n).length()) + "_" + n;
        }
        return own;
    }
}
