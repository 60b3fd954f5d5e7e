package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.testing.TestScales;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page that {@code analyze --html} writes: well-formed, whole, named, and true to the figures. */
class AnalyzeHtmlTest {

    private static final String CALM = TestScales.FOLDER + "calm-5.json";
    private static final String HEADER = "id,site,calm_1,calm_2,calm_3,calm_4,calm_5\n";
    private static final Pattern SHARE = Pattern.compile("([^:]+): .* (\\d+) of (\\d+) \\(\\d+ %\\)");

    @TempDir
    private Path folder;

    private CommandRun.Result analyze(String data, String... options) {
        List<String> args = new ArrayList<>(List.of("analyze", CALM, "@in.csv", "--html", "@page.html"));
        args.addAll(List.of(options));
        return CommandRun.in(folder).file("in.csv", data).run(args.toArray(String[]::new));
    }

    private Document page() throws Exception {
        String html = Files.readString(folder.resolve("page.html"));
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> sections(Document page) {
        return all(page, "section").stream()
                .map(section -> section.getAttribute("id"))
                .toList();
    }

    /** Answers of one factor, the second item reversed; {@code gaps} of a hundred answers are left out. */
    private static String survey(int persons, int gaps) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int p = 0; p < persons; p++) {
            double trait = random.nextGaussian();
            csv.append(p).append(p % 2 == 0 ? ",\"<b> & \"\"c\"\"\"" : ",plain");
            for (int item = 0; item < 5; item++) {
                long code = Math.round(3 + (item == 1 ? -trait : trait) + 0.7 * random.nextGaussian());
                String cell = Long.toString(Math.max(1, Math.min(5, code)));
                csv.append(',').append(random.nextInt(100) < gaps ? "" : cell);
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    @Test
    void thePageIsWellFormedAndHasEverySection() throws Exception {
        CommandRun.in(folder).file("second.csv", survey(60, 3));
        CommandRun.Result result = analyze(
                survey(60, 10),
                "--by",
                "site",
                "--retest",
                "@second.csv",
                "--id",
                "id",
                "--polychoric",
                "--scores",
                "total");
        assertThat(result.exit()).as(result.err()).isZero();
        Document page = page();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(sections(page))
                .containsExactly(
                        "key",
                        "reliability",
                        "scores",
                        "responses",
                        "items",
                        "models",
                        "missing",
                        "careless",
                        "groups",
                        "retest",
                        "methods",
                        "source");
        assertThat(all(page, "a").stream().map(a -> a.getAttribute("href").substring(1)))
                .isEqualTo(sections(page));
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Groups by site", "<b> & \"c\"", "ordinal alpha", "ICC(2,1)", "Zumbo");
    }

    @Test
    void whatWasNotComputedIsNeitherShownNorCited() throws Exception {
        assertThat(analyze(survey(60, 0), "--no-careless", "--scores", "total").exit())
                .isZero();
        Document page = page();
        assertThat(sections(page)).doesNotContain("careless", "groups", "retest");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Cronbach", "listwise", "No response is missing")
                .doesNotContain("Curran", "Zumbo", "Shrout", "Spearman, C.");
    }

    @Test
    void everyPictureAndTableHasAName() throws Exception {
        assertThat(analyze(survey(60, 10)).exit()).isZero();
        Document page = page();
        assertThat(all(page, "svg")).hasSizeGreaterThan(8).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(all(page, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isOne());
        assertThat(all(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("row", "col"));
        assertThat(all(page, "rect").stream()
                        .filter(rect -> !rect.getAttribute("height").equals("18")))
                .allSatisfy(rect -> assertThat(rect.getTextContent()).isNotBlank());
    }

    @Test
    void nothingIsFetchedAndNothingRuns() throws Exception {
        assertThat(analyze(survey(60, 0)).exit()).isZero();
        String html = Files.readString(folder.resolve("page.html"));
        assertThat(html).doesNotContain("<script", "src=", "@import", "url(", "http://", "https://");
    }

    @Test
    void segmentsAreAsWideAsTheirShares() throws Exception {
        assertThat(analyze(survey(80, 5)).exit()).isZero();
        Map<String, Double> shares = new HashMap<>();
        Map<String, Double> widths = new HashMap<>();
        for (Element rect : all(page(), "rect")) {
            Matcher title = SHARE.matcher(rect.getTextContent());
            if (title.matches()) {
                double share = Double.parseDouble(title.group(2)) / Double.parseDouble(title.group(3));
                shares.merge(title.group(1), share, Double::sum);
                String width = rect.getAttribute("width");
                widths.merge(title.group(1), Double.parseDouble(width.substring(0, width.length() - 1)), Double::sum);
            }
        }
        assertThat(shares).hasSize(5);
        double whole = widths.values().iterator().next();
        assertThat(whole).isBetween(30.0, 100.0);
        shares.forEach((item, sum) -> {
            assertThat(sum).as(item).isCloseTo(1, within(1e-9));
            assertThat(widths.get(item)).as(item).isCloseTo(whole, within(0.06));
        });
    }

    @Test
    void histogramsHoldEveryPersonOnce() throws Exception {
        assertThat(analyze(survey(80, 0)).exit()).isZero();
        Pattern bar = Pattern.compile(".*: (\\d+) persons?");
        for (Element svg : all(page(), "svg")) {
            if (svg.getAttribute("aria-label").startsWith("Distribution of")) {
                long persons = 0;
                NodeList bars = svg.getElementsByTagName("rect");
                for (int i = 0; i < bars.getLength(); i++) {
                    Matcher title = bar.matcher(bars.item(i).getTextContent());
                    assertThat(title.matches()).isTrue();
                    persons += Long.parseLong(title.group(1));
                }
                assertThat(persons).as(svg.getAttribute("aria-label")).isEqualTo(80);
            }
        }
    }

    @Test
    void aDoubtAboutTheKeyStandsFirst() throws Exception {
        String turned = survey(200, 0).replaceAll("(?m)^(\\d+,.*),(\\d),(\\d),(\\d)$", "$1,$2,$3,$4");
        StringBuilder csv = new StringBuilder(HEADER);
        for (String line : turned.split("\n", -1)) {
            if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                int last = line.charAt(line.length() - 1) - '0';
                csv.append(line, 0, line.length() - 1).append(6 - last).append('\n');
            }
        }
        CommandRun.Result result = analyze(csv.toString(), "--strict");
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.INCOMPLETE);
        String key = all(page(), "section").get(0).getTextContent();
        assertThat(key).contains("Not everywhere: 1 item of 5", "calm_5", "looks unreversed", "correct the file");
    }

    @Test
    void littleDataMakeAPageAllTheSame() throws Exception {
        for (String rows : List.of("1,a,3,3,3,3,3\n", "1,a,,,,,\n2,a,,,,,\n", "1,a,3,3,3,3,3\n2,b,3,3,3,3,3\n")) {
            CommandRun.Result result = analyze(HEADER + rows, "--by", "site", "--polychoric");
            assertThat(result.exit()).as(rows + result.err()).isZero();
            Document page = page();
            assertThat(sections(page)).contains("key", "responses", "missing", "methods");
            assertThat(page.getDocumentElement().getTextContent()).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void aPageReplacesNeitherItsInputNorTheReport() throws IOException {
        String data = survey(30, 0);
        CommandRun run = CommandRun.in(folder).file("in.csv", data);
        CommandRun.Result over = run.run("analyze", CALM, "@in.csv", "--html", "@in.csv");
        assertThat(over.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(over.err()).contains("error[USE-005]: the output would replace its own input");
        CommandRun.Result both = run.run("analyze", CALM, "@in.csv", "--html", "@out", "-o", "@out");
        assertThat(both.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).contains("two outputs are to be written to one file");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(Files.readString(folder.resolve("in.csv"))).isEqualTo(data);
    }
}
