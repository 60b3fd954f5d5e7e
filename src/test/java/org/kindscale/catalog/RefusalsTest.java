package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;

/** Everything the checker refuses, with code, line and column. The cases are data: src/test/resources/definitions. */
class RefusalsTest {

    @TempDir
    private Path folder = Path.of("");

    static List<Refusal> refusals() throws IOException {
        List<Refusal> all = new ArrayList<>(Refusal.all("refusals.txt"));
        all.addAll(Refusal.all("refusals-keys.txt"));
        all.addAll(Refusal.all("refusals-parts.txt"));
        return all;
    }

    private List<Diagnostic> check(String json) throws IOException {
        Files.writeString(folder.resolve("long.json"), Refusal.resource("long.json"));
        Path file = Files.writeString(folder.resolve("small.json"), json);
        return DefinitionCheck.of(file.toString(), new Catalog(List.of()))
                .findings()
                .kept();
    }

    @Test
    void theDefinitionThatIsChangedIsAllRight() throws IOException {
        assertThat(check(Refusal.resource("small.json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalIsToldAtItsPlace(Refusal refusal) throws IOException {
        List<Diagnostic> found = check(refusal.json());
        assertThat(found)
                .extracting(f -> f.code().id() + " at " + f.where().line() + ":"
                        + f.where().column())
                .as(found.stream().map(Diagnostic::render).collect(Collectors.joining("\n")))
                .containsExactlyElementsOf(refusal.found().stream()
                        .map(f -> f.code() + " at " + f.line() + ":" + f.column())
                        .toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).what()).contains(refusal.found().get(i).what());
            assertThat(found.get(i).help()).contains(refusal.found().get(i).help());
            assertThat(found.get(i).where().path()).endsWith("small.json");
        }
    }

    @Test
    void everyCodeOfDefinitionsHasACase() throws IOException {
        TreeSet<String> shown = new TreeSet<>(List.of(
                FindingCode.DEF_027.id(), // CatalogTest
                FindingCode.DEF_028.id(), // DefinitionCheckTest
                FindingCode.DEF_032.id(), // ScalesTest
                FindingCode.DEF_033.id())); // the golden call score-not-validated
        refusals().forEach(refusal -> refusal.found().forEach(found -> shown.add(found.code())));
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::id).filter(id -> id.startsWith("DEF")))
                .containsExactlyElementsOf(shown);
    }
}
