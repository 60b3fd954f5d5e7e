package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.catalog.proof.KeyTest;
import org.kindscale.diagnostics.Location;

class DefinitionCheckTest {

    private static final Catalog BUNDLED = new Catalog(List.of());

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private static DefinitionCheck check(Path file) {
        return DefinitionCheck.of(file.toString(), BUNDLED);
    }

    @Test
    void aWholeDefinitionHasNoFindingsAndATestedKey() throws IOException {
        write("long.json", Refusal.resource("long.json"));
        DefinitionCheck check = check(write("small.json", Refusal.resource("small.json")));
        assertThat(check.findings().render()).isEmpty();
        assertThat(check.cases()).isEqualTo(14);
        assertThat(check.key()).hasValueSatisfying(key -> {
            assertThat(key.mutants()).isEqualTo(55); // KeyTestTest counts them
            assertThat(key.percent()).isEqualTo(100);
        });
        assertThat(check.path()).endsWith("small.json");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        DefinitionCheck check = DefinitionCheck.of("nowhere/x.json", BUNDLED);
        assertThat(check.findings().render()).isEqualTo("""
                        nowhere/x.json: error[DEF-028]: the definition cannot be read
                          help: check the path and its permissions
                        """);
        assertThat(check.key()).isEmpty();
        assertThat(check.cases()).isZero();
    }

    @Test
    void aDefinitionWithErrorsIsNotTestedFurther() throws IOException {
        DefinitionCheck check = check(write("x.json", "{\"kindscale\": 1}"));
        assertThat(check.findings().errors()).isPositive();
        assertThat(check.key()).isEmpty();
        assertThat(check.cases()).isZero();
    }

    @Test
    void aCaseThatDoesNotHoldKeepsTheKeyFromBeingTested() throws IOException {
        write("long.json", Refusal.resource("long.json"));
        DefinitionCheck check =
                check(write("small.json", Refusal.resource("small.json").replace("\"slow\": 40 }", "\"slow\": 41 }")));
        assertThat(check.findings().render()).contains("error[DEF-024]");
        assertThat(check.key()).isEmpty();
        assertThat(check.cases()).isEqualTo(14);
    }

    @Test
    void theLongerInstrumentIsLookedForBesideTheFileFirst() throws IOException {
        String small = Refusal.resource("small.json").replace("\"instrument\": \"long\"", "\"instrument\": \"scs\"");
        write("scs.json", Refusal.resource("long.json").replace("\"id\": \"long\"", "\"id\": \"scs\""));
        assertThat(check(write("small.json", small)).findings().render()).isEmpty();
    }

    @Test
    void elseInTheCatalog() throws IOException {
        String small = Refusal.resource("small.json").replace("\"instrument\": \"long\"", "\"instrument\": \"scs\"");
        DefinitionCheck check = check(write("small.json", small));
        assertThat(check.findings().render())
                .contains("error[DEF-022]: \"l_1\" is no item of scs")
                .doesNotContain("cannot be read");
    }

    @Test
    void aLongerInstrumentWithErrorsIsTold() throws IOException {
        write("long.json", Refusal.resource("long.json").replace("\"total\": 6", "\"total\": 7"));
        assertThat(check(write("small.json", Refusal.resource("small.json")))
                        .findings()
                        .render())
                .contains("error[DEF-022]: the longer instrument long cannot be read");
    }

    @Test
    void wordingsOrFingerprintsOfOneSideOnlyAreNoContradiction() throws IOException {
        String json = Refusal.resource("long.json").replaceAll(",\\s*\"fingerprints\": \\[[^]]*]", "");
        write("long.json", json.replace(", \"text\": \"I was calm.\"", ""));
        assertThat(check(write("small.json", Refusal.resource("small.json")))
                        .findings()
                        .render())
                .isEmpty();
    }

    @Test
    void oneSharedFingerprintIsEnough() throws IOException {
        String other = "\"" + "0".repeat(64) + "\"";
        write("long.json", Refusal.resource("long.json"));
        String json =
                Refusal.resource("small.json").replace("\"fingerprints\": [", "\"fingerprints\": [" + other + ", ");
        assertThat(check(write("small.json", json)).findings().render()).isEmpty();
    }

    @Test
    void survivorsAreToldAtThePlaceThatWasMutated() throws IOException {
        write("long.json", Refusal.resource("long.json"));
        String json = Refusal.resource("small.json").replace("\"flags\": [\"low\"]", "\"source\": \"none\"");
        DefinitionCheck check = check(write("small.json", json));
        assertThat(check.findings().kept()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo("no case notices: the threshold of flag low moved by -1");
            assertThat(finding.help()).isEqualTo("add cases with flags where a is 0 just holds and just does not");
            assertThat(finding.where())
                    .isEqualTo(new Location(folder.resolve("small.json").toString(), 92, 5));
        });
        assertThat(check.key()).map(KeyTest::percent).contains(98); // 54 of 55
    }
}
