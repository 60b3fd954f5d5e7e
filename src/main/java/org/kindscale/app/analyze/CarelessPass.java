package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.QualityDesign;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.careless.CarelessDesign;
import org.kindscale.psychometrics.careless.CarelessDesign.Sample;
import org.kindscale.psychometrics.careless.CarelessIndices;
import org.kindscale.psychometrics.careless.CarelessRow;
import org.kindscale.psychometrics.careless.CarelessScreen;
import org.kindscale.psychometrics.careless.CarelessSign;
import org.kindscale.report.analysis.Analysis.CarelessPart;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.report.analysis.Analysis.Without;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.survey.Row;

/** The second pass over the rows: who answers with how little care, and what the scores are without them. */
final class CarelessPass {

    private static final CarelessSign[] SIGNS = CarelessSign.values();

    private final AnalysisDesign design;
    private final AnalysisSums empty;
    private final int[] scored;
    private final CarelessIndices indices;
    private final CarelessScreen screen;
    private final List<String> notes = new ArrayList<>();
    private final Found found;

    /** What rows come to. */
    static final class Found {
        /** By sign: how many have it. */
        private final long[] signs = new long[SIGNS.length];
        /** Sums of the flagged. */
        private final AnalysisSums sums;

        private long persons;
        private long flagged;

        Found(AnalysisSums empty) {
            sums = empty.another();
        }

        void combine(Found other) {
            persons += other.persons;
            flagged += other.flagged;
            Arrays.setAll(signs, sign -> signs[sign] + other.signs[sign]);
            sums.combine(other.sums);
        }
    }

    CarelessPass(AnalysisDesign design, AnalysisSums firstPass) {
        this.design = design;
        this.empty = firstPass.another();
        this.scored = design.scoredItems();
        this.indices = CarelessIndices.of(sample(design, firstPass), QualityDesign.subscales(design));
        this.screen = CarelessScreen.of(
                indices,
                Arrays.stream(scored).map(design.values()::options).boxed().toList());
        if (!indices.mahalanobisAvailable()) {
            notes.add("no Mahalanobis distance: the covariances are not positive definite");
        }
        if (indices.synonyms().size() < 3) {
            notes.add("no psychometric synonyms: fewer than 3 pairs of items correlate above "
                    + CarelessDesign.PAIR_CRITERION);
        }
        this.found = new Found(empty);
    }

    /**
     * Indices look at option numbers. Where option scores are evenly spaced, the sums of item scores hold all that is
     * to be known of these; elsewhere they were added up apart.
     */
    private static Sample sample(AnalysisDesign design, AnalysisSums sums) {
        if (sums.numbers().isPresent()) {
            return QualityDesign.sample(sums.numbers().get());
        }
        ResponseSums responses = sums.responses();
        int[] scored = design.scoredItems();
        List<Long> counts = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        Covariances all = responses.all();
        for (int item : scored) {
            counts.add(responses.answered(item));
            means.add((all.means().get(item) - design.values().value(item, 0)) / design.spacing(item));
        }
        return new Sample(
                counts,
                means,
                all.matrix().select(scored).scaled(i -> 1 / design.spacing(scored[i])),
                responses.correlations().select(scored).scaled(i -> Math.signum(design.spacing(scored[i]))));
    }

    Row.Worker<Found> worker() {
        return new Worker();
    }

    /** Looks at rows that were kept, on {@code threads} threads; what is found does not depend on their number. */
    void over(KeptResponses kept, int threads) {
        AtomicInteger next = new AtomicInteger();
        List<Found> parts = IntStream.range(0, threads)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> look(kept, next), task -> start(task, thread)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        parts.forEach(found::combine);
    }

    /** {@return by row, whether it is flagged} */
    boolean[] flagged(KeptResponses kept) {
        Worker worker = new Worker();
        boolean[] flagged = new boolean[kept.allRows()];
        kept.each(worker.options, row -> flagged[row] = worker.isFlagged());
        return flagged;
    }

    private static void start(Runnable task, int thread) {
        Thread helper = new Thread(task, "rows " + thread);
        helper.setDaemon(true);
        helper.start();
    }

    private Found look(KeptResponses kept, AtomicInteger next) {
        Worker worker = new Worker();
        for (int block = next.getAndIncrement(); block < kept.blocks(); block = next.getAndIncrement()) {
            for (int row = 0; row < kept.rows(block); row++) {
                kept.copyTo(block, row, worker.options);
                worker.look();
            }
        }
        return worker.endBlock();
    }

    void take(Found block) {
        found.combine(block);
    }

    CarelessPart part(AnalysisSums all, Missing missing) {
        AnalysisSums others = all.without(found.sums);
        List<ScorePart> before = new ScoreParts(design, all).all();
        List<ScorePart> after = new ScoreParts(design, others).all();
        List<Double> alphaBefore = new ScaleParts(design, all, missing, Optional.empty()).alphas();
        List<Double> alphaAfter = new ScaleParts(design, others, missing, Optional.empty()).alphas();
        List<Without> without = new ArrayList<>();
        for (int s = 0; s < before.size(); s++) {
            Score score = before.get(s).score();
            if (score.rule() instanceof ScoreRule.Classify) {
                continue;
            }
            Optional<Integer> set = setOf(s);
            without.add(new Without(
                    score,
                    before.get(s).description(),
                    after.get(s).description(),
                    set.map(alphaBefore::get).orElse(Double.NaN),
                    set.map(alphaAfter::get).orElse(Double.NaN)));
        }
        Map<CarelessSign, Long> signs = new EnumMap<>(CarelessSign.class);
        for (int sign = 0; sign < SIGNS.length; sign++) {
            if (found.signs[sign] > 0) {
                signs.put(SIGNS[sign], found.signs[sign]);
            }
        }
        return new CarelessPart(found.persons, found.flagged, signs, notes, without);
    }

    private Optional<Integer> setOf(int score) {
        for (int set = 0; set < design.sets().size(); set++) {
            if (design.sets().get(set).score() == score) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    private final class Worker implements Row.Worker<Found> {

        private final Scorer scorer = new Scorer(design.plan());
        private final int[] options = new int[design.plan().items()];
        private final ResponseVector responses = new ResponseVector(options, 0, options.length);
        private final int[] own = scored.length == options.length ? options : new int[scored.length];
        private final CarelessRow measured = indices.newRow();
        private Found block = new Found(empty);

        @Override
        public void row(Row row) {
            if (!row.usable()) {
                return;
            }
            row.responses(0).copyTo(options);
            look();
        }

        /** {@return whether the responses in {@link #options} are flagged; counts nobody} */
        private boolean isFlagged() {
            for (int i = 0; i < own.length && own.length < options.length; i++) {
                own[i] = options[scored[i]];
            }
            screen.find(own, measured);
            return measured.flagged();
        }

        /** Looks at the responses in {@link #options}. */
        private void look() {
            boolean careless = isFlagged();
            block.persons++;
            for (int sign = 0; sign < SIGNS.length; sign++) {
                if (measured.has(SIGNS[sign])) {
                    block.signs[sign]++;
                }
            }
            if (careless) {
                block.flagged++;
                scorer.score(responses);
                block.sums.add(options, scorer);
            }
        }

        @Override
        public Found endBlock() {
            Found ended = block;
            block = new Found(empty);
            return ended;
        }
    }
}
