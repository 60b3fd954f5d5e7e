package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.definition.About;
import org.kindscale.definition.Item;
import org.kindscale.report.ReportLines;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;

/**
 * An analysis as one page of HTML: tables, charts as inline SVG, and a methods paragraph for a paper.
 *
 * <p>It needs no script and nothing from elsewhere, suits light and dark screens and paper, and is well-formed XML.
 * Every chart has a name, and its figures stand in a table too.
 */
public final class AnalysisHtml {

    private final Analysis analysis;
    private final Markup page = new Markup();

    private AnalysisHtml(Analysis analysis) {
        this.analysis = analysis;
    }

    /** {@return the whole page} */
    public static String render(Analysis analysis) {
        AnalysisHtml html = new AnalysisHtml(analysis);
        html.head();
        html.facts();
        html.contents();
        html.page.open("main").raw("\n");
        html.key();
        new ScaleHtml(analysis, html.page).write();
        new SampleHtml(analysis, html.page).write();
        html.methods();
        html.source();
        html.page.closeLine().closeLine().closeLine();
        return html.page.toString();
    }

    private void head() {
        About about = analysis.basis().instrument().about();
        String title = "Item analysis: " + about.title().in("en", about.language());
        Page.begin(page, title);
        page.open("header").line("h1", title);
    }

    private void facts() {
        Analysis.Basis basis = analysis.basis();
        long whole = basis.leftOut().isEmpty() ? 0 : basis.leftOut().get(0);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Data", String.join(", ", basis.files()));
        facts.put("Persons", basis.persons() + ", " + whole + " answered everything");
        if (basis.rejected() > 0) {
            facts.put("Rows set aside", Long.toString(basis.rejected()));
        }
        facts.put(
                "Instrument",
                basis.instrument().id() + ", "
                        + ReportLines.counted(basis.instrument().items().size(), "item") + ", definition "
                        + basis.instrument().about().version());
        page.open("dl");
        facts.forEach((name, value) -> page.element("dt", name).line("dd", value));
        page.close().closeLine();
    }

    private void contents() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("key", "Key");
        put(sections, !analysis.scales().isEmpty(), "reliability", "Reliability");
        put(sections, !analysis.scores().isEmpty(), "scores", "Scores");
        sections.put("responses", "Responses");
        put(sections, !analysis.scales().isEmpty(), "items", "Items");
        put(sections, !analysis.models().isEmpty(), "models", "Factor models");
        sections.put("missing", "Missing responses");
        put(sections, analysis.careless().isPresent(), "careless", "Careless answering");
        put(sections, !analysis.groups().isEmpty(), "groups", "Groups");
        put(sections, !analysis.retests().isEmpty(), "retest", "Two waves");
        put(sections, analysis.precision().isPresent(), "precision", "Precision");
        put(sections, analysis.sensitivity().isPresent(), "sensitivity", "Sensitivity");
        sections.put("methods", "Methods");
        sections.put("source", "Definition and options");
        page.open("nav", "aria-label", "Contents").open("ul").raw("\n");
        sections.forEach((id, name) ->
                page.open("li").element("a", name, "href", "#" + id).closeLine());
        page.close().closeLine();
    }

    private static void put(Map<String, String> sections, boolean there, String id, String name) {
        if (there) {
            sections.put(id, name);
        }
    }

    private void key() {
        Page.section(page, "key", "Do the data fit the key?");
        boolean doubt = !analysis.suspicions().isEmpty();
        page.open("div", "class", analysis.contradicts() ? "verdict doubt" : "verdict")
                .raw("\n");
        if (doubt) {
            page.line(
                    "p",
                    "Not everywhere: "
                            + ReportLines.counted(analysis.suspicions().size(), "item") + " of "
                            + analysis.items().size() + " should be looked at. Nothing was changed.");
        }
        analysis.contradictions().stream()
                .map(found -> FileText.what(analysis.basis().instrument(), found) + "; "
                        + FileText.advice(found.kind(), Optional.empty()))
                .forEach(sentence -> page.line("p", Page.capital(sentence) + "."));
        KeyText.summary(analysis).forEach(sentence -> page.line("p", Page.capital(sentence) + "."));
        page.closeLine();
        if (doubt) {
            page.table(new Markup.Table(
                    "What speaks against the key", 4, Markup.columns("item|looks|evidence|what to do"), suspicions()));
        }
        page.closeLine();
    }

    /** {@return one row for items next to each other with the same evidence} */
    private List<List<String>> suspicions() {
        KeyText.Names names = KeyText.Names.of(analysis);
        Map<List<String>, List<String>> items = new LinkedHashMap<>();
        for (ItemPart part : analysis.suspicions()) {
            String evidence = KeyText.evidence(analysis.basis().instrument(), part.key(), names);
            items.computeIfAbsent(
                            List.of(
                                    KeyText.verdict(part.key().verdict()),
                                    evidence,
                                    KeyText.advice(part.key().verdict())),
                            same -> new ArrayList<>())
                    .add(part.item().id());
        }
        List<List<String>> rows = new ArrayList<>();
        items.forEach((same, ids) -> {
            List<String> row = new ArrayList<>(List.of(String.join(", ", ids)));
            row.addAll(same);
            rows.add(row);
        });
        return rows;
    }

    /** {@return the id of an item, marked if the largest score that holds it reverses it} */
    static String label(Analysis analysis, Item item) {
        int largest = 0;
        boolean reversed = false;
        for (ScalePart scale : analysis.scales()) {
            int place = scale.items().indexOf(item);
            if (place >= 0 && scale.items().size() > largest) {
                largest = scale.items().size();
                reversed = scale.reversed().get(place);
            }
        }
        return item.id() + (reversed ? " (-)" : "");
    }

    private void methods() {
        Page.section(page, "methods", "Methods paragraph");
        MethodsText methods = MethodsText.of(analysis);
        page.line("p", methods.paragraph()).line("h3", "References");
        page.open("ul", "class", "references").raw("\n");
        methods.references().forEach(reference -> page.line("li", reference));
        page.closeLine().closeLine();
    }

    private void source() {
        Analysis.Basis basis = analysis.basis();
        About about = basis.instrument().about();
        Page.section(page, "source", "Definition and options");
        page.open("dl").raw("\n");
        fact("Definition", about.id() + " " + about.version());
        fact("SHA-256", basis.definition());
        fact("Licence", about.licence().terms());
        about.licence().copyright().ifPresent(line -> fact("Copyright", line));
        about.key().ifPresent(key -> fact("Key", key.source() + " (grade " + key.confidence() + ")"));
        fact("Files", String.join(", ", basis.files()));
        fact("Program", "kindscale " + basis.program());
        Map<String, String> options = new TreeMap<>(basis.options());
        List<String> given = new ArrayList<>();
        options.forEach((name, value) -> given.add((name + " " + value).strip()));
        fact("Options", given.isEmpty() ? "none" : String.join(" ", given));
        page.closeLine().closeLine();
    }

    private void fact(String name, String value) {
        page.element("dt", name).line("dd", value);
    }
}
