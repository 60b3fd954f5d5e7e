package org.kindscale.catalog.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.scale;
import static org.kindscale.testing.Instruments.tiny;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.InvalidInputException;

class WordingsTest {

    private static final Instrument WORDLESS =
            tiny().items(1, 5, "a", "b").scores(mean("m", 1, "a", "b")).build();

    @TempDir
    private Path folder = Path.of("");

    private static Item worded(String id, Text stem) {
        return new Item(id, "s", Optional.empty(), Optional.of(stem), List.of(), Optional.empty(), List.of());
    }

    /** Holds its wording in English, and that of item a in German too. */
    private static Instrument worded() {
        return tiny().scale(scale("s", 1, 5))
                .item(worded("a", new Text(Map.of("en", "I was calm.", "de", "Ich war ruhig."))))
                .item(worded("b", Text.of("en", "I was in a hurry.")))
                .scores(mean("m", 1, "a", "b"))
                .build();
    }

    private void add(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }

    private Optional<Wording> find(Instrument instrument, String language) throws InvalidInputException {
        return new Wordings(folder).find(instrument, language);
    }

    @Test
    void aDefinitionMayHoldItsOwnWording() throws InvalidInputException {
        assertThat(find(worded(), "en"))
                .contains(new Wording("en", Map.of("a", "I was calm.", "b", "I was in a hurry."), Map.of(), true));
    }

    @Test
    void aWordingThatIsNotWholeIsNotTaken() throws InvalidInputException {
        assertThat(find(worded(), "de")).map(Wording::language).contains("en");
    }

    @Test
    void anAddedWordingIsFoundByInstrumentAndLanguage() throws IOException, InvalidInputException {
        add("tiny.de.json", "{\"b\": \"Eile\", \"a\": \"Ruhe\"}");
        assertThat(find(WORDLESS, "de")).hasValueSatisfying(wording -> {
            assertThat(wording.language()).isEqualTo("de");
            assertThat(wording.stems()).containsExactly(Map.entry("a", "Ruhe"), Map.entry("b", "Eile"));
        });
        assertThat(find(worded(), "de")).map(Wording::language).contains("de");
    }

    @Test
    void elseTheInstrumentsOwnLanguageElseAnyIsTaken() throws IOException, InvalidInputException {
        add("tiny.fr.json", "{\"a\": \"calme\", \"b\": \"h\u00E2te\"}");
        assertThat(find(WORDLESS, "de")).map(Wording::language).contains("fr");
        add("tiny.en.json", "{\"a\": \"calm\", \"b\": \"hurry\"}");
        assertThat(find(WORDLESS, "de")).map(Wording::language).contains("en");
        assertThat(find(WORDLESS, "fr")).map(Wording::language).contains("fr");
    }

    @Test
    void withoutAnyThereIsNone() throws IOException, InvalidInputException {
        add("other.de.json", "{\"a\": \"x\", \"b\": \"y\"}");
        assertThat(find(WORDLESS, "de")).isEmpty();
        assertThat(new Wordings(folder.resolve("absent")).find(WORDLESS, "de")).isEmpty();
        assertThat(new Wordings(folder.resolve("absent")).added("tiny")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"x\"}", "{\"a\": 1, \"b\": \"y\"}", "[]", "{", ""})
    void aFileThatDoesNotFitIsTold(String json) throws IOException {
        add("tiny.de.json", json);
        assertThatThrownBy(() -> find(WORDLESS, "de"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tiny.de.json: error[ADM-006]: the added wording does not fit the items of tiny")
                .hasMessageContaining("help: add it anew: kindscale wording add tiny FILE");
    }

    @Test
    void addedLanguagesAreListedInOrder() throws IOException {
        add("tiny.fr.json", "{}");
        add("tiny.de.json", "{}");
        add("tiny-2.es.json", "{}");
        add("tiny.txt", "");
        assertThat(new Wordings(folder).added("tiny")).containsExactly("de", "fr");
        assertThat(new Wordings(folder).file("tiny", "de")).isEqualTo(folder.resolve("tiny.de.json"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException, InvalidInputException {
        Map<String, String> stems = new LinkedHashMap<>();
        stems.put("a", "\"calm\", gr\u00FC\u00DFe \uD83D\uDE42");
        stems.put("b", "line\\one");
        byte[] bytes = Wordings.render(new Wording("en", stems));
        stems.put("a", "changed");
        Files.write(folder.resolve("tiny.en.json"), bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("}\n");
        assertThat(find(WORDLESS, "en"))
                .hasValueSatisfying(wording -> assertThat(wording.stems())
                        .containsExactly(
                                Map.entry("a", "\"calm\", gr\u00FC\u00DFe \uD83D\uDE42"), Map.entry("b", "line\\one")));
    }
}
