package org.kindscale.app.latent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.latent.LatentPart;
import org.kindscale.report.latent.ModelWords;

/** Tells, as warnings, which factor models have no solution, or one that no population can have. */
public final class ModelFindings {

    private static final String TRIED = "tried were three starts, up to 300 steps of Newton's method each";

    private final Location where;
    private final Findings findings;

    private ModelFindings(Location where, Findings findings) {
        this.where = where;
        this.findings = findings;
    }

    /** Adds a warning for each such model of all items, and of each score that has fewer items than these. */
    public static void tell(Analysis analysis, Findings findings) {
        ModelFindings own =
                new ModelFindings(Location.of(analysis.basis().files().get(0)), findings);
        int largest = 0;
        for (ModelPart model : analysis.models()) {
            own.tell(model.name(), model.solution());
            largest = Math.max(largest, model.items().size());
        }
        analysis.latent().ifPresent(latent -> latent.parts().forEach(own::tell));
        for (ScalePart scale : analysis.scales()) {
            if (scale.items().size() > 2 && scale.items().size() < largest) {
                own.tell("one factor of " + scale.score().id(), scale.factors().confirmatory());
            }
        }
    }

    private void tell(LatentPart part) {
        String caution = ModelWords.caution(part);
        if (!caution.isEmpty()) {
            add("model " + part.name() + " is " + caution, "read the other models, or ask for fewer factors");
        }
    }

    private void tell(String name, Confirmatory model) {
        switch (model.outcome()) {
            case NOT_CONVERGED ->
                add(name + " has no solution: no attempt came to rest; " + TRIED, "give more persons, or fewer items");
            case NOT_IDENTIFIED ->
                add(name + " has no solution: the data do not determine it", "read the other models only");
            case NOT_POSITIVE_DEFINITE ->
                add(
                        name + " has no solution: the covariances of the " + model.items()
                                + " items are not positive definite",
                        "look for items without spread, copies of items, and too few complete rows");
            case CONVERGED -> improper(name, model);
        }
    }

    private void improper(String name, Confirmatory model) {
        List<String> wrong = model.improprieties().stream()
                .map(impropriety -> impropriety.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.toList());
        if (!wrong.isEmpty()) {
            add(
                    name + " has a solution that cannot be (" + String.join(", ", wrong)
                            + "), the best that was found; " + TRIED,
                    "do not interpret it: there are too few persons, or the model is wrong");
        }
    }

    private void add(String what, String help) {
        findings.add(Diagnostic.warning(FindingCode.PSY_007, where, what, help));
    }
}
