package org.kindscale.report.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.report.NumberText;

/** The change of every person in every score as comma-separated values: a row for each person and score. */
public final class ChangeCsv {

    private static final List<String> HEAD = List.of(
            "id",
            "score",
            "first",
            "second",
            "change",
            "smallest_reliable_change",
            "reliable_change_index",
            "class",
            "gulliksen_lord_novick",
            "gulliksen_lord_novick_class",
            "expected_second",
            "regression_index",
            "regression_class",
            "note");

    private final NumberText numbers = new NumberText(NumberText.MOST_DECIMALS, "");

    private ChangeCsv() {}

    /** {@return the table, with a head; persons in the order of the first wave, then those of the second alone} */
    public static String render(List<ChangePart> parts) {
        ChangeCsv csv = new ChangeCsv();
        StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
        int persons = parts.isEmpty() ? 0 : parts.get(0).persons().size();
        for (int person = 0; person < persons; person++) {
            for (ChangePart part : parts) {
                text.append(csv.row(part, part.persons().get(person)));
            }
        }
        return text.toString();
    }

    private String row(ChangePart part, ChangePart.Person person) {
        List<String> cells = new ArrayList<>(List.of(person.id(), part.score().id()));
        boolean paired = person.isPaired();
        double gulliksen = part.gulliksen(person);
        double regressed = part.regressed(person);
        cells.add(number(person.first()));
        cells.add(number(person.second()));
        cells.add(number(person.change()));
        cells.add(number(paired ? part.basis().least() : Double.NaN));
        cells.add(number(part.index(person)));
        cells.add(word(part.reliable(person)));
        cells.add(number(gulliksen));
        cells.add(word(part.byIndex(gulliksen)));
        cells.add(number(paired ? part.line().expected(person.first()) : Double.NaN));
        cells.add(number(regressed));
        cells.add(word(part.byIndex(regressed)));
        cells.add(person.note());
        return cells.stream().map(ChangeCsv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private String number(double value) {
        return Double.isFinite(value) ? numbers.text(value) : "";
    }

    private static String word(Optional<ChangeClass> found) {
        return found.map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                && cell.equals(cell.strip());
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
