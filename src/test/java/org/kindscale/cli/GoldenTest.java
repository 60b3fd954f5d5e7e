package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.diagnostics.FindingCode;

/** Runs every folder of golden/ in process. {@code -Dgolden.update=true} writes anew what is expected: review it. */
class GoldenTest {

    /** What a call in this process cannot show: leftovers of a killed run, a closed standard input. */
    private static final List<String> OF_PROCESSES = List.of("USE-008", "USE-009");

    @TempDir
    private Path out;

    static Iterable<String> names() {
        return Golden.all().stream().map(Golden::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCallComesToWhatIsExpected(String name) throws IOException {
        Golden golden = Golden.named(name);
        String actual = golden.run(out);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden.expected(), actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden.expected()));
    }

    @Test
    void everyFindingAboutASurveyOrACallHasACase() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Golden golden : Golden.all()) {
            all.append(Files.readString(golden.expected()));
        }
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::id))
                .filteredOn(code -> code.startsWith("CSV") || code.startsWith("USE"))
                .filteredOn(code -> !OF_PROCESSES.contains(code))
                .allMatch(code -> all.indexOf("[" + code + "]") >= 0);
    }
}
