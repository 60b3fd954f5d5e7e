package org.kindscale.catalog.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ReachableScores;
import org.kindscale.definition.Score;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ValueRange;

/**
 * Mutates the key of an instrument and sees whether its worked cases notice.
 *
 * @param mutants how many mutants were made
 * @param survivors the mutants that no case notices
 */
public record KeyTest(int mutants, List<Survivor> survivors) {

    /** Copies the list. */
    public KeyTest {
        survivors = List.copyOf(survivors);
    }

    /**
     * A mutant that no case notices.
     *
     * @param pointer what was mutated
     * @param what how, in words
     * @param help a case that would notice it
     */
    public record Survivor(String pointer, String what, String help) {}

    /** {@return the share of mutants noticed, in percent rounded down} */
    public int percent() {
        return mutants == 0 ? 0 : (int) (100L * (mutants - survivors.size()) / mutants);
    }

    /** Tests the key of {@code instrument}; all its cases must hold. */
    public static KeyTest of(Instrument instrument) {
        Run run = new Run(instrument);
        run.keyMutants();
        run.bandMutants();
        run.flagMutants();
        return new KeyTest(run.mutants, run.survivors);
    }

    private static final class Run {

        private final Instrument instrument;
        private final CaseRunner original;
        private final List<WorkedCase> cases;
        private final List<Survivor> survivors = new ArrayList<>();
        private int mutants;

        Run(Instrument instrument) {
            this.instrument = instrument;
            this.original = new CaseRunner(instrument);
            this.cases = instrument.cases();
        }

        void keyMutants() {
            for (KeyMutation mutation : KeyMutation.of(instrument)) {
                CaseRunner mutant = new CaseRunner(mutation.instrument());
                count(
                        cases.stream().anyMatch(c -> !mutant.scoresAgree(c)),
                        mutation.pointer(),
                        mutation.what(),
                        mutation.help());
            }
        }

        void bandMutants() {
            ReachableScores reachable = ReachableScores.of(instrument);
            for (int s = 0; s < instrument.scores().size(); s++) {
                Score score = instrument.scores().get(s);
                double[] values = reachable.valuesOf(score.id());
                for (int b = 0; b < score.bands().size(); b++) {
                    BandSet set = score.bands().get(b);
                    for (int c = 0; c < set.bands().size() - 1; c++) {
                        moveEdge(new Edge(score, set, c, "/scores/" + s + "/bands/" + b + "/cuts/" + c), values);
                    }
                }
            }
        }

        /** Moves an edge down and up by one value that the score can take. */
        private void moveEdge(Edge edge, double[] values) {
            Score score = edge.score();
            Band band = edge.set().bands().get(edge.cut());
            double[] steps = values.length > 0 ? values : grid(score);
            double under = Arrays.stream(steps).filter(band::reaches).max().orElse(Double.NaN);
            double over =
                    Arrays.stream(steps).filter(v -> !band.reaches(v)).min().orElse(Double.NaN);
            for (double value : new double[] {under, over}) {
                boolean up = value == over;
                boolean noticed = cases.stream().anyMatch(k -> looksAt(k, score, edge.set(), value));
                count(
                        noticed,
                        edge.pointer(),
                        edge.inWords() + " of " + score.id() + " moved " + (up ? "up" : "down") + " by one step",
                        "add a case with " + score.id() + " = " + Numbers.plain(value) + " and its band");
            }
        }

        private double[] grid(Score score) {
            ValueRange range = instrument.ranges().getOrDefault(score.id(), new ValueRange(0, 1));
            double[] grid = new double[1001];
            for (int i = 0; i < grid.length; i++) {
                grid[i] = range.low() + (range.high() - range.low()) * i / 1000;
            }
            return grid;
        }

        private boolean looksAt(WorkedCase workedCase, Score score, BandSet set, double value) {
            boolean expects = workedCase.bands().keySet().stream()
                    .anyMatch(id -> CaseRunner.scorePart(id).equals(score.id())
                            && CaseRunner.bandSet(instrument, id).equals(set));
            return expects && Math.abs(original.valueIn(workedCase, score.id()) - value) <= BandSet.TOLERANCE;
        }

        void flagMutants() {
            for (int f = 0; f < instrument.extras().flags().size(); f++) {
                Flag flag = instrument.extras().flags().get(f);
                for (int step : new int[] {-1, 1}) {
                    Flag moved = new Flag(flag.id(), flag.threshold().moved(step), flag.message());
                    boolean noticed = cases.stream()
                            .filter(c -> c.flags().isPresent())
                            .anyMatch(c -> fires(c, flag) != fires(c, moved));
                    count(
                            noticed,
                            "/flags/" + f,
                            "the threshold of flag " + flag.id() + " moved by " + step,
                            "add cases with flags where " + flag.threshold().inWords()
                                    + " just holds and just does not");
                }
            }
        }

        private static boolean fires(WorkedCase workedCase, Flag flag) {
            return !CaseRunner.fired(workedCase, List.of(flag)).isEmpty();
        }

        private void count(boolean noticed, String pointer, String what, String help) {
            mutants++;
            if (!noticed) {
                survivors.add(new Survivor(pointer, what, help));
            }
        }
    }

    /**
     * The upper edge of a band.
     *
     * @param score the score
     * @param set its band set
     * @param cut number of the band in it, from 0, not the last
     * @param pointer where it stands in the definition
     */
    private record Edge(Score score, BandSet set, int cut, String pointer) {

        String inWords() {
            return "the edge between \"" + set.bands().get(cut).label() + "\" and \""
                    + set.bands().get(cut + 1).label() + "\"";
        }
    }
}
