package org.kindscale.survey.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.QuotedList;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Preview;

/**
 * Codes from 0 to the number of the options: one too many, which is 0 for no answer, or a stray highest one.
 *
 * <p>How people answered the other items tells. For each item these are added up, each by its correlation with the
 * item, over the codes between the two alone, so that neither reading is taken for granted. Who chose the highest
 * option must be above those of the next lower; who chose 0 as the lowest must be below those of 1.
 */
public final class EndCodes {

    private static final double CERTAIN = 3;
    private static final double POSSIBLE = 2;
    private static final int FEWEST_ROWS = 40;
    private static final int FEWEST_PERSONS = 5;

    /** By row, the code of each scored item; -1 where there is none. */
    private final List<int[]> rows;

    private final int highest;
    private final int items;

    private EndCodes(List<int[]> rows, int items, int highest) {
        this.rows = rows;
        this.items = items;
        this.highest = highest;
    }

    /**
     * Returns the reading in which 0 is no answer and the options count from 1, if that is certain.
     *
     * @param reading how the instrument is read so far
     * @param map where its items stand
     * @param rows the first rows of the file
     * @param missing the missing codes that are declared
     */
    public static Optional<Candidate> of(
            InstrumentReading reading, ColumnMap map, List<Preview.Line> rows, MissingCodes missing) {
        Optional<CodesInUse> found = CodesInUse.of(reading, ItemTexts.of(map, rows), missing)
                .filter(use -> use.isCounted() && use.labelled().isEmpty() && hasOneTooMany(use));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CodesInUse use = found.get();
        int options = use.own().size();
        List<Integer> columns = IntStream.range(0, reading.instrument().items().size())
                .filter(slot -> reading.instrument().items().get(slot).scored() && map.column(slot) >= 0)
                .mapToObj(map::column)
                .toList();
        EndCodes ends = new EndCodes(codes(rows, columns, options), columns.size(), options);
        return ends.zeroIsNoAnswer() ? Optional.of(candidate(use, options)) : Optional.empty();
    }

    /** Returns whether all numbers but missing codes far outside run from 0 to the number of options. */
    private static boolean hasOneTooMany(CodesInUse use) {
        int options = use.own().size();
        List<Integer> all = IntStream.rangeClosed(0, options).boxed().toList();
        boolean ends = use.numbers().containsKey(0) && use.numbers().containsKey(options);
        long outside =
                use.numbers().keySet().stream().filter(n -> !all.contains(n)).count();
        return options > 2
                && ends
                && use.own().get(0) <= 1
                && outside == use.missingBeside(all).size()
                && use.unknown().keySet().stream().allMatch(use::isForNothing);
    }

    private static Candidate candidate(CodesInUse use, int options) {
        List<String> words = new ArrayList<>();
        if (use.own().get(0) != 1) {
            words.addAll(List.of("--coding", "1-" + options));
        }
        List<String> nothing = new ArrayList<>(List.of("0"));
        List<Integer> all = IntStream.rangeClosed(0, options).boxed().toList();
        use.missingBeside(all).forEach(number -> nothing.add(Integer.toString(number)));
        nothing.addAll(use.unknown().keySet());
        words.addAll(List.of("--missing", QuotedList.join(nothing)));
        String lowest = use.codes().labelOf(0).map(label -> '"' + label + '"').orElse("the lowest option");
        return new Candidate(
                words,
                "the codes 0 to " + options + " are one more than there are options, and by the other items 0 is none:"
                        + " does 1 mean " + lowest + ", and " + String.join(", ", nothing) + " no answer?");
    }

    private static List<int[]> codes(List<Preview.Line> rows, List<Integer> columns, int highest) {
        return rows.stream()
                .map(row -> columns.stream()
                        .mapToInt(column -> CellForms.code(row.cell(column))
                                .filter(code -> code >= 0 && code <= highest)
                                .orElse(-1))
                        .toArray())
                .toList();
    }

    private boolean zeroIsNoAnswer() {
        Group[] groups = new Group[highest + 1];
        for (int code = 0; code <= highest; code++) {
            groups[code] = new Group();
        }
        double[][] correlations = correlations();
        for (int[] row : rows) {
            for (int code = 0; code <= highest; code++) {
                add(row, code, correlations, groups[code]);
            }
        }
        double top = groups[highest].above(groups[highest - 1]);
        double zero = groups[0].above(groups[1]);
        boolean rare = groups[0].cells * 2 <= groups[1].cells;
        boolean isNone = zero > CERTAIN && top > -CERTAIN;
        return rows.size() >= FEWEST_ROWS && rare && zero > -POSSIBLE && (top > CERTAIN || isNone);
    }

    /** Adds a person's level in the others of the items in which the code was chosen. */
    private void add(int[] row, int code, double[][] correlations, Group group) {
        double sum = 0;
        int chosen = 0;
        for (int item = 0; item < items; item++) {
            double level = row[item] == code ? level(row, item, correlations[item]) : Double.NaN;
            if (!Double.isNaN(level)) {
                sum += level;
                chosen++;
            }
        }
        if (chosen > 0) {
            group.add(sum / chosen, chosen);
        }
    }

    private double level(int[] row, int item, double[] correlations) {
        double sum = 0;
        double weights = 0;
        for (int other = 0; other < items; other++) {
            if (other != item && isBetween(row[other])) {
                sum += correlations[other] * (row[other] - highest / 2.0);
                weights += Math.abs(correlations[other]);
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    private boolean isBetween(int code) {
        return code > 0 && code < highest;
    }

    private double[][] correlations() {
        double[][] all = new double[items][items];
        for (int a = 0; a < items; a++) {
            for (int b = 0; b < a; b++) {
                all[a][b] = correlation(a, b);
                all[b][a] = all[a][b];
            }
        }
        return all;
    }

    private double correlation(int a, int b) {
        double[] sums = new double[6];
        for (int[] row : rows) {
            if (isBetween(row[a]) && isBetween(row[b])) {
                double[] terms = {1, row[a], row[b], row[a] * row[a], row[b] * row[b], row[a] * row[b]};
                for (int t = 0; t < terms.length; t++) {
                    sums[t] += terms[t];
                }
            }
        }
        double variances = (sums[0] * sums[3] - sums[1] * sums[1]) * (sums[0] * sums[4] - sums[2] * sums[2]);
        return variances > 0 ? (sums[0] * sums[5] - sums[1] * sums[2]) / Math.sqrt(variances) : 0;
    }

    /** The persons who chose a code. */
    private static final class Group {
        private int cells;
        private int count;
        private double sum;
        private double squares;

        void add(double level, int times) {
            cells += times;
            count++;
            sum += level;
            squares += level * level;
        }

        private double mean() {
            return sum / count;
        }

        private double errorSquared() {
            return (squares / count - mean() * mean()) / (count - 1);
        }

        /** Returns by how many standard errors the mean is above that of another; 0 if either has too few persons. */
        double above(Group other) {
            if (count < FEWEST_PERSONS || other.count < FEWEST_PERSONS) {
                return 0;
            }
            double error = Math.sqrt(errorSquared() + other.errorSquared());
            return error > 0 ? (mean() - other.mean()) / error : 0;
        }
    }
}
