package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One sitting as a page: well-formed, alone, and readable without seeing it. */
class SittingPageTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder)
                .env("LANG", "en_GB.UTF-8")
                .file("a.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n2,3,2,3,3,1\n");
    }

    private Document written(String... call) throws Exception {
        CommandRun.Result result = kindscale().run(call);
        assertThat(result.exit()).as(result.err()).isZero();
        String html = Files.readString(folder.resolve("p.html"));
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
    void takeWritesThePageBesideTheResult() throws Exception {
        Document page = written("take", "kind-self-6", "--answers", "@a.csv", "--html", "@p.html");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "h2"))
                .extracting(Element::getTextContent)
                .containsExactly("Kind to Myself, right now (6 sentences)", "Things to try", "What this is not");
        assertThat(all(page, "th")).allMatch(cell -> cell.getAttribute("scope").matches("row|col"));
        assertThat(all(page, "table")).hasSize(1);
        assertThat(all(page, "main").get(0).getTextContent())
                .contains("Self-compassion right now", "2.33", "1 – 5", "A score is not a diagnosis");
    }

    @Test
    void answersStandOnItWhereTheyAreWanted() throws Exception {
        kindscale().run("take", "kind-self-6", "--answers", "@a.csv");
        Document page = written("page", "kind-self-6", "--with-answers", "-o", "@p.html");
        assertThat(all(page, "caption")).extracting(Element::getTextContent).containsExactly("Scores", "Answers");
        assertThat(all(page, "tr")).hasSize(2 + 7);
        assertThat(all(page, "main").get(0).getTextContent()).contains("I am cross with myself", "In between");
    }

    @Test
    void thePageIsInTheLanguageOfThePerson() throws Exception {
        kindscale().run("take", "kind-self-6", "--answers", "@a.csv");
        Document page = written("page", "--language", "de", "-o", "@p.html");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(all(page, "main").get(0).getTextContent()).contains("2,33", "Was dies nicht ist");
    }

    @Test
    void aBatteryIsOnePage() throws Exception {
        String typed = "y\n" + "3\n".repeat(6 + 12) + "yes\n";
        CommandRun.Result taken =
                kindscale().stdin(typed).run("take", "kind-self-6,kind-self-12", "--plain", "--html", "@p.html");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(Files.readString(folder.resolve("p.html")))
                .contains("id=\"kind-self-6\"", "id=\"kind-self-12\"")
                .containsOnlyOnce("<h1>");
    }

    @Test
    void withoutASittingThereIsNoPage() {
        CommandRun.Result result = kindscale().run("page");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("ADM-010", "kindscale take");
    }

    @Test
    void aPageIsNoWayAroundNoFeedback() {
        CommandRun.Result result =
                kindscale().run("take", "kind-self-6", "--answers", "@a.csv", "--no-feedback", "--html", "@p.html");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(folder.resolve("p.html")).doesNotExist();
    }

    @Test
    void withoutFeedbackJsonHasNoScores() {
        CommandRun.Result result =
                kindscale().run("take", "kind-self-6", "--answers", "@a.csv", "--no-feedback", "--format", "json");
        assertThat(result.out()).contains("\"code\":2").doesNotContain("scores", "2.33", "total");
    }
}
