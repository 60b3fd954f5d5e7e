package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;

class CatalogTest {

    @TempDir
    private Path folder = Path.of("");

    private Catalog catalog = new Catalog(List.of());

    @BeforeEach
    void lookIntoTheFolderFirst() {
        catalog = new Catalog(List.of(folder.resolve("absent"), folder));
    }

    private Path write(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    @Test
    void aBundledDefinitionIsFoundById() throws InvalidInputException {
        Definition scs = catalog.load("scs");
        assertThat(scs.instrument().id()).isEqualTo("scs");
        assertThat(scs.path()).isEqualTo("bundled:scs.json");
    }

    @Test
    void theBundledBytesAreThoseOfTheLibrary() throws IOException, InvalidInputException {
        byte[] bytes = Files.readAllBytes(Path.of("scales/scs.json"));
        Definition read =
                DefinitionReader.read("scs.json", bytes, new Findings()).orElseThrow();
        assertThat(catalog.load("scs").sha256()).isEqualTo(read.sha256());
    }

    @Test
    void aDefinitionOfTheUserIsFoundByIdOrPath() throws IOException, InvalidInputException {
        Path file = write("long.json", Refusal.resource("long.json"));
        assertThat(catalog.load("long").path()).isEqualTo(file.toString());
        assertThat(new Catalog(List.of()).load(file.toString()).instrument().id())
                .isEqualTo("long");
    }

    @Test
    void theUsersFolderComesBeforeTheLibrary() throws IOException, InvalidInputException {
        write("scs.json", Refusal.resource("long.json").replace("\"id\": \"long\"", "\"id\": \"scs\""));
        assertThat(catalog.load("scs").instrument().items()).hasSize(5);
        assertThat(new Catalog(List.of()).load("scs").instrument().items()).hasSize(26);
    }

    @Test
    void anUnknownIdIsToldWithTheNearest() {
        assertThatThrownBy(() -> catalog.load("scssf"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        scssf: error[DEF-027]: no instrument has this id
                          help: did you mean scs-sf? "kindscale instruments" lists them all
                        """);
        assertThatThrownBy(() -> catalog.load("something-else"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a definition of your own is named by its path");
    }

    @Test
    void idsThatAreNoIdsAreNotLookedUpAmongTheBundledFiles() {
        assertThatThrownBy(() -> catalog.load("SCS")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> catalog.load("..")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPathThatLeadsNowhereIsTold() {
        assertThatThrownBy(() -> catalog.load("nowhere/x.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("nowhere/x.json: error[DEF-028]: there is no such file");
        assertThatThrownBy(() -> catalog.load("x.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("x.json: error[DEF-028]: there is no such file");
    }

    @Test
    void aFolderIsNoDefinition() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("odd.json"));
        assertThatThrownBy(() -> catalog.load(inner.toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("error[DEF-028]: the definition cannot be read");
        assertThatThrownBy(() -> catalog.load("odd"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("error[DEF-027]");
    }

    @Test
    void aDefinitionWithErrorsIsNotLoaded() throws IOException {
        write("long.json", Refusal.resource("long.json").replace("\"minAnswered\": 5", "\"minAnswered\": 6"));
        assertThatThrownBy(() -> catalog.load("long"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("long.json:23:100: error[DEF-010]");
    }

    @Test
    void aDefinitionWhoseCasesDoNotHoldIsNotLoaded() throws IOException {
        write("long.json", Refusal.resource("long.json").replace("\"total\": 4", "\"total\": 3"));
        assertThatThrownBy(() -> catalog.load("long"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("error[DEF-024]: case \"falling\" does not hold: total is 4, not 3");
    }

    @Test
    void idsAreThoseOfAllPlacesSortedAndOnce() throws IOException {
        write("long.json", Refusal.resource("long.json"));
        write("scs.json", Refusal.resource("long.json"));
        write("notes.txt", "no definition");
        assertThat(catalog.ids())
                .contains("long", "scs", "phq9")
                .doesNotContain("notes", "notes.txt")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(new Catalog(List.of()).ids()).containsExactlyInAnyOrderElementsOf(Catalog.bundledIds());
    }

    @Test
    void allThatCanBeLoadedIsLoadedAndTheRestTold() throws IOException {
        write("long.json", Refusal.resource("long.json"));
        write("broken.json", "{}");
        Findings findings = new Findings();
        Map<String, Definition> all = catalog.all(findings);
        assertThat(all.keySet())
                .contains("long", "scs")
                .doesNotContain("broken")
                .isEqualTo(new TreeSet<>(all.keySet()));
        assertThat(all).hasSize(Catalog.bundledIds().size() + 1);
        assertThat(findings.render()).contains("broken.json:1:1: error[DEF-003]: property \"id\" is missing");
    }
}
