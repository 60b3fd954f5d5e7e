package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.InvalidInputException;

/**
 * docs/instruments.md says what the definitions hold.
 *
 * <p>{@code -Dgolden.update=true} writes it anew; read the difference before you commit it.
 */
class InstrumentsPageTest {

    private static final Path PAGE = Path.of("docs/instruments.md");

    @Test
    void thePageOfInstrumentsSaysWhatTheDefinitionsHold() throws IOException, InvalidInputException {
        String text = InstrumentsPage.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(text);
    }

    @Test
    void noFactOnThePageLacksItsRowInTheTables() throws IOException {
        assertThat(Files.readString(PAGE)).doesNotContain("no row in facts");
    }
}
