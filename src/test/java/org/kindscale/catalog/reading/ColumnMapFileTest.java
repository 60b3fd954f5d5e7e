package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.InvalidInputException;

class ColumnMapFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> read(String json) throws IOException, InvalidInputException {
        return ColumnMapFile.read(Files.writeString(folder.resolve("map.json"), json), "map.json", "scs");
    }

    @Test
    void theColumnsOfOneInstrumentAreRead() throws IOException, InvalidInputException {
        String json =
                "{\"columns\": {\"phq9\": {\"phq9_1\": \"P1\"}, \"scs\": {\"scs_2\": \"Q7_2\", \"scs_1\": \"Q7_1\"}}}";
        assertThat(read(json)).containsExactly(Map.entry("scs_2", "Q7_2"), Map.entry("scs_1", "Q7_1"));
    }

    @Test
    void theInnerObjectAloneWillDo() throws IOException, InvalidInputException {
        assertThat(read("{\"scs_1\": \"Q7_1\"}")).containsExactly(Map.entry("scs_1", "Q7_1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"columns\": {\"x\": {}}}|map.json: error[CSV-025]: the column map has no columns for scs",
                "{\"columns\": {\"scs\": {}}}|map.json: error[CSV-025]: the column map has no columns for scs",
                "{}|map.json: error[CSV-025]: the column map has no columns for scs",
                "[]|map.json: error[CSV-025]: the column map has no columns for scs",
                "{\"scs_1\": 7}|map.json:1:11: error[CSV-025]: the column map cannot be used: \"scs_1\" must",
                "{\"columns\": {\"scs\": 7}}|map.json:1:21: error[CSV-025]: the column map cannot be used: \"scs",
                "{\"scs_1\"|map.json:1:9: error[CSV-025]: the column map cannot be used: not JSON",
            })
    void whatIsNoColumnMapIsTold(String json, String told) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ColumnMapFile.read(folder.resolve("none.json"), "none.json", "scs"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("none.json: error[CSV-025]: the column map cannot be read\n  help: check its path\n");
    }
}
