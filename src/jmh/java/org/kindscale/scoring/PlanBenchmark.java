package org.kindscale.scoring;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kindscale.testing.TestScales;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From responses to scores, a row; compiled as the launcher has it: by C1. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class PlanBenchmark {

    private static final int ROWS = 10_000;

    /** The instrument: means of items and of scores; a sum; a sum and conditions. */
    @Param({"scs", "gad7", "phq9"})
    public String instrument = "scs";

    private ScoringPlan plan = ScoringPlan.of(TestScales.bundled(instrument));
    private Scorer scorer = new Scorer(plan);
    private ResponseVector[] rows = {};
    private int scores;

    /** Draws the responses: 3 % omitted. */
    @Setup
    public void drawResponses() {
        plan = ScoringPlan.of(TestScales.bundled(instrument));
        scorer = new Scorer(plan);
        scores = plan.scores().size();
        Random random = new Random(1);
        int items = TestScales.bundled(instrument).items().size();
        rows = new ResponseVector[ROWS];
        for (int row = 0; row < ROWS; row++) {
            rows[row] = new ResponseVector(items);
            for (int slot = 0; slot < items; slot++) {
                rows[row].set(slot, random.nextInt(33) == 0 ? ResponseVector.OMITTED : random.nextInt(4));
            }
        }
    }

    /** Scores every row and takes the value of every score. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double scoring() {
        double sum = 0;
        for (ResponseVector row : rows) {
            scorer.score(row);
            for (int score = 0; score < scores; score++) {
                double value = scorer.value(score);
                sum += Double.isNaN(value) ? 0 : value;
            }
        }
        return sum;
    }
}
