package org.kindscale.survey.columns;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.survey.reading.NoAnswer;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.survey.text.Preview;

/** Tells by the first rows whether columns look as if they held the responses to an instrument. */
final class ResponseLook {

    /** How columns look, the surest first. */
    enum Kind {
        /** Every answer is a label of the instrument. */
        LABELS(0),
        /** Every answer is a code of the instrument. */
        CODES(1),
        /** The answers are whole numbers, and no more of them in a row than the instrument has options. */
        COUNTED(2),
        /** There are no rows to look at, or something else stands in them. */
        NO(3);

        /** How far from sure: the lower, the surer. */
        private final int doubt;

        Kind(int doubt) {
            this.doubt = doubt;
        }

        int doubt() {
            return doubt;
        }
    }

    /** Fewer rows do not show that nobody varies. */
    private static final int CONSTANT_FROM = 10;

    /** Fewer cells do not show that nothing but flags is meant. */
    private static final int FLAGS_FROM = 100;

    private static final double FEWEST_ERRORS = 2.6;

    private static final Set<Integer> FLAGS = Set.of(0, 1);

    /** Higher numbers are years, ages or times. */
    private static final int HIGHEST_COUNTED = 20;

    private static final Set<String> BLANK = Set.of("", ".", "none");
    private static final Set<Integer> MISSING =
            Set.of(-1, -2, -8, -9, -66, -77, -88, -99, -999, -9999, 77, 88, 99, 777, 888, 999, 9999);
    private static final Pattern CODE_AND_TEXT = Pattern.compile("(\\d{1,2})\\s*[-=:.)\u2013]\\s*(\\D.*)");
    private static final Pattern LETTER_CODE = Pattern.compile("[aA](\\d{1,2})");

    private final List<Preview.Line> rows;
    private final Set<String> words = new HashSet<>();
    private final Set<Integer> codes = new HashSet<>();
    private int options;

    ResponseLook(Instrument instrument, List<Preview.Line> rows) {
        this.rows = rows;
        Set<String> scales = new HashSet<>(); // most often all items have one
        for (Item item : instrument.items()) {
            ResponseScale scale = instrument.responsesOf(item);
            if (!scales.add(scale.name())) {
                continue;
            }
            options = Math.max(options, scale.options().size());
            scale.synonyms().keySet().forEach(word -> words.add(Text.folded(word)));
            for (ResponseOption option : scale.options()) {
                codes.add(option.code());
                option.label().ifPresent(label -> label.byLanguage().values().forEach(w -> words.add(Text.folded(w))));
            }
        }
    }

    /** {@return whether there are rows to look at} */
    boolean sees() {
        return !rows.isEmpty();
    }

    /** {@return how {@code columns} look together} */
    Kind of(List<Integer> columns) {
        TreeSet<Integer> numbers = new TreeSet<>();
        boolean labels = true;
        for (int column : columns) {
            Cells cells = cells(column);
            if (cells.answered == 0 || cells.other > 0) {
                return Kind.NO;
            }
            labels &= cells.labels == cells.answered;
            numbers.addAll(cells.numbers);
        }
        if (labels && !columns.isEmpty()) {
            return Kind.LABELS;
        }
        if (numbers.isEmpty() || codes.containsAll(numbers)) {
            return numbers.isEmpty() ? Kind.NO : Kind.CODES;
        }
        return numbers.first() >= 0 && numbers.last() <= HIGHEST_COUNTED && fit(numbers) ? Kind.COUNTED : Kind.NO;
    }

    /** {@return whether nobody of ten or more gave another answer in column number {@code column} than the rest} */
    boolean isConstant(int column) {
        return isSame(column) && cells(column).answered >= CONSTANT_FROM;
    }

    /** {@return whether all of two or more gave the same answer in column number {@code column}} */
    boolean isSame(int column) {
        Cells cells = cells(column);
        return cells.answered >= 2 && cells.different.size() == 1;
    }

    /** {@return the number of rows that are looked at} */
    int rows() {
        return rows.size();
    }

    /** {@return whether somebody gave an answer in a column and none can be a response, whatever the codes} */
    boolean isNoResponse(int column) {
        Cells cells = cells(column);
        return cells.answered > 0 && (cells.other > 0 || !fit(cells.numbers));
    }

    /** Returns whether numbers are as many in a row as there are options, or these and 0, which may be no answer. */
    private boolean fit(NavigableSet<Integer> numbers) {
        return numbers.isEmpty()
                || numbers.last() - numbers.first() < options
                || (numbers.first() == 0 && numbers.last() == options);
    }

    /**
     * {@return whether {@code columns} hold nothing but 0 and 1, in a hundred cells or more, where the instrument has
     * more options than two}
     */
    boolean areFlags(List<Integer> columns) {
        int answered = 0;
        for (int column : columns) {
            Cells cells = cells(column);
            answered += cells.answered;
            if (cells.labels + cells.other > 0 || !FLAGS.containsAll(cells.numbers)) {
                return false;
            }
        }
        return options > FLAGS.size() && answered >= FLAGS_FROM;
    }

    /**
     * {@return whether the numbers of a column correlate with those of half of {@code others} or more by 2.6 standard
     * errors, to whichever side}
     */
    boolean goesWith(int column, List<Integer> others) {
        long with = others.stream()
                .filter(other -> standardErrors(column, other) >= FEWEST_ERRORS)
                .count();
        return with * 2 >= others.size();
    }

    /** {@return whether fewer than a third of the cells of {@code others} hold what all rows of a column hold} */
    boolean isRareIn(List<Integer> others, int constant) {
        Set<String> same = cells(constant).different;
        long cells = rows.stream()
                .flatMap(row -> others.stream().map(row::cell))
                .filter(same::contains)
                .count();
        return cells * 3 < (long) rows.size() * others.size();
    }

    /** Returns how many standard errors, 1 / sqrt(n), the correlation of two columns is from 0. */
    private double standardErrors(int a, int b) {
        int n = 0;
        double[] sums = new double[5];
        for (Preview.Line row : rows) {
            Optional<Integer> x = number(row.cell(a));
            Optional<Integer> y = number(row.cell(b));
            if (x.isPresent() && y.isPresent()) {
                double[] terms = {x.get(), y.get(), x.get() * x.get(), y.get() * y.get(), x.get() * y.get()};
                for (int t = 0; t < terms.length; t++) {
                    sums[t] += terms[t];
                }
                n++;
            }
        }
        double variances = (n * sums[2] - sums[0] * sums[0]) * (n * sums[3] - sums[1] * sums[1]);
        return variances > 0 ? Math.abs(n * sums[4] - sums[0] * sums[1]) / Math.sqrt(variances) * Math.sqrt(n) : 0;
    }

    /** What stands in a column. */
    private static final class Cells {
        private final TreeSet<Integer> numbers = new TreeSet<>();
        private final Set<String> different = new HashSet<>();
        private int answered;
        private int labels;
        private int other;
    }

    private Cells cells(int column) {
        Cells cells = new Cells();
        for (Preview.Line row : rows) {
            String text = row.cell(column);
            if (isBlank(text)) {
                continue;
            }
            Optional<Integer> number = number(text);
            if (number.isPresent() && !codes.contains(number.get()) && MISSING.contains(number.get())) {
                continue;
            }
            cells.answered++;
            cells.different.add(text);
            boolean label = isLabel(text);
            cells.labels += label ? 1 : 0;
            cells.other += label || number.isPresent() ? 0 : 1;
            if (!label) {
                number.ifPresent(cells.numbers::add);
            }
        }
        return cells;
    }

    private boolean isBlank(String text) {
        boolean digit = text.length() == 1 && Character.isDigit(text.charAt(0)); // as most cells are
        return !digit && (BLANK.contains(text.toLowerCase(Locale.ROOT)) || (NoAnswer.is(text) && !isLabel(text)));
    }

    private boolean isLabel(String text) {
        Matcher both = CODE_AND_TEXT.matcher(text);
        return words.contains(Text.folded(text)) || (both.matches() && words.contains(Text.folded(both.group(2))));
    }

    private static Optional<Integer> number(String text) {
        Matcher letter = LETTER_CODE.matcher(text);
        Matcher both = CODE_AND_TEXT.matcher(text);
        String digits = letter.matches() ? letter.group(1) : both.matches() ? both.group(1) : text.replace(',', '.');
        Optional<BigDecimal> number = PlainNumber.read(digits);
        return number.flatMap(PlainNumber::whole);
    }
}
