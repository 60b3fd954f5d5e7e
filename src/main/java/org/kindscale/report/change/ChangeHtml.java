package org.kindscale.report.change;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.WaveEffect;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import org.kindscale.report.html.Page;

/** Change between two waves on a page. */
public final class ChangeHtml {

    private ChangeHtml() {}

    /** Adds the tables to a section that is open. */
    public static void write(List<ChangePart> parts, Markup page) {
        page.table(new Table(
                "Size of the change",
                1,
                Markup.columns("score|d_av|95 %|d_rm|95 %|d_z|95 %"),
                parts.stream().map(ChangeHtml::effect).toList()));
        page.line("p", Page.capital(ChangeWords.EFFECTS) + ".", "class", "note");
        List<ChangeClass> classes = ChangeWords.classes(parts);
        List<String> head = new ArrayList<>(List.of("score", "reliable from"));
        classes.forEach(one -> head.add(ChangeWords.word(one)));
        head.addAll(List.of("GLN: better / none / worse", "regression: better / none / worse"));
        List<List<String>> rows = new ArrayList<>();
        for (ChangePart part : parts) {
            List<String> row = new ArrayList<>(
                    List.of(part.score().id(), Figures.fixed(part.basis().least(), 2)));
            classes.forEach(one -> row.add(ChangeWords.count(part, one)));
            row.add(ChangeWords.shares(part, part.byGulliksen()));
            row.add(ChangeWords.shares(part, part.byRegression()));
            rows.add(row);
        }
        page.table(new Table("Persons by their change", 1, head, rows));
        parts.forEach(
                part -> page.line("p", part.score().id() + ": " + ChangeWords.basis(part) + ".", "class", "note"));
        page.line("p", Page.capital(ChangeWords.NOTE) + ".", "class", "note");
    }

    private static List<String> effect(ChangePart part) {
        WaveEffect effect = part.effect();
        return List.of(
                part.score().id(),
                Figures.fixed(effect.standardizedByAverage().value(), 2),
                ChangeWords.limits(effect.standardizedByAverage()),
                Figures.fixed(effect.repeatedMeasures().value(), 2),
                ChangeWords.limits(effect.repeatedMeasures()),
                Figures.fixed(effect.standardizedByChange().value(), 2),
                ChangeWords.limits(effect.standardizedByChange()));
    }
}
