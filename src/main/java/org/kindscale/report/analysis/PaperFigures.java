package org.kindscale.report.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;

/** The charts of the page, each as a file of SVG that needs nothing else. */
public final class PaperFigures {

    private static final Pattern DRAWING = Pattern.compile(
            "<svg class=\"(chart|map)\" role=\"img\" aria-label=\"([^\"]*)\"(.*?)</svg>", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("<h[23][^>]*id=\"([a-z]+)-title\"");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):(#[0-9a-f]+)");
    private static final int WIDTH = 720;

    private PaperFigures() {}

    /** {@return by name of the file, its text, in the order of the page} */
    public static Map<String, String> render(Analysis analysis) {
        Markup page = new Markup();
        new ScaleHtml(analysis, page).write();
        String html = page.toString();
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher drawing = DRAWING.matcher(html);
        while (drawing.find()) {
            String section = section(html.substring(0, drawing.start()));
            int number = numbers.merge(section, 1, Integer::sum);
            files.put(section + "-" + number + ".svg", file(drawing));
        }
        return files;
    }

    private static String section(String before) {
        String found = "figure";
        Matcher caption = CAPTION.matcher(before);
        while (caption.find()) {
            found = caption.group(1);
        }
        return found;
    }

    /** A chart is as wide as the page lets it be; a file has a width of its own. */
    private static String file(Matcher drawing) {
        String size = drawing.group(1).equals("chart") ? " width=\"" + WIDTH + "\"" : "";
        String words = drawing.group(2).replace("; the table below has the same figures", "");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + drawing.group(1) + "\"" + size
                + " role=\"img\" aria-label=\"" + words + "\""
                + drawing.group(3)
                        .replaceFirst(
                                ">",
                                Matcher.quoteReplacement("><title>" + words + "</title><style>" + style() + "</style>"))
                + "</svg>\n";
    }

    /** The rules for drawings, the colours of light paper in place: few programs know variables. */
    private static String style() {
        String light = Page.style().split("@media", 2)[0];
        String rules = light.lines()
                .dropWhile(line -> !line.startsWith("svg{"))
                .filter(line -> !line.startsWith(".chart{"))
                .collect(Collectors.joining("\n"));
        Matcher colour = COLOUR.matcher(light);
        while (colour.find()) {
            rules = rules.replace("var(--" + colour.group(1) + ")", colour.group(2));
        }
        return rules;
    }
}
