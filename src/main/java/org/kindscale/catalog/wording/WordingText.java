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

    /** A number before an item; what a form lets one fill in may stand before it. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:(?:[_□☐○●…]+|\\.{3,}|\\[\\s*\\]|\\(\\s*\\))\\s*)?(?:item\\s*)?"
                    + "[(\\[]?(\\d{1,2})([)\\].:]*)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    /** A number alone in its line, as a cell of a table leaves it. */
    private static final Pattern ALONE = Pattern.compile("^\\s*[(\\[]?\\d{1,2}[)\\].:]+\\s*$");
    /** How lines begin that stand below the items. */
    private static final Pattern FOOTER = Pattern.compile(
            "^\\s*(?:©|\\(c\\)|copyright|source|scoring|total|reference|developed|http|www\\.|page \\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’)]*$");

    private static final Pattern BULLET = Pattern.compile("^\\s*[-*•·–○●▪☐]\\s+(?=\\S)");
    /** What a form prints behind an item: response codes, boxes, blanks to fill in. */
    private static final Pattern RESPONSES =
            Pattern.compile("(?:[\\s|]*(?:\\b\\d{1,2}\\b|[○●□☐_]+|\\.{3,}|…))+[\\s|]*$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ANSWER_CELLS = Pattern.compile("(?:[|\\t][^\\p{L}|\\t]*)+$");

    private WordingText() {}

    /** {@return the ways in which {@code text} can be read as a list of wordings, the likeliest first} */
    static List<WordingReading> readings(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .lines()
                .toList();
        List<String> free = withNumbers(tableFree(lines));
        return List.of(
                begun(free, NUMBERED, false),
                begun(lines, BULLET, false),
                tableCells(lines),
                paragraphs(lines, false),
                paragraphs(lines, true),
                begun(free, NUMBERED, true),
                begun(lines, BULLET, true));
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

    /** Moves a number that stands alone in its line before the words of the next. */
    private static List<String> withNumbers(List<String> lines) {
        List<String> moved = new ArrayList<>(lines);
        for (int line = 0; line + 1 < moved.size(); line++) {
            if (ALONE.matcher(moved.get(line)).find()
                    && !NUMBERED.matcher(moved.get(line + 1)).find()) {
                moved.set(
                        line + 1,
                        moved.get(line).strip() + " " + moved.get(line + 1).strip());
                moved.set(line, "");
            }
        }
        return moved;
    }

    /** Cuts off the cells behind the last one with words. */
    private static String withoutAnswerCells(String line) {
        String words = ANSWER_CELLS.matcher(line).replaceFirst("");
        return words.chars().anyMatch(Character::isLetter) ? words : line;
    }

    /**
     * Items begin with the numbers 1, 2, 3 … or with bullets; the next line goes on with the item before.
     *
     * @param all whether every line goes on with it; else one behind a blank line, and a footer, do not
     */
    private static WordingReading begun(List<String> lines, Pattern mark, boolean all) {
        WordingReading.Draft draft = new WordingReading.Draft();
        int end = lastMarked(lines, mark);
        boolean gap = false;
        int line = 0;
        for (String text : lines) {
            line++;
            Matcher matcher = mark.matcher(text);
            boolean marked = matcher.find();
            String words = marked ? trimmed(text.substring(matcher.end())) : "";
            if (!words.isEmpty() && (mark == BULLET || numberOf(matcher) == draft.size() + 1)) {
                draft.begin(words);
                gap = false;
            } else if (text.isBlank()) {
                gap = true;
            } else if (marked && mark == NUMBERED && !matcher.group(2).isEmpty()) {
                draft.contradict(line, text);
                draft.leaveOut(line, text);
            } else if (draft.size() > 0 && (all || (!gap && !(line > end && isFooter(draft.last(), text))))) {
                draft.goOn(trimmed(text));
            } else {
                gap = true;
                draft.leaveOut(line, text);
            }
        }
        return draft.reading();
    }

    /** {@return the number of the line with which the last item begins} */
    private static int lastMarked(List<String> lines, Pattern mark) {
        int items = 0;
        int last = 0;
        for (int line = 1; line <= lines.size(); line++) {
            Matcher matcher = mark.matcher(lines.get(line - 1));
            if (matcher.find() && (mark == BULLET || numberOf(matcher) == items + 1)) {
                items++;
                last = line;
            }
        }
        return last;
    }

    /** A line that begins as footers do, or a sentence of its own behind one that has ended. */
    private static boolean isFooter(String before, String line) {
        String words = line.strip();
        boolean begins = Character.isUpperCase(words.codePointAt(0)) || words.codePointAt(0) > 0x2000;
        return FOOTER.matcher(line).find()
                || (begins && SENTENCE_END.matcher(before).find());
    }

    private static int numberOf(Matcher numbered) {
        return Integer.parseInt(numbered.group(1));
    }

    /** Takes the longest cell of each row of a table; a number in the first cell must be that of its place. */
    private static WordingReading tableCells(List<String> lines) {
        WordingReading.Draft draft = new WordingReading.Draft();
        int line = 0;
        for (String text : lines) {
            line++;
            if (text.indexOf('|') < 0 && text.indexOf('\t') < 0) {
                continue;
            }
            String bare = text.replaceAll("^\\s*\\|", "");
            Optional<String> longest = List.of(bare.split("[|\\t]", -1)).stream()
                    .map(WordingText::trimmed)
                    .reduce((a, b) -> b.length() > a.length() ? b : a)
                    .filter(cell -> cell.chars().anyMatch(Character::isLetter));
            if (longest.isPresent()) {
                draft.begin(longest.get());
                String first = bare.split("[|\\t]", -1)[0].strip();
                if (first.matches("\\d{1,2}[.):]?")
                        && !first.replaceAll("\\D", "").equals("" + draft.size())) {
                    draft.contradict(line, text);
                }
            }
        }
        return draft.reading();
    }

    /** Every paragraph is an item, or every line; a number before it must be that of its place. */
    private static WordingReading paragraphs(List<String> lines, boolean eachLine) {
        WordingReading.Draft draft = new WordingReading.Draft();
        boolean goesOn = false;
        int numbers = 0;
        int line = 0;
        for (String text : lines) {
            line++;
            if (text.isBlank() || (eachLine && trimmed(text).isEmpty())) {
                goesOn = false;
            } else if (goesOn && !eachLine) {
                draft.goOn(trimmed(text));
            } else {
                Matcher number = NUMBERED.matcher(text);
                boolean numbered = number.find();
                draft.begin(trimmed(numbered && !eachLine ? text.substring(number.end()) : text));
                goesOn = true;
                numbers += numbered && !number.group(2).isEmpty() ? 1 : 0;
                if (numbered && !number.group(2).isEmpty() && numberOf(number) != draft.size()) {
                    draft.contradict(line, text);
                }
            }
        }
        boolean mixed = eachLine && numbers > 1 && numbers < draft.size(); // some of these lines are no items
        return mixed ? WordingReading.whole(List.of()) : draft.reading();
    }

    private static String trimmed(String line) {
        String words = withoutResponses(line);
        return (words.chars().anyMatch(Character::isLetter) ? words : "").strip();
    }
}
