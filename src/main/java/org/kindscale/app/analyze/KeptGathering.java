package org.kindscale.app.analyze;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.latent.Gathered;
import org.kindscale.app.latent.LatentItems;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.latent.Persons;

/** What one pass has gathered, as latent models take it. */
record KeptGathering(AnalysisDesign design, AnalysisWorker.Block whole) implements Gathered {

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
}
