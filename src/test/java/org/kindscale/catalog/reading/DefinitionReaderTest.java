package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Refusal;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

class DefinitionReaderTest {

    private final Findings findings = new Findings();

    private Optional<Definition> read(String json) {
        return DefinitionReader.read("small.json", json.getBytes(StandardCharsets.UTF_8), findings);
    }

    private static Definition small() throws IOException {
        byte[] bytes = Refusal.resource("small.json").getBytes(StandardCharsets.UTF_8);
        return DefinitionReader.read("small.json", bytes, new Findings()).orElseThrow();
    }

    @Test
    void whatAnInstrumentIsIsRead() throws IOException {
        About about = small().instrument().about();
        assertThat(about.id()).isEqualTo("small");
        assertThat(about.version()).isEqualTo("1.2.0");
        assertThat(about.title()).isEqualTo(new Text(Map.of("en", "A small one", "de", "Ein kleiner")));
        assertThat(about.abbreviation()).contains("SM");
        assertThat(about.construct()).isEqualTo("calm");
        assertThat(about.population()).contains("adults");
        assertThat(about.language()).isEqualTo("en");
        assertThat(about.minutes()).hasValue(2);
        assertThat(about.validated()).isFalse();
        assertThat(about.citation())
                .isEqualTo(new About.Citation(
                        "Written for the tests.",
                        Optional.of("10.0000/small"),
                        Optional.of("https://example.org/small")));
        assertThat(about.licence())
                .isEqualTo(new About.Licence("public domain", Optional.of("the authors"), Optional.of("nobody"), true));
        assertThat(about.key()).contains(new About.KeySource("two of us", "A"));
        assertThat(about.missing()).contains(new About.MissingRule("two of three", "the authors"));
        assertThat(about.notes()).containsExactly("the first", "the second");
        assertThat(about.instructions()).contains(Text.of("en", "Answer for today."));
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        String json = Refusal.resource("long.json");
        Instrument plain = DefinitionReader.read("long.json", json.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow()
                .instrument();
        About about = plain.about();
        assertThat(about.validated()).isTrue();
        assertThat(about.abbreviation()).isEmpty();
        assertThat(about.population()).isEmpty();
        assertThat(about.minutes()).isEmpty();
        assertThat(about.key()).isEmpty();
        assertThat(about.missing()).isEmpty();
        assertThat(about.notes()).isEmpty();
        assertThat(about.instructions()).isEmpty();
        assertThat(about.licence().from()).isEmpty();
        assertThat(plain.extras().skipAllowed()).isTrue();
        assertThat(plain.extras().flags()).isEmpty();
        assertThat(plain.extras().noTotal()).isEmpty();
        assertThat(plain.extras().subsetOf()).isEmpty();
        assertThat(plain.scores()).singleElement().satisfies(score -> {
            assertThat(score.headline()).isFalse();
            assertThat(score.better()).isEmpty();
            assertThat(score.bands()).isEmpty();
        });
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aDefinitionKnowsItsPathItsBytesAndItsPlaces() throws IOException {
        Definition definition = small();
        assertThat(definition.path()).isEqualTo("small.json");
        assertThat(definition.sha256()).matches("[0-9a-f]{64}");
        assertThat(definition.at("/scores/0/sum/1")).isEqualTo(new Location("small.json", 51, 20));
        assertThat(definition.at("/id")).isEqualTo(new Location("small.json", 3, 9));
    }

    @Test
    void theHashIsThatOfTheBytes() throws IOException {
        // by sha256sum
        String json = Refusal.resource("tiny.json").strip();
        String hash = "2837cc6721fb13a33b9c496652b443bcc33c21c32c7864d46abb8d28cf6d179e";
        assertThat(read(json).orElseThrow().sha256()).isEqualTo(hash);
        assertThat(read(" " + json).orElseThrow().sha256()).isNotEqualTo(hash);
    }

    @Test
    void aBandThatNoScoreLiesInIsAnErrorButNotLookedForInTheBundledFiles() throws IOException {
        byte[] bytes = Refusal.resource("small.json")
                .replace("\"upTo\": 4", "\"below\": 2.5")
                .replace("\"low\", \"below\": 2", "\"low\", \"upTo\": 2")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(DefinitionReader.read("small.json", bytes, findings)).isEmpty();
        assertThat(findings.render()).contains("error[DEF-018]: no reachable score lies in band \"middle\"");
        assertThat(DefinitionReader.readBundled("small.json", bytes, new Findings()))
                .isPresent();
    }

    @Test
    void aBundledDefinitionIsReadWithoutItsCases() throws IOException {
        byte[] bytes = Refusal.resource("small.json").getBytes(StandardCharsets.UTF_8);
        Instrument bundled = DefinitionReader.readBundled("small.json", bytes, findings)
                .orElseThrow()
                .instrument();
        assertThat(bundled.cases()).isEmpty();
        assertThat(bundled.scores()).isEqualTo(small().instrument().scores());
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void findingsMadeBeforeDoNotMatter() throws IOException {
        read("[]");
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(read(Refusal.resource("small.json"))).isPresent();
    }

    @Test
    void withAnErrorThereIsNoDefinition() throws IOException {
        assertThat(read(Refusal.resource("small.json").replace("\"abbreviation\"", "\"abbrev\"")))
                .isEmpty();
        assertThat(findings.render()).contains("unknown property \"abbrev\"");
    }

    @Test
    void allFindingsOfAFileAreToldInOneRun() throws IOException {
        String json = Refusal.resource("small.json")
                .replace("\"version\": \"1.2.0\"", "\"version\": \"1\"")
                .replace("\"code\": 1 }", "\"code\": \"1\" }")
                .replace("\"minAnswered\": 2,", "\"minAnswered\": 9,")
                .replace("\"is\": 0,", "\"is\": 0, \"at\": 1,");
        assertThat(read(json)).isEmpty();
        assertThat(findings.kept()).extracting(f -> f.where().line()).containsExactly(4L, 24L, 52L, 92L);
    }

    @Test
    void theLanguageOfPlainWordsIsTheInstruments() throws IOException {
        String json = Refusal.resource("long.json").replace("\"language\": \"en\"", "\"language\": \"de\"");
        Instrument german = read(json).orElseThrow().instrument();
        assertThat(german.about().title()).isEqualTo(Text.of("de", "A long one"));
    }
}
