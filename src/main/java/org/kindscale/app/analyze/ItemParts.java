package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.MissingCounts;
import org.kindscale.scoring.ResponseVector;

/** Describes each item: how its options are used, and what the data say about its key. */
final class ItemParts {

    private final AnalysisDesign design;
    private final ResponseSums responses;

    ItemParts(AnalysisDesign design, ResponseSums responses) {
        this.design = design;
        this.responses = responses;
    }

    /**
     * Returns the items in published order.
     *
     * @param key what the data say, by item
     */
    List<ItemPart> all(List<KeyEvidence> key) {
        List<ItemPart> parts = new ArrayList<>();
        for (int item = 0; item < design.instrument().items().size(); item++) {
            parts.add(new ItemPart(
                    design.instrument().items().get(item),
                    Description.of(
                            responses.distribution(item),
                            design.values().low(item),
                            design.values().high(item)),
                    frequencies(item),
                    missing(item),
                    key.get(item)));
        }
        return parts;
    }

    private List<Long> frequencies(int item) {
        return IntStream.range(0, design.values().options(item))
                .mapToObj(option -> responses.frequency(item, option))
                .toList();
    }

    private MissingCounts missing(int item) {
        return new MissingCounts(
                responses.frequency(item, ResponseVector.OMITTED),
                responses.frequency(item, ResponseVector.NOT_ADMINISTERED),
                responses.frequency(item, ResponseVector.INVALID));
    }
}
