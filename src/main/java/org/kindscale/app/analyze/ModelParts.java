package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.AnalysisDesign.ScoreSet;
import org.kindscale.definition.Item;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.report.analysis.Analysis.ModelPart;

/** Fits confirmatory factor models to the items of all subscales. */
final class ModelParts {

    /** Fewer items than this do not determine a factor. */
    private static final int FEWEST_ITEMS = 3;

    private final AnalysisDesign design;
    private final List<Integer> modelled;
    private final List<Item> items;
    private final Covariances raw;

    private ModelParts(AnalysisDesign design, ResponseSums responses) {
        this.design = design;
        this.modelled = design.modelItems();
        this.items = modelled.stream().map(design.instrument().items()::get).toList();
        this.raw = responses.covariances(design.sets().size(), Missing.LISTWISE);
    }

    /** {@return one factor; two by direction of keying; and the definition's subscales, as far as there are such} */
    static List<ModelPart> of(AnalysisDesign design, ResponseSums responses) {
        return design.modelItems().size() < FEWEST_ITEMS ? List.of() : new ModelParts(design, responses).all();
    }

    private List<ModelPart> all() {
        List<ModelPart> models = new ArrayList<>();
        models.add(model("one factor", List.of("general"), new int[items.size()]));
        int[] direction = modelled.stream()
                .mapToInt(item -> design.isReversed(item) ? 1 : 0)
                .toArray();
        int reversed = IntStream.of(direction).sum();
        if (reversed > 1 && reversed < direction.length - 1) {
            models.add(model("two factors, by keying", List.of("positive", "reversed"), direction));
        }
        List<Integer> structure = design.structure();
        if (structure.size() > 1) {
            models.add(structured(structure));
        }
        return models;
    }

    private ModelPart structured(List<Integer> structure) {
        int[] factorOf = new int[items.size()];
        List<String> names = new ArrayList<>();
        for (int factor = 0; factor < structure.size(); factor++) {
            ScoreSet set = design.sets().get(structure.get(factor));
            names.add(design.plan().scores().get(set.score()).id());
            for (int item : set.keyed().items()) {
                factorOf[modelled.indexOf(item)] = factor;
            }
        }
        return model(structure.size() + " factors, the subscales", names, factorOf);
    }

    private ModelPart model(String name, List<String> factors, int[] factorOf) {
        return new ModelPart(name, items, factors, Confirmatory.fit(raw.matrix(), raw.n(), factorOf));
    }
}
