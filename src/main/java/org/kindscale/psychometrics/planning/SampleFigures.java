package org.kindscale.psychometrics.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.Persons;
import org.kindscale.psychometrics.latent.RobustFit;
import org.kindscale.psychometrics.precision.OmegaInterval;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.Reliability.Interval;

/** What one sample says. */
final class SampleFigures {

    /** Figures of a set, in this order: alpha, half of its interval's width, omega, half of its interval's width. */
    static final int OF_SET = 4;

    /**
     * Figures of a model: whether it is proper; whether chi-square, and the scaled one, reject it at .05; CFI; RMSEA;
     * whether close fit is rejected.
     */
    static final int OF_MODEL = 6;

    private static final double LEVEL = 0.05;
    private static final double CLOSE = 0.05;

    private final ItemValues values;
    private final List<KeyedSet> sets;
    private final List<int[]> answers;
    private final ResponseSums sums;

    /**
     * Takes a sample.
     *
     * @param sets the sets of items
     * @param answers by person, the option numbers of all items; below 0 for an item left out
     */
    SampleFigures(ItemValues values, List<KeyedSet> sets, List<int[]> answers) {
        this.values = values;
        this.sets = sets;
        this.answers = answers;
        this.sums = new ResponseSums(values, sets.stream().map(KeyedSet::items).toList());
        answers.forEach(row -> sums.add(row, 0));
    }

    private Covariances keyed(int set) {
        return sums.covariances(set, Missing.LISTWISE).keyed(sets.get(set).factors());
    }

    /** {@return those of {@code set} who answered all of it} */
    private Persons persons(int set) {
        KeyedSet own = sets.get(set);
        return taker -> {
            double[] row = new double[own.items().size()];
            for (int[] options : answers) {
                boolean complete = true;
                for (int i = 0; i < row.length; i++) {
                    int item = own.items().get(i);
                    complete &= options[item] >= 0;
                    row[i] = options[item] < 0 ? 0 : own.factors().get(i) * values.value(item, options[item]);
                }
                if (complete) {
                    taker.accept(row);
                }
            }
        };
    }

    List<Double> ofSet(int set) {
        Covariances keyed = keyed(set);
        Reliability reliability = Reliability.of(keyed);
        OmegaInterval omega = OmegaInterval.of(keyed, persons(set));
        return List.of(reliability.alpha(), half(reliability.feldt()), omega.omega(), half(omega.interval()));
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }

    List<Double> ofModel(PlannedModel model) {
        Covariances keyed = keyed(model.set());
        LatentFit fit = LatentFit.of(keyed.matrix(), keyed.n(), model.structure(), false);
        List<Double> figures = new ArrayList<>(List.of(share(fit.status() == Status.PROPER)));
        if (!fit.isSolved()) {
            while (figures.size() < OF_MODEL) {
                figures.add(Double.NaN);
            }
            return figures;
        }
        ModelFit plain = fit.fit();
        Optional<RobustFit> robust = fit.robust(persons(model.set()));
        figures.add(share(plain.pValue() < LEVEL));
        figures.add(robust.map(r -> share(r.pValue() < LEVEL)).orElse(Double.NaN));
        figures.add(plain.cfi());
        figures.add(plain.rmsea());
        figures.add(share(plain.rmseaLower() > CLOSE));
        return figures;
    }

    private static double share(boolean so) {
        return so ? 1 : 0;
    }
}
