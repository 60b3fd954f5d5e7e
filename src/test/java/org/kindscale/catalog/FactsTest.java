package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;

/**
 * Key, ranges and bands of every bundled definition against tables that were made from the sources, not from the
 * definitions. The last column is how sure the fact is: A two sources or the official text, B one source, own for our
 * own instruments, derived where it follows from the other scores by arithmetic.
 */
class FactsTest {

    private static final Catalog CATALOG = new Catalog(List.of());

    @Test
    void everyScoreReadsTheItemsOfItsSourcesAndHasTheirRange() throws IOException, InvalidInputException {
        assertThat(all(FactRows::scores))
                .containsExactlyInAnyOrderElementsOf(
                        FactTable.read("scores.csv").keySet());
    }

    @Test
    void everyBandEndsWhereItsSourceSays() throws IOException, InvalidInputException {
        assertThat(all(FactRows::bands))
                .containsExactlyInAnyOrderElementsOf(FactTable.read("bands.csv").keySet());
    }

    @Test
    void noFactOfAPublishedInstrumentIsLessSureThanOneSource() throws IOException {
        assertThat(FactTable.read("scores.csv").values()).containsOnly("A", "B", "own", "derived");
        assertThat(FactTable.read("bands.csv").values()).containsOnly("A", "B", "own");
    }

    @Test
    void everyInstrumentHasAFieldOfUse() throws IOException {
        assertThat(FactTable.read("fields.csv").keySet()).containsExactlyInAnyOrderElementsOf(Catalog.bundledIds());
    }

    private static List<String> all(Function<Instrument, List<String>> facts) throws InvalidInputException {
        List<String> rows = new ArrayList<>();
        for (String id : Catalog.bundledIds()) {
            rows.addAll(facts.apply(CATALOG.load(id).instrument()));
        }
        return rows;
    }
}
