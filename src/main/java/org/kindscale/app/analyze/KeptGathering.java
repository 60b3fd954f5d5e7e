package org.kindscale.app.analyze;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.latent.Gathered;
import org.kindscale.app.latent.LatentItems;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.latent.Persons;

/**
 * What the passes have gathered, as latent models take it.
 *
 * @param design what is analysed
 * @param whole what one pass over all rows came to
 * @param waves by person of both waves, the option numbers of the first, then of the second; empty if there is one wave
 */
record KeptGathering(AnalysisDesign design, AnalysisWorker.Block whole, Optional<List<int[]>> waves)
        implements Gathered {

    @Override
    public ResponseSums responses() {
        return whole.sums().responses();
    }

    @Override
    public Map<String, ResponseSums> groups() {
        Map<String, ResponseSums> groups = new LinkedHashMap<>();
        whole.groups().forEach((value, group) -> groups.put(value, group.sums().responses()));
        return groups;
    }

    @Override
    public Optional<Persons> persons(LatentItems items, boolean complete) {
        return whole.kept().isWhole()
                ? Optional.of(new KeptPersons(whole.kept(), design.values(), items, complete))
                : Optional.empty();
    }

    @Override
    public Optional<Persons> inBothWaves(LatentItems items) {
        return waves.map(pairs -> taker -> {
            double[] row = new double[2 * items.numbers().length];
            for (int[] options : pairs) {
                if (isFilled(items, options, row)) {
                    taker.accept(row);
                }
            }
        });
    }

    private boolean isFilled(LatentItems items, int[] options, double[] row) {
        int count = items.numbers().length;
        for (int i = 0; i < row.length; i++) {
            int item = items.numbers()[i % count];
            int option = options[i / count * (options.length / 2) + item];
            if (option < 0) {
                return false;
            }
            double value = design.values().value(item, option);
            double ends = design.values().low(item) + design.values().high(item);
            row[i] = items.signs()[i % count] < 0 ? ends - value : value;
        }
        return true;
    }
}
