package org.kindscale.survey.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a document in the making: what stands on one baseline, one behind the other, is a line. Places are
 * reckoned along the direction of writing ({@code along}, and {@code down} across it), in the units of the page.
 */
final class PageText {

    /** How far the next sign may stand away before there is a blank between them, in parts of the font's size. */
    private static final double WORD = 0.15;
    /** The same for a cell of a table. */
    private static final double CELL = 1.5;

    private static final double SAME_BASELINE = 0.45;
    private static final double SAME_PLACE = 0.15;
    private static final double BACK = 0.4;
    private static final Pattern GAP = Pattern.compile("[ \t]+");
    private static final int MOST = 1 << 20;
    private static final int MOST_LINES = 1 << 17;
    /** Accents that stand alone, and below them the characters that join them to the letter before. */
    private static final String ACCENTS = "\u00B4`\u02C6\u00A8\u02DC\u02DA\u02C7\u00B8";

    private static final String COMBINING = "\u0301\u0300\u0302\u0308\u0303\u030A\u030C\u0327";

    /** A sign at its place; {@code to} is where it ends. */
    private record Sign(String text, double from, double to) {}

    /** Signs on one baseline. */
    private static final class Line {

        private final List<Sign> signs = new ArrayList<>();
        private final double angle;
        private final double size;
        private double down;

        Line(double angle, double size, double down) {
            this.angle = angle;
            this.size = size;
            this.down = down;
        }

        Sign last() {
            return signs.get(signs.size() - 1);
        }

        /**
         * Sets a letter under the accent that stands there alone, as TeX makes accents; returns whether there is one.
         */
        boolean puts(Sign letter) {
            int mark = ACCENTS.indexOf(last().text());
            if (mark < 0
                    || letter.from() > last().to()
                    || !Character.isLetter(letter.text().codePointAt(0))) {
                return false;
            }
            String base = letter.text().equals("\u0131") ? "i" : letter.text();
            String both = Normalizer.normalize(base + COMBINING.charAt(mark), Normalizer.Form.NFC);
            signs.set(signs.size() - 1, new Sign(both, Math.min(last().from(), letter.from()), letter.to()));
            return true;
        }

        /** {@return whether the same sign stands there already: bold print is made so} */
        boolean holds(Sign sign) {
            if (sign.from() > last().to() - SAME_PLACE * size) {
                return false;
            }
            for (int i = signs.size() - 1; i >= Math.max(0, signs.size() - 100); i--) {
                Sign other = signs.get(i);
                if (other.text().equals(sign.text()) && Math.abs(other.from() - sign.from()) < SAME_PLACE * size) {
                    return true;
                }
            }
            return false;
        }

        String text() {
            StringBuilder words = new StringBuilder();
            double end = Double.NaN;
            for (Sign sign : signs) {
                double gap = sign.from() - end;
                if (gap > CELL * size) {
                    words.append('\t');
                } else if (gap > WORD * size) {
                    words.append(' ');
                }
                words.append(sign.text());
                end = sign.to();
            }
            return tidy(words.toString());
        }
    }

    private final List<List<Line>> pages = new ArrayList<>();
    private long length;
    private int lines;
    private int unknown;

    /** Begins a page. */
    void page() {
        pages.add(new ArrayList<>());
    }

    /** Sets a sign. */
    void add(String text, Matrix from, Matrix to, double size) {
        length += text.length();
        unknown += text.indexOf('\uFFFD') >= 0 ? 1 : 0;
        if (text.isEmpty() || isTooLong()) {
            return;
        }
        double angle = StrictMath.atan2(from.b(), from.a());
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double begin = from.e() * cos + from.f() * sin;
        double end = to.e() * cos + to.f() * sin;
        double height = Math.abs(size) * StrictMath.hypot(from.c(), from.d());
        double down = from.e() * sin - from.f() * cos;
        if (Double.isFinite(begin) && Double.isFinite(end) && Double.isFinite(height) && Double.isFinite(down)) {
            place(new Sign(text, begin, end), new Line(angle, Math.max(height, 1e-3), down));
        }
    }

    private void place(Sign sign, Line fresh) {
        List<Line> page = pages.get(pages.size() - 1);
        Line line = page.isEmpty() ? fresh : page.get(page.size() - 1);
        boolean sameBaseline = line != fresh
                && Math.abs(line.angle - fresh.angle) < 0.01
                && Math.abs(line.down - fresh.down) < SAME_BASELINE * Math.max(line.size, fresh.size);
        if (sameBaseline && line.puts(sign)) {
            return;
        }
        if (sameBaseline && line.holds(sign)) {
            return;
        }
        sameBaseline = sameBaseline && sign.from() > line.last().to() - BACK * line.size;
        if (!sameBaseline) {
            if (sign.text().isBlank()) {
                return;
            }
            line = fresh;
            page.add(line);
            lines++;
        }
        line.signs.add(sign);
    }

    /** {@return how many signs there are} */
    long length() {
        return length;
    }

    /** {@return how many of them are not known} */
    int unknown() {
        return unknown;
    }

    boolean isTooLong() {
        return length > MOST || lines > MOST_LINES;
    }

    /** {@return the lines in the order in which the file has them, with a blank line behind each page} */
    String inOrder() {
        StringBuilder all = new StringBuilder();
        for (List<Line> page : pages) {
            page.forEach(line -> put(all, line.text()));
            all.append('\n');
        }
        return all.toString();
    }

    /** {@return the same with a blank line also where lines stand further apart than most} */
    String inParagraphs() {
        StringBuilder all = new StringBuilder();
        for (List<Line> page : pages) {
            double usual = usualStep(page);
            for (int i = 0; i < page.size(); i++) {
                double step = i == 0 ? 0 : page.get(i).down - page.get(i - 1).down;
                if (i > 0 && (step > 1.3 * usual || step < 0)) {
                    all.append('\n');
                }
                put(all, page.get(i).text());
            }
            all.append('\n');
        }
        return all.toString();
    }

    private static double usualStep(List<Line> page) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < page.size(); i++) {
            double step = page.get(i).down - page.get(i - 1).down;
            if (step > 0.8 * page.get(i).size) {
                least = Math.min(least, Math.max(step, 1.1 * page.get(i).size));
            }
        }
        return least;
    }

    /** {@return lines from the top to the bottom: what stands on the same height is one line} */
    String byHeight() {
        StringBuilder all = new StringBuilder();
        for (List<Line> page : pages) {
            List<Line> sorted = new ArrayList<>(page);
            sorted.removeIf(line -> Math.abs(line.angle) > 0.01);
            sorted.sort(Comparator.comparingDouble(line -> line.down));
            for (int i = 0; i < sorted.size(); ) {
                List<Line> row = new ArrayList<>();
                double down = sorted.get(i).down;
                do {
                    row.add(sorted.get(i++));
                } while (i < sorted.size() && sorted.get(i).down - down < SAME_BASELINE * sorted.get(i).size);
                row.sort(Comparator.comparingDouble(line -> line.signs.get(0).from()));
                put(
                        all,
                        String.join(
                                "\t",
                                row.stream()
                                        .map(Line::text)
                                        .filter(text -> !text.isEmpty())
                                        .toList()));
            }
            all.append('\n');
        }
        return all.toString();
    }

    private static void put(StringBuilder all, String line) {
        if (!line.isEmpty()) {
            all.append(line).append('\n');
        }
    }

    private static String tidy(String words) {
        return GAP.matcher(words.replace('\u00A0', ' '))
                .replaceAll(gap -> gap.group().indexOf('\t') >= 0 ? "\t" : " ")
                .strip();
    }
}
