package org.kindscale.app;

import java.util.List;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;

/** What is worth knowing about instruments before their scores are trusted. */
public final class InstrumentNotes {

    private InstrumentNotes() {}

    /** Returns the notes about {@code definitions}, in their order. */
    public static List<Diagnostic> of(List<Definition> definitions) {
        return definitions.stream()
                .filter(definition -> !definition.instrument().about().validated())
                .map(definition -> Diagnostic.note(
                        FindingCode.DEF_033,
                        Location.of(definition.instrument().id()),
                        "not validated: nobody has tested what these scores mean",
                        ""))
                .distinct()
                .toList();
    }
}
