package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.InvalidInputException;

class PerInstrumentTest {

    private static Map<String, String> values(List<String> ids, String... given) throws InvalidInputException {
        return new PerInstrument("--columns", List.of(given)).byInstrument(ids);
    }

    @Test
    void aValueBelongsToTheOnlyInstrument() throws InvalidInputException {
        assertThat(values(List.of("scs"), "Q{n}")).isEqualTo(Map.of("scs", "Q{n}"));
        assertThat(values(List.of("scs"), "scs=Q{n}")).isEqualTo(Map.of("scs", "Q{n}"));
        assertThat(values(List.of("scs"), "a=b")).isEqualTo(Map.of("scs", "a=b"));
        assertThat(values(List.of("scs"))).isEmpty();
    }

    @Test
    void aValueNamesItsInstrumentWhereThereAreSeveral() throws InvalidInputException {
        assertThat(values(List.of("scs", "scs-sf"), "scs-sf=1-12", "scs=13-38"))
                .isEqualTo(Map.of("scs", "13-38", "scs-sf", "1-12"));
    }

    @Test
    void aValueThatCouldBelongToSeveralIsRefused() {
        assertThatThrownBy(() -> values(List.of("a", "b"), "1-5"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("help: say for which instrument: --columns a=1-5\n");
    }

    @Test
    void twoValuesForOneInstrumentAreRefused() {
        assertThatThrownBy(() -> values(List.of("a", "b"), "a=1", "a=2"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("help: give --columns once for each instrument\n");
    }

    @Test
    void anOptionThatIsNotGivenHasNoValues() throws InvalidInputException {
        assertThat(PerInstrument.none("--order").byInstrument(List.of("a", "b")))
                .isEmpty();
    }
}
