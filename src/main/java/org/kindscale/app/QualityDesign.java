package org.kindscale.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.careless.CarelessDesign;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItem;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItems;
import org.kindscale.psychometrics.careless.CarelessDesign.Sample;
import org.kindscale.psychometrics.careless.CarelessIndices;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ResponseVector;

/**
 * One instrument as the indices of careless answering see it: the option numbers of its scored items.
 *
 * <p>Its subscales are those of all scores that are no alternatives, whichever of them a run writes, so that the
 * indices do not depend on that.
 */
public final class QualityDesign {

    private final Instrument instrument;
    private final int[] scored;
    private final CarelessDesign careless;
    private final ItemValues numbers;

    /** Looks at {@code design} as the indices of careless answering do. */
    public QualityDesign(AnalysisDesign design) {
        instrument = design.instrument();
        scored = design.scoredItems();
        careless = subscales(design);
        List<List<Double>> options = new ArrayList<>();
        for (int item : scored) {
            int count = instrument
                    .responsesOf(instrument.items().get(item))
                    .options()
                    .size();
            options.add(IntStream.range(0, count).mapToObj(o -> (double) o).toList());
        }
        numbers = ItemValues.of(options);
    }

    /** {@return the design of all scores of {@code instrument} that are no alternatives} */
    public static QualityDesign of(Instrument instrument) throws InvalidInputException {
        return new QualityDesign(
                AnalysisDesign.of(instrument, ScorePlans.wanted(instrument, List.of()), MinAnswered.DEFINITION));
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return how many items are measured} */
    public int items() {
        return scored.length;
    }

    /** {@return empty sums of the measured items} */
    public ResponseSums newSums() {
        return new ResponseSums(numbers, List.of());
    }

    /** Copies the responses to the measured items to {@code into}. */
    public void copy(ResponseVector responses, int[] into) {
        for (int i = 0; i < scored.length; i++) {
            into[i] = responses.get(scored[i]);
        }
    }

    /** Copies the option numbers in {@code all}, of all items, to {@code into}. */
    public void copy(int[] all, int[] into) {
        for (int i = 0; i < scored.length; i++) {
            into[i] = all[scored[i]];
        }
    }

    /** {@return the indices of the respondents that {@code sums} add up} */
    public CarelessIndices indices(ResponseSums sums) {
        return CarelessIndices.of(sample(sums), careless);
    }

    /** {@return the respondents that {@code sums}, of measured items, add up} */
    public static Sample sample(ResponseSums sums) {
        List<Long> counts = new ArrayList<>();
        for (int item = 0; item < sums.values().items(); item++) {
            counts.add(sums.answered(item));
        }
        Covariances all = sums.all();
        return new Sample(counts, all.means(), all.matrix(), sums.correlations());
    }

    /** {@return the subscales, by places among the scored items} */
    public static CarelessDesign subscales(AnalysisDesign design) {
        int[] scored = design.scoredItems();
        List<KeyedItems> subscales = new ArrayList<>();
        for (int number : design.structure()) {
            KeyedSet set = design.sets().get(number).keyed();
            List<KeyedItem> items = new ArrayList<>();
            for (int item : set.items()) {
                int place = Arrays.binarySearch(scored, item);
                boolean reversed = design.isReversed(item) != design.spacing(item) < 0;
                items.add(new KeyedItem(place, reversed, 0, design.values().options(item) - 1));
            }
            subscales.add(new KeyedItems(items));
        }
        return CarelessDesign.of(subscales);
    }
}
