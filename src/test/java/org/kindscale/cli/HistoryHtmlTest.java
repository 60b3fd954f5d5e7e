package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of one's own results: well-formed, alone, and readable without seeing it. */
class HistoryHtmlTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void sittings() {
        kindscale = CommandRun.in(folder);
        take("2,3,2,3,3,1");
        take("5,1,,,,");
        take("4,2,4,2,2,4");
    }

    private void take(String codes) {
        kindscale.file("a.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n" + codes + "\n");
        CommandRun.Result result = kindscale.run("take", "kind-self-6", "--answers", "@a.csv", "-q");
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private Document page(String... options) throws Exception {
        List<String> call = new ArrayList<>(List.of("history", "kind-self-6", "--html", "@h.html"));
        call.addAll(List.of(options));
        assertThat(kindscale.run(call.toArray(String[]::new)).exit()).isZero();
        String html = Files.readString(folder.resolve("h.html"));
        assertThat(html).startsWith("<!DOCTYPE html>\n").doesNotContain("<script", "http", "<link", "url(");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(html.indexOf('\n')))));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void thePageHasItsPartsInOrder() throws Exception {
        Document page = page();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        for (String one : List.of("header", "main", "h1", "table", "caption")) {
            assertThat(all(page, one)).as(one).hasSize(1);
        }
        assertThat(all(page, "h2")).extracting(Element::getTextContent).containsExactly("Self-compassion right now");
        assertThat(all(page, "th")).allMatch(cell -> cell.getAttribute("scope").matches("row|col"));
        assertThat(all(page, "tr")).hasSize(4);
        assertThat(all(page, "td"))
                .extracting(Element::getTextContent)
                .containsExactly("2.33", "no score", "4")
                .hasSize(3);
        assertThat(all(page, "p"))
                .extracting(Element::getTextContent)
                .anyMatch(words -> words.startsWith("Not validated"))
                .anyMatch(words -> words.startsWith("A score is not a diagnosis"));
    }

    @Test
    void theChartSaysItsFigures() throws Exception {
        Document page = page();
        assertThat(all(page, "svg")).hasSize(1).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label"))
                    .matches("Self-compassion right now: \\S+ 2.33; \\S+ no score; \\S+ 4");
        });
        assertThat(all(page, "circle"))
                .hasSize(2)
                .allMatch(dot -> dot.getTextContent().matches("\\S+: (2.33|4)"));
        assertThat(all(page, "line"))
                .filteredOn(line -> line.getAttribute("class").equals("stem"))
                .hasSize(1);
        assertThat(all(page, "figcaption"))
                .extracting(Element::getTextContent)
                .first()
                .asString()
                .matches("since the first \\(\\d{4}-\\d\\d-\\d\\d\\): \\+1.67, since the last "
                        + "\\(\\S+\\): \\+1.67. Higher is better.");
    }

    @Test
    void itSpeaksTheLanguageOfThePerson() throws Exception {
        Document page = page("--language", "de");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(all(page, "td")).extracting(Element::getTextContent).contains("2,33");
        assertThat(all(page, "caption")).extracting(Element::getTextContent).containsExactly("Werte nach Datum");
    }
}
