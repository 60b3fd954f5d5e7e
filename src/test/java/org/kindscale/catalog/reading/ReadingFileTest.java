package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.InvalidInputException;

class ReadingFileTest {

    @TempDir
    private Path folder;

    private List<List<String>> options(String json) throws IOException, InvalidInputException {
        Path file = Files.writeString(folder.resolve("reading.json"), json);
        return ReadingFile.options(file, "reading.json");
    }

    @Test
    void optionsComeWithTheirValues() throws IOException, InvalidInputException {
        assertThat(options("{\"options\": [[\"--coding\", \"1-4\"], [\"--missing\", \"-99\"]], \"columns\": {}}"))
                .containsExactly(List.of("--coding", "1-4"), List.of("--missing", "-99"));
    }

    @Test
    void aColumnMapIsAReadingWithoutOptions() throws IOException, InvalidInputException {
        assertThat(options("{\"columns\": {\"gad7\": {\"gad7_1\": \"Q1\"}}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"options\": 1}",
                "{\"options\": [1]}",
                "{\"options\": [[\"--coding\"]]}",
                "{\"options\": [[\"coding\", \"1-4\"]]}",
                "{\"options\": [[\"--coding\", 4]]}"
            })
    void anythingElseIsRefused(String json) {
        assertThatThrownBy(() -> options(json)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ReadingFile.options(folder.resolve("none.json"), "none.json"))
                .isInstanceOf(InvalidInputException.class);
    }
}
