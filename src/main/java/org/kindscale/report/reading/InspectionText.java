package org.kindscale.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.definition.About;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.TextWrap;
import org.kindscale.report.reading.Inspection.Found;
import org.kindscale.report.reading.Inspection.Near;
import org.kindscale.report.reading.Inspection.Responses;
import org.kindscale.report.reading.Inspection.Way;

/** What is in a survey file, as people read it in a terminal. */
public final class InspectionText {

    private static final int WIDTH = 80;
    private static final String INDENT = "             ";

    private final StringBuilder text = new StringBuilder();

    private InspectionText() {}

    /** {@return the whole text} */
    public static String render(Inspection inspection) {
        InspectionText lines = new InspectionText();
        lines.text.append(VisibleText.inLine(inspection.file())).append('\n');
        inspection
                .facts()
                .forEach(fact ->
                        lines.text.append("  ").append(VisibleText.inLine(fact)).append('\n'));
        inspection.unread().forEach(lines::finding);
        inspection.found().forEach(lines::found);
        inspection.near().forEach(lines::near);
        if (inspection.found().isEmpty()
                && inspection.near().isEmpty()
                && inspection.unread().isEmpty()) {
            lines.text.append(
                    "\nno instrument of the library was found by item ids, column patterns, wording or labels\n");
            lines.text
                    .append("  help: name the one that is in it (\"kindscale instruments\" lists the ids): ")
                    .append(inspection.again())
                    .append('\n');
        }
        return lines.text.toString();
    }

    private void found(Found found) {
        heading(found.instrument().about());
        line("columns", columns(found));
        line("responses", responses(found.responses()));
        line("persons", persons(found.responses()));
        found.totals().forEach(total -> line("totals", total));
        line("verdict", found.verdict());
        found.findings().forEach(this::finding);
        ways(found.ways());
        if (found.ways().isEmpty()) {
            text.append("  next       ").append(found.command()).append('\n');
        }
    }

    private void near(Near near) {
        heading(near.instrument().about());
        line("not yet", near.what());
        if (!near.help().isEmpty()) {
            line("help", near.help());
        }
        ways(near.ways());
    }

    private void ways(List<Way> ways) {
        for (Way way : ways) {
            line("if", way.why());
            text.append("  try: ").append(way.command()).append('\n');
        }
    }

    private void heading(About about) {
        text.append('\n').append(about.id()).append("  ");
        text.append(VisibleText.inLine(about.title().in("en", about.language())))
                .append('\n');
    }

    private void line(String name, String words) {
        String head = ("  " + name + INDENT).substring(0, INDENT.length());
        text.append(TextWrap.hanging(head, words, INDENT.length(), WIDTH));
    }

    private void finding(Diagnostic finding) {
        finding.render().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String columns(Found found) {
        List<String> names = new ArrayList<>(found.columns().values());
        boolean own = List.copyOf(found.columns().keySet()).equals(names);
        String shown = names.size() > 4
                ? names.get(0) + ", " + names.get(1) + " … " + names.get(names.size() - 1)
                : String.join(", ", names);
        return names.size() + " of " + found.instrument().items().size() + " items: " + shown
                + (own ? " (the item ids)" : "");
    }

    private static String responses(Responses responses) {
        return responses.options().entrySet().stream()
                        .map(option -> option.getKey() + ": " + option.getValue())
                        .collect(Collectors.joining(", "))
                + "; omitted: " + responses.omitted();
    }

    private static String persons(Responses responses) {

        return responses.persons() + ", of whom " + responses.complete() + " answered everything";
    }
}
