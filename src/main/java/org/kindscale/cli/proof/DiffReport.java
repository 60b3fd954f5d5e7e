package org.kindscale.cli.proof;

import java.util.List;
import org.kindscale.app.compare.CompareVersions;
import org.kindscale.app.compare.CompareVersions.Outcome;
import org.kindscale.app.compare.CompareVersions.Persons;
import org.kindscale.app.compare.ScoreChange;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.report.TextTable;
import org.kindscale.report.TextWrap;
import org.kindscale.report.instrument.Change;

/** What differs between two versions of a definition, in words. */
final class DiffReport {

    private static final int WIDTH = 80;

    private DiffReport() {}

    /** {@return the changes group by group, and what they come to for persons} */
    static String of(Outcome outcome) {
        return changes(outcome) + outcome.persons().map(DiffReport::persons).orElse("");
    }

    /** {@return whether scores or bands differ, by the definitions or for a person} */
    static boolean differ(Outcome outcome) {
        boolean inDefinition = outcome.changes().stream()
                .anyMatch(change -> change.group() == Change.Group.KEY || change.group() == Change.Group.BANDS);
        return inDefinition || outcome.persons().map(Persons::differ).orElse(false);
    }

    private static String changes(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append("old: ").append(CompareVersions.inWords(outcome.old())).append('\n');
        text.append("new: ").append(CompareVersions.inWords(outcome.now())).append('\n');
        for (Change.Group group : Change.Group.values()) {
            List<Change> here = outcome.changes().stream()
                    .filter(change -> change.group() == group)
                    .toList();
            text.append(group.heading()).append(here.isEmpty() ? ": the same\n" : "\n");
            here.forEach(change -> text.append(TextWrap.hanging("  ", change.inWords(), 4, WIDTH)));
        }
        return text.toString();
    }

    private static String persons(Persons persons) {
        TextTable table = new TextTable(
                List.of("score", "the same", "changed", "gained", "lost", "greatest", "band", "first difference"), 1);
        for (ScoreChange one : persons.scores()) {
            table.row(List.of(
                    one.score(),
                    one.same() + "",
                    one.changed() + "",
                    one.gained() + "",
                    one.lost() + "",
                    one.changed() == 0 ? "" : Numbers.plain(one.greatest()),
                    one.bands() + "",
                    one.first()));
        }
        String head = persons.rows() + (persons.rows() == 1 ? " person" : " persons") + " scored under both\n";
        return head + table.render("  ");
    }
}
