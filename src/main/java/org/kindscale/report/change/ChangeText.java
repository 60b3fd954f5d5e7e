package org.kindscale.report.change;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.WaveEffect;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;

/** Change between two waves in the terminal: effect sizes, and how many persons changed reliably. */
public final class ChangeText {

    private ChangeText() {}

    /** Adds the sections. */
    public static void write(List<ChangePart> parts, ReportLines lines) {
        lines.section("Size of the change, with 95 % limits");
        TextTable effects = new TextTable(List.of("score", "d_av", "95 %", "d_rm", "95 %", "d_z", "95 %"), 1);
        for (ChangePart part : parts) {
            WaveEffect effect = part.effect();
            effects.row(List.of(
                    ReportLines.name(part.score().id()),
                    Figures.fixed(effect.standardizedByAverage().value(), 2),
                    ChangeWords.limits(effect.standardizedByAverage()),
                    Figures.fixed(effect.repeatedMeasures().value(), 2),
                    ChangeWords.limits(effect.repeatedMeasures()),
                    Figures.fixed(effect.standardizedByChange().value(), 2),
                    ChangeWords.limits(effect.standardizedByChange())));
        }
        lines.table(effects);
        lines.paragraph(ChangeWords.EFFECTS);
        lines.section("Reliable change of each person");
        List<ChangeClass> classes = ChangeWords.classes(parts);
        List<String> head = new ArrayList<>(List.of("score", "reliable from"));
        classes.forEach(one -> head.add(ChangeWords.word(one)));
        TextTable table = new TextTable(head, 1);
        TextTable others = new TextTable(List.of("better / none / worse", "GLN", "regression"), 1);
        for (ChangePart part : parts) {
            List<String> row = new ArrayList<>(List.of(
                    ReportLines.name(part.score().id()),
                    Figures.fixed(part.basis().least(), 2)));
            classes.forEach(one -> row.add(ChangeWords.count(part, one)));
            table.row(row);
            others.row(List.of(
                    ReportLines.name(part.score().id()),
                    ChangeWords.shares(part, part.byGulliksen()),
                    ChangeWords.shares(part, part.byRegression())));
        }
        lines.table(table);
        parts.forEach(part -> lines.paragraph(part.score().id() + ": " + ChangeWords.basis(part)));
        lines.table(others);
        lines.paragraph(ChangeWords.NOTE);
        lines.paragraph("a row for each person: --change FILE");
    }
}
