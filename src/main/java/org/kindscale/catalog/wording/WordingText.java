package org.kindscale.catalog.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the items in a text pasted from a form: numbered lines, lines that go on in the next, bullets, rows of a table,
 * paragraphs.
 *
 * <p>Several ways of reading are tried; each gives a list of wordings, and the caller takes the one that fits the
 * instrument best.
 */
final class WordingText {

    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:item\\s*)?[(\\[]?(\\d{1,2})[)\\].:]*\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*•·–○●▪☐]\\s+(?=\\S)");
    /** What a form prints behind an item: response codes, boxes, blanks to fill in. */
    private static final Pattern RESPONSES =
            Pattern.compile("(?:[\\s|]*(?:\\b\\d{1,2}\\b|[○●□☐_]+|\\.{3,}|…))+[\\s|]*$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ANSWER_CELLS = Pattern.compile("(?:[|\\t][^\\p{L}|\\t]*)+$");

    private WordingText() {}

    /** {@return the ways in which {@code text} can be read as a list of wordings, the likeliest first} */
    static List<List<String>> readings(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .lines()
                .toList();
        List<List<String>> readings = new ArrayList<>();
        readings.add(numbered(tableFree(lines)));
        readings.add(marked(lines));
        readings.add(tableCells(lines));
        readings.add(paragraphs(lines));
        readings.add(lines.stream()
                .map(WordingText::trimmed)
                .filter(line -> !line.isEmpty())
                .toList());
        return readings;
    }

    /** Cuts off what a form prints behind an item. One number alone belongs to the words: it is no run of codes. */
    private static String withoutResponses(String line) {
        Matcher run = RESPONSES.matcher(line);
        if (!run.find()) {
            return line;
        }
        List<Integer> codes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher number = NUMBER.matcher(line).region(run.start(), line.length());
        while (number.find()) {
            codes.add(Integer.parseInt(number.group()));
            ends.add(number.end());
        }
        int first = beginOfRun(codes);
        return line.substring(0, first == 0 ? run.start() : ends.get(first - 1));
    }

    /** Returns where, at the end of {@code codes}, two or more in equal steps begin; their number if there are none. */
    private static int beginOfRun(List<Integer> codes) {
        int first = codes.size() - 1;
        int step = first < 1 ? 0 : codes.get(first) - codes.get(first - 1);
        if (step == 0) {
            return codes.size();
        }
        while (first > 0 && codes.get(first) - codes.get(first - 1) == step) {
            first--;
        }
        return first;
    }

    /** Turns the rows of a table into lines: cells that hold words, the number before them. */
    private static List<String> tableFree(List<String> lines) {
        return lines.stream()
                .map(WordingText::withoutAnswerCells)
                .map(line -> line.replaceAll("^\\s*\\|", "").replaceAll("\\s*[|\\t]\\s*", " "))
                .toList();
    }

    /** Cuts off the cells behind the last one with words. */
    private static String withoutAnswerCells(String line) {
        String words = ANSWER_CELLS.matcher(line).replaceFirst("");
        return words.chars().anyMatch(Character::isLetter) ? words : line;
    }

    /** Items begin with the numbers 1, 2, 3 …; a line without the next number goes on with the item before. */
    private static List<String> numbered(List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = NUMBERED.matcher(line);
            boolean next = matcher.find() && Integer.parseInt(matcher.group(1)) == items.size() + 1;
            if (next) {
                items.add(trimmed(line.substring(matcher.end())));
            } else if (!items.isEmpty() && !line.isBlank()) {
                join(items, line);
            }
        }
        return items;
    }

    private static List<String> marked(List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = BULLET.matcher(line);
            if (matcher.find()) {
                items.add(trimmed(line.substring(matcher.end())));
            } else if (!items.isEmpty() && !line.isBlank()) {
                join(items, line);
            }
        }
        return items;
    }

    /** Takes the longest cell of each row of a table. */
    private static List<String> tableCells(List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            if (line.indexOf('|') < 0 && line.indexOf('\t') < 0) {
                continue;
            }
            Optional<String> longest = List.of(line.split("[|\\t]", -1)).stream()
                    .map(WordingText::trimmed)
                    .reduce((a, b) -> b.length() > a.length() ? b : a);
            longest.filter(cell -> cell.chars().anyMatch(Character::isLetter)).ifPresent(items::add);
        }
        return items;
    }

    private static List<String> paragraphs(List<String> lines) {
        List<String> items = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            if (line.isBlank()) {
                goesOn = false;
            } else if (goesOn) {
                join(items, line);
            } else {
                items.add(trimmed(NUMBERED.matcher(line).replaceFirst("")));
                goesOn = true;
            }
        }
        return items;
    }

    private static void join(List<String> items, String line) {
        String before = items.get(items.size() - 1);
        String more = trimmed(line);
        boolean hyphen = before.endsWith("\u00AD");
        String begin = hyphen ? before.substring(0, before.length() - 1) : before + (more.isEmpty() ? "" : " ");
        items.set(items.size() - 1, begin + more);
    }

    private static String trimmed(String line) {
        String words = withoutResponses(line);
        return (words.chars().anyMatch(Character::isLetter) ? words : "").strip();
    }
}
