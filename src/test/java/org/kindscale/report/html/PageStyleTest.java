package org.kindscale.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read on every colour of the stylesheet, on light and on dark. */
class PageStyleTest {

    private static final double LEGIBLE = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):#([0-9a-f]{3,6})");

    private final String style = Page.style();
    private final int dark = style.indexOf("prefers-color-scheme:dark");

    private Map<String, double[]> colours(boolean onDark) {
        Map<String, double[]> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(onDark ? style : style.substring(0, dark));
        while (matcher.find()) {
            String hex = matcher.group(2);
            String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
            double[] rgb = new double[3];
            for (int i = 0; i < 3; i++) {
                rgb[i] = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            }
            colours.put(matcher.group(1), rgb);
        }
        return colours;
    }

    private static double[] colour(Map<String, double[]> colours, String name) {
        double[] colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("the stylesheet has no colour " + name);
        }
        return colour;
    }

    private static double luminance(double... rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += weights[i] * (rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** WCAG 2: (lighter + 0.05) / (darker + 0.05). */
    private static double contrast(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double[] mixed(double[] colour, double[] paper, double share) {
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = share * colour[i] + (1 - share) * paper[i];
        }
        return mixed;
    }

    private String textOn(int step, boolean onDark) {
        String rules = style.substring(0, dark);
        String darkRules = style.substring(dark, style.indexOf("@media screen{"));
        Pattern named = Pattern.compile("\\.t" + step + "\\b[^{}]*\\{fill:var\\(--([a-z-]+)\\)");
        Matcher matcher = named.matcher(onDark ? rules + darkRules : rules);
        String text = "on";
        while (matcher.find()) {
            text = matcher.group(1);
        }
        return text;
    }

    @Test
    void textCanBeReadOnEveryShade() {
        for (boolean onDark : new boolean[] {false, true}) {
            Map<String, double[]> colours = colours(onDark);
            double[] paper = colour(colours, "paper");
            for (String side : new String[] {"low", "high"}) {
                for (int step = 0; step <= Markup.Shade.STEPS; step++) {
                    double[] ground = mixed(colour(colours, side), paper, step / 10.0);
                    assertThat(contrast(colour(colours, textOn(step, onDark)), ground))
                            .as(side + " " + step + (onDark ? " dark" : " light"))
                            .isGreaterThan(LEGIBLE);
                }
            }
            assertThat(contrast(colour(colours, "on"), colour(colours, "middle")))
                    .isGreaterThan(LEGIBLE);
        }
    }

    @Test
    void textCanBeReadOnPaper() {
        for (boolean onDark : new boolean[] {false, true}) {
            Map<String, double[]> colours = colours(onDark);
            for (String ink : new String[] {"ink", "quiet", "mark"}) {
                assertThat(contrast(colour(colours, ink), colour(colours, "paper")))
                        .as(ink)
                        .isGreaterThan(LEGIBLE);
            }
        }
    }
}
