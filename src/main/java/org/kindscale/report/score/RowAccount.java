package org.kindscale.report.score;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.careless.CarelessDesign;
import org.kindscale.report.TextTable;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;

/** What became of the rows: read = scored + refused + rejected, for each score. */
public final class RowAccount {

    private final List<ScoreTable> tables;
    private final long[][] counts;
    private long scoredRows;
    private long rejectedRows;
    private final List<QualityAccount> quality = new ArrayList<>();

    /** Creates an empty account of the scores of {@code tables}. */
    public RowAccount(List<ScoreTable> tables) {
        this.tables = List.copyOf(tables);
        int scores = tables.stream().mapToInt(t -> t.plan().scores().size()).sum();
        counts = new long[scores][3];
    }

    /** Counts {@code rows} rows, all scored by {@code scorers} since their counts were cleared. */
    public void scored(Scorer[] scorers, long rows) {
        scoredRows += rows;
        int row = 0;
        for (int t = 0; t < tables.size(); t++) {
            for (int s = 0; s < tables.get(t).plan().scores().size(); s++) {
                for (ScoreStatus status : ScoreStatus.values()) {
                    counts[row][column(status)] += scorers[t].count(s, status);
                }
                row++;
            }
        }
    }

    private static int column(ScoreStatus status) {
        return switch (status) {
            case COMPLETE -> 0;
            case PRORATED -> 1;
            case REFUSED -> 2;
        };
    }

    /** Counts a row that was set aside. */
    public void rejected() {
        rejectedRows++;
    }

    /** Adds another account of the same scores. */
    public void add(RowAccount other) {
        scoredRows += other.scoredRows;
        rejectedRows += other.rejectedRows;
        for (int c = 0; c < counts.length; c++) {
            for (int s = 0; s < counts[c].length; s++) {
                counts[c][s] += other.counts[c][s];
            }
        }
    }

    /** Adds what became of the signs of careless answering to one instrument. */
    public void quality(QualityAccount account) {
        quality.add(account);
    }

    /** {@return what became of the signs of careless answering, by instrument; empty if they were not wanted} */
    public List<QualityAccount> quality() {
        return List.copyOf(quality);
    }

    /** {@return how many rows were read} */
    public long rows() {
        return scoredRows + rejectedRows;
    }

    /** {@return how many rows were set aside} */
    public long rejectedRows() {
        return rejectedRows;
    }

    /**
     * One line of the account.
     *
     * @param column name of the score's column
     * @param complete rows scored with nothing missing
     * @param prorated rows scored with something missing
     * @param refused rows without a score
     */
    public record Line(String column, long complete, long prorated, long refused) {}

    /** {@return one line for each score} */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int row = 0;
        for (ScoreTable table : tables) {
            String id = table.plan().instrument().id().replace('-', '_') + "_";
            for (var score : table.plan().scores()) {
                long[] c = counts[row++];
                lines.add(new Line(
                        id + score.id() + table.suffix(),
                        c[column(ScoreStatus.COMPLETE)],
                        c[column(ScoreStatus.PRORATED)],
                        c[column(ScoreStatus.REFUSED)]));
            }
        }
        return lines;
    }

    /** {@return the account as people read it} */
    public String render() {
        TextTable table = new TextTable(List.of("score", "complete", "prorated", "refused", "rejected"), 1);
        for (Line line : lines()) {
            table.row(List.of(
                    line.column(),
                    Long.toString(line.complete()),
                    Long.toString(line.prorated()),
                    Long.toString(line.refused()),
                    Long.toString(rejectedRows)));
        }
        StringBuilder text = new StringBuilder(rows() + (rows() == 1 ? " row read\n" : " rows read\n"));
        text.append(table.render("  "));
        quality.forEach(account -> text.append(account.render()));
        return text.toString();
    }

    /**
     * What became of the signs of careless answering to one instrument.
     *
     * @param instrument id of the instrument
     * @param rows rows measured
     * @param flagged rows flagged
     * @param synonymPairs pairs of items that are psychometric synonyms in these rows
     * @param antonymPairs pairs of items that are psychometric antonyms in these rows
     * @param mahalanobis whether who answered everything has a Mahalanobis distance
     */
    public record QualityAccount(
            String instrument, long rows, long flagged, int synonymPairs, int antonymPairs, boolean mahalanobis) {

        /** Pairs below which nobody has a correlation over them. */
        private static final int FEWEST_PAIRS = 3;

        /** {@return the account as people read it: how many are flagged, and which columns have to be empty} */
        public String render() {
            List<String> empty = new ArrayList<>();
            if (synonymPairs < FEWEST_PAIRS) {
                empty.add("synonyms is empty: " + pairs(synonymPairs) + " above " + CarelessDesign.PAIR_CRITERION);
            }
            if (antonymPairs < FEWEST_PAIRS) {
                empty.add("antonyms is empty: " + pairs(antonymPairs) + " below -" + CarelessDesign.PAIR_CRITERION);
            }
            if (!mahalanobis) {
                empty.add("mahalanobis is empty where all is answered: the covariances have no inverse");
            }
            StringBuilder text = new StringBuilder(instrument + ": " + flagged + " of " + rows
                    + (rows == 1 ? " row" : " rows") + " flagged: signs of careless answering of 2 kinds or more\n");
            empty.forEach(line -> text.append("  ").append(line).append('\n'));
            return text.toString();
        }

        private static String pairs(int pairs) {
            return switch (pairs) {
                case 0 -> "no 2 items correlate";
                case 1 -> "only 1 pair of items correlates";
                default -> "only " + pairs + " pairs of items correlate";
            };
        }
    }
}
