package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Num;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

class LocatedJsonTest {

    private final Findings findings = new Findings();

    private Optional<LocatedValue> parse(String json) {
        return LocatedJson.parse("a.json", json.getBytes(StandardCharsets.UTF_8), findings);
    }

    private Obj object(String json) {
        assertThat(findings.isEmpty()).isTrue();
        return (Obj) parse(json).orElseThrow();
    }

    private static Location at(long line, int column) {
        return new Location("a.json", line, column);
    }

    @Test
    void everyValueKnowsWhereItBegins() {
        Obj root = object("""
                {
                  "a": 1, "b" : [true,
                    null], "c": {
                  "d": "x" }
                }
                """);
        assertThat(root.where()).isEqualTo(at(1, 1));
        assertThat(root.at("/a")).isEqualTo(at(2, 8));
        assertThat(root.at("/b")).isEqualTo(at(2, 17));
        assertThat(root.at("/b/0")).isEqualTo(at(2, 18));
        assertThat(root.at("/b/1")).isEqualTo(at(3, 5));
        assertThat(root.at("/c")).isEqualTo(at(3, 17));
        assertThat(root.at("/c/d")).isEqualTo(at(4, 8));
        assertThat(root.names()).containsEntry("b", at(2, 11)).containsEntry("c", at(3, 12));
        assertThat(root.members().keySet()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|an object",
                "[]|a list",
                "\"x\"|a string",
                "12|a whole number",
                "-3|a whole number",
                "1.0|a number",
                "1e3|a number",
                "true|true",
                "false|false",
                "null|null",
            })
    void everyValueKnowsItsKind(String json, String kind) {
        assertThat(parse(json).orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        Obj root = object("{\"a\": 2.5, \"b\": \"l\u00E4\\u00e4\\n\", \"c\": [1, [2]], \"d\": -7e-1}");
        assertThat(root.members().get("a")).isEqualTo(new Num(at(1, 7), 2.5, false));
        assertThat(root.members().get("b")).isEqualTo(new Str(at(1, 17), "l\u00E4\u00E4\n"));
        assertThat(root.members().get("d"))
                .isInstanceOfSatisfying(Num.class, n -> assertThat(n.value()).isEqualTo(-0.7));
        assertThat(root.members().get("c"))
                .isInstanceOfSatisfying(
                        Arr.class, list -> assertThat(list.elements()).hasSize(2));
    }

    @Test
    void aMarkAtTheBeginningOfTheFileIsNotText() {
        assertThat(object("\uFEFF{\"a\": 1}").at("/a")).isEqualTo(at(1, 7));
    }

    @Test
    void aPropertyTwiceIsToldAndTheFirstIsKept() {
        assertThat(parse("{\"a\": 1,\n \"a\": 2}")).isPresent();
        assertThat(findings.render()).startsWith("a.json:2:2: error[DEF-005]: property \"a\" is given twice\n");
        Obj root = (Obj)
                LocatedJson.parse("a.json", "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8), new Findings())
                        .orElseThrow();
        assertThat(root.members().get("a")).isEqualTo(new Num(at(1, 7), 1, true));
        assertThat(root.names()).containsEntry("a", at(1, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|a.json: error[DEF-001]: the file is empty",
                "~  ~|a.json: error[DEF-001]: the file is empty",
                "{} {}|a.json:1:4: error[DEF-001]: there is more text after the object",
                "[1 2]|a.json:1:4: error[DEF-001]: not JSON: Unexpected character ('2' (code 50))",
                "{a: 1}|a.json:1:2: error[DEF-001]: not JSON: Unexpected character ('a' (code 97))",
                "{\"a\": 'x'}|a.json:1:7: error[DEF-001]: not JSON: Unexpected character (''' (code 39))",
                "{\"a\": NaN}|error[DEF-001]: not JSON:",
                "{\"a\": +1}|error[DEF-001]: not JSON:",
                "// note|error[DEF-001]: not JSON:",
                "{\"a\": 1|error[DEF-001]: not JSON: Unexpected end-of-input",
                "[1, 2|error[DEF-001]: not JSON: Unexpected end-of-input",
            })
    void whatIsNoJsonIsTold(String json, String told) {
        assertThat(parse(json)).isEmpty();
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(findings.render()).contains(told);
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        assertThat(LocatedJson.parse("a.json", new byte[] {'"', (byte) 0xE4, '"'}, findings))
                .isEmpty();
        assertThat(findings.render())
                .isEqualTo("a.json: error[DEF-001]: the file is not UTF-8 text\n  help: save it as UTF-8\n");
    }

    @Test
    void nestingEndsAtSixtyFourLevels() {
        assertThat(parse("[".repeat(65) + "]".repeat(65))).isPresent();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(parse("[".repeat(66) + "]".repeat(66))).isEmpty();
        assertThat(findings.render()).contains("error[DEF-001]: not JSON: nested deeper than 64 levels");
    }
}
