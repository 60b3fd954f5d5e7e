package org.kindscale.app.beside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.PersonNames;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.survey.text.Slice;

/**
 * The columns of a file that hold no item but may say something of the items: totals that stand in the file, and who a
 * row is of.
 *
 * @param numbers columns that may hold totals, from 0; copied
 * @param id the one column whose name says that it tells persons apart; -1 if there is none, or several
 * @param occasions the columns that tell several rows of one person apart; copied
 * @param groups columns that may tell groups of persons apart: those that are not numbered like items; copied
 */
record BesideItems(List<Integer> numbers, int id, List<Integer> occasions, List<Integer> groups) {

    /** None. */
    static final BesideItems NONE = new BesideItems(List.of(), -1, List.of(), List.of());

    /** So many columns that differ in a number alone are a questionnaire. */
    private static final int FEWEST_ITEMS = 4;

    /** So many digits are below 2^53 whatever they are. */
    private static final int FEW_SIGNS = 15;

    /** More columns than this are a survey of their own. */
    private static final int MOST_COLUMNS = 60;

    /** The hash of Fowler, Noll and Vo, 64 bits (RFC 9923). */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    /** What tells several rows of one person apart, as letters and digits. */
    private static final Set<String> OCCASIONS = Set.of(
            "t",
            "time",
            "timepoint",
            "wave",
            "session",
            "visit",
            "occasion",
            "date",
            "day",
            "week",
            "month",
            "phase",
            "round",
            "trial",
            "instrument",
            "battery",
            "measurement",
            "redcapeventname",
            "redcaprepeatinstrument",
            "redcaprepeatinstance");

    /** Copies the columns. */
    BesideItems {
        numbers = List.copyOf(numbers);
        occasions = List.copyOf(occasions);
        groups = List.copyOf(groups);
    }

    /** Finds them in the header of a file. */
    static BesideItems of(SurveyFile file) {
        List<String> names = file.header().names();
        Set<Integer> others =
                new HashSet<>(IntStream.range(0, names.size()).boxed().toList());
        file.maps().forEach(map -> map.columns().forEach(others::remove));
        List<Integer> ids =
                others.stream().filter(c -> PersonNames.isCertain(names.get(c))).toList();
        List<Integer> occasions = others.stream()
                .filter(c -> OCCASIONS.contains(PersonNames.letters(names.get(c))))
                .sorted()
                .toList();
        List<Integer> numbers = others.stream()
                .filter(c -> !ids.contains(c))
                .sorted()
                .limit(MOST_COLUMNS)
                .toList();
        Map<String, Integer> alike = new HashMap<>();
        names.forEach(name -> alike.merge(stem(name), 1, Integer::sum));
        List<Integer> groups = numbers.stream()
                .filter(c -> alike.getOrDefault(stem(names.get(c)), 0) < FEWEST_ITEMS)
                .toList();
        return new BesideItems(numbers, ids.size() == 1 ? ids.get(0) : -1, occasions, groups);
    }

    /** {@return the name with every number left out} */
    private static String stem(String name) {
        StringBuilder stem = new StringBuilder(); // a pattern would have to be compiled first, which takes milliseconds
        for (int at = 0; at < name.length(); at++) {
            char sign = name.charAt(at);
            boolean digit = sign >= '0' && sign <= '9';
            boolean again = digit && !stem.isEmpty() && stem.charAt(stem.length() - 1) == '0';
            if (!again) {
                stem.append(digit ? '0' : sign);
            }
        }
        return stem.toString();
    }

    /** Writes the numbers of a row, NaN for a cell that holds none. */
    void numbers(Row row, double[] into, int at) {
        Slice slice = new Slice();
        for (int n = 0; n < numbers.size(); n++) {
            row.value(numbers.get(n), slice);
            double number = simple(slice);
            into[at + n] = !Double.isNaN(number) || !mayBeNumber(slice)
                    ? number
                    : PlainNumber.nearest(slice.text().strip().replace(',', '.'));
        }
    }

    /**
     * {@return the number that a few digits are, with a point or comma or none: a quotient of two whole numbers that
     * are exact, and so the nearest double; NaN for anything else}
     */
    private static double simple(Slice slice) {
        byte[] bytes = slice.bytes();
        int from = slice.from();
        int to = slice.to();
        if (from == to || to - from > FEW_SIGNS) {
            return Double.NaN;
        }
        long number = 0;
        long scale = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
                scale *= 10;
            } else if ((bytes[at] == '.' || bytes[at] == ',') && scale == 0 && at > from) {
                scale = 1;
            } else {
                return Double.NaN;
            }
        }
        return scale == 0 ? number : (double) number / scale;
    }

    /** {@return false if a letter, a long text or nothing stands there, which costs less to see than to read} */
    private static boolean mayBeNumber(Slice slice) {
        int length = slice.to() - slice.from();
        return length > 0 && length <= 20 && slice.bytes()[slice.to() - 1] < 'A' && slice.bytes()[slice.from()] < 'A';
    }

    /**
     * {@return a number for who a row is of and on which occasion, different for different ones but for one in 10^16; 0
     * if it is not known who}
     */
    long person(Row row, Slice slice) {
        if (id < 0) {
            return 0;
        }
        row.value(id, slice);
        long hash = hash(FNV_BASIS, slice);
        if (slice.from() == slice.to()) {
            return 0;
        }
        for (int column : occasions) {
            row.value(column, slice);
            hash = hash(hash * FNV_PRIME, slice);
        }
        return hash;
    }

    private static long hash(long before, Slice slice) {
        long hash = before;
        for (int at = slice.from(); at < slice.to(); at++) {
            hash = (hash ^ slice.bytes()[at]) * FNV_PRIME;
        }
        return hash;
    }
}
