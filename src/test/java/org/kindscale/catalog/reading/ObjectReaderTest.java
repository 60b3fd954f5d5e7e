package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

class ObjectReaderTest {

    private final Findings findings = new Findings();

    private ObjectReader reader(String json) {
        Obj object = (Obj) LocatedJson.parse("a.json", json.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
        return new ObjectReader(object, findings, "en");
    }

    private String told() {
        return String.join(
                "; ",
                findings.kept().stream()
                        .map(f -> f.where().column() + " " + f.code().id() + " " + f.what())
                        .toList());
    }

    @Test
    void whatIsThereIsReadByItsType() {
        ObjectReader reader = reader("{\"s\": \"x\", \"n\": 2.5, \"i\": 7, \"b\": true, "
                + "\"l\": [1, 2], \"w\": [\"p\", \"q\"], \"o\": {\"k\": 1}}");
        assertThat(reader.string("s")).isEqualTo("x");
        assertThat(reader.optionalString("s")).contains("x");
        assertThat(reader.number("n", 0)).isEqualTo(2.5);
        assertThat(reader.optionalNumber("n")).hasValue(2.5);
        assertThat(reader.integer("i", 0)).isEqualTo(7);
        assertThat(reader.optionalInteger("i")).hasValue(7);
        assertThat(reader.bool("b", false)).isTrue();
        assertThat(reader.integers("l")).containsExactly(1, 2);
        assertThat(reader.strings("w")).containsExactly("p", "q");
        assertThat(reader.object("o").orElseThrow().integer("k", 0)).isEqualTo(1);
        assertThat(reader.requiredObject("o")).isPresent();
        reader.done();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void whatIsOptionalMayBeAbsent() {
        ObjectReader reader = reader("{}");
        assertThat(reader.optionalString("x")).isEmpty();
        assertThat(reader.optionalNumber("x")).isEmpty();
        assertThat(reader.optionalInteger("x")).isEmpty();
        assertThat(reader.optionalText("x")).isEmpty();
        assertThat(reader.bool("x", true)).isTrue();
        assertThat(reader.bool("x", false)).isFalse();
        assertThat(reader.strings("x")).isEmpty();
        assertThat(reader.object("x")).isEmpty();
        assertThat(reader.value("x")).isEmpty();
        assertThat(reader.has("x")).isFalse();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void whatIsNeededAndAbsentIsToldAndStoodInFor() {
        ObjectReader reader = reader(" {}");
        assertThat(reader.string("a")).isEqualTo("?");
        assertThat(reader.number("b", 1.5)).isEqualTo(1.5);
        assertThat(reader.integer("c", 3)).isEqualTo(3);
        assertThat(reader.text("d")).isEqualTo(Text.of("en", "?"));
        assertThat(reader.id("e", ObjectReader.NAME)).isEqualTo("x");
        assertThat(reader.requiredObject("f")).isEmpty();
        assertThat(told())
                .isEqualTo("2 DEF-003 property \"a\" is missing; 2 DEF-003 property \"b\" is missing; "
                        + "2 DEF-003 property \"c\" is missing; 2 DEF-003 property \"d\" is missing; "
                        + "2 DEF-003 property \"e\" is missing; 2 DEF-003 property \"f\" is missing");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-4, -4", "2.0, 2", "1e3, 1000", "999999999, 999999999", "-999999999, -999999999"})
    void aWholeNumberMayBeWrittenInAnyWay(String json, int value) {
        assertThat(reader("{\"i\": " + json + "}").integer("i", 0)).isEqualTo(value);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1000000000", "-1000000000", "1e15", "\"1\"", "true", "null"})
    void whatIsNoWholeNumberIsTold(String json) {
        assertThat(reader("{\"i\": " + json + "}").integer("i", 8)).isEqualTo(8);
        assertThat(told()).startsWith("7 DEF-004 \"i\" must be a whole number, not ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a1", "scs_26", "a__b"})
    void namesAreLowerCaseLettersDigitsAndUnderscores(String id) {
        assertThat(reader("{\"id\": \"" + id + "\"}").id("id", ObjectReader.NAME))
                .isEqualTo(id);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1a", "_a", "a-b", "a b", "\u00E4", "a.b"})
    void otherNamesAreTold(String id) {
        reader("{\"id\": \"" + id + "\"}").id("id", ObjectReader.NAME);
        assertThat(told()).isEqualTo("8 DEF-006 \"" + id + "\" is no id");
    }

    @Test
    void hyphenedIdsHaveHyphensInstead() {
        assertThat(reader("{\"id\": \"scs-sf\"}").id("id", ObjectReader.HYPHENED))
                .isEqualTo("scs-sf");
        assertThat(findings.isEmpty()).isTrue();
        reader("{\"id\": \"scs_sf\"}").id("id", ObjectReader.HYPHENED);
        assertThat(findings.kept())
                .extracting(Diagnostic::help)
                .containsExactly("use lower-case letters, digits and -, a letter first");
    }

    @Test
    void anIdThatIsNoStringIsToldOnce() {
        reader("{\"id\": 7}").id("id", ObjectReader.NAME);
        assertThat(told()).isEqualTo("8 DEF-004 \"id\" must be a string, not a whole number");
    }

    @Test
    void aTextIsWordsOrWordsByLanguage() {
        assertThat(reader("{\"t\": \"yes\"}").text("t")).isEqualTo(Text.of("en", "yes"));
        assertThat(reader("{\"t\": {\"en\": \"yes\", \"de\": \"ja\"}}").text("t"))
                .isEqualTo(new Text(Map.of("en", "yes", "de", "ja")));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aTextNeedsTheInstrumentsLanguage() {
        assertThat(reader("{\"t\": {\"de\": \"ja\"}}").text("t")).isEqualTo(Text.of("en", "?"));
        assertThat(told()).isEqualTo("7 DEF-029 \"t\" has no words in the instrument's language, en");
    }

    @Test
    void elementsThatDoNotFitAreToldAndLeftOut() {
        ObjectReader reader = reader("{\"l\": [1, \"x\", 2.5, 3]}");
        assertThat(reader.integers("l")).containsExactly(1, 3);
        assertThat(told())
                .isEqualTo("11 DEF-004 \"l\" must be a whole number, not a string; "
                        + "16 DEF-004 \"l\" must be a whole number, not a number");
    }

    @Test
    void objectsOfAListAreReadOneByOne() {
        ObjectReader reader = reader("{\"l\": [{\"a\": 1}, 5, {\"a\": 2}]}");
        assertThat(reader.objects("l", r -> Optional.of(r.integer("a", 0)))).containsExactly(1, 2);
        assertThat(told()).isEqualTo("18 DEF-004 \"l\" must be an object, not a whole number");
    }

    @Test
    void propertiesThatNobodyAskedForAreToldInOrder() {
        ObjectReader reader = reader("{\"zebra\": 1, \"title\": \"x\", \"titel\": 2}");
        reader.string("title");
        reader.done();
        assertThat(told()).isEqualTo("2 DEF-002 unknown property \"zebra\"; 28 DEF-002 unknown property \"titel\"");
        assertThat(findings.kept())
                .extracting(Diagnostic::help)
                .containsExactly("take it out; known here: title", "did you mean \"title\"?");
    }

    @Test
    void aPartIsBuiltUnlessSomethingInItWasWrong() {
        ObjectReader reader = reader(" {}");
        assertThat(reader.build(FindingCode.DEF_013, "help", 0, () -> "built")).contains("built");
        findings.add(Diagnostic.error(FindingCode.DEF_001, Location.of("a.json"), "before", ""));
        assertThat(reader.build(FindingCode.DEF_013, "help", 1, () -> "built")).contains("built");
        assertThat(reader.build(FindingCode.DEF_013, "help", 0, () -> "built")).isEmpty();
        assertThat(findings.errors()).isEqualTo(1);
    }

    @Test
    void whatAConstructorRefusesIsToldAtTheObject() {
        ObjectReader reader = reader(" {}");
        Optional<String> none = reader.build(FindingCode.DEF_013, "mend it", 0, () -> {
            throw new IllegalArgumentException("two of them");
        });
        assertThat(none).isEmpty();
        assertThat(findings.kept())
                .containsExactly(
                        Diagnostic.error(FindingCode.DEF_013, new Location("a.json", 1, 2), "two of them", "mend it"));
    }

    @Test
    void namesComeInTheOrderOfTheFile() {
        assertThat(reader("{\"z\": 1, \"a\": 2}").names()).containsExactly("z", "a");
    }
}
