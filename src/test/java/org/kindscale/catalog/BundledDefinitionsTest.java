package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.testing.Instruments;

/**
 * The bundled library. The rows of bundled-cases.csv were computed from the published keys (item numbers, reversals,
 * tables) by exact fractions, apart from the definitions and from this program.
 */
class BundledDefinitionsTest {

    private static final Path SCALES = Path.of("scales");
    private static final Catalog CATALOG = new Catalog(List.of());

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SCALES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDefinitionIsRightAndItsKeyTested(Path file) {
        DefinitionCheck check = DefinitionCheck.of(file.toString(), CATALOG);
        assertThat(check.findings().render()).isEmpty();
        assertThat(check.cases()).isPositive();
        assertThat(check.key()).hasValueSatisfying(key -> {
            assertThat(key.percent()).isEqualTo(100);
            assertThat(key.mutants()).isPositive();
        });
    }

    @Test
    void everyFileIsBundled() throws IOException {
        assertThat(Catalog.bundledIds())
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bundled-cases.csv", numLinesToSkip = 1)
    void publishedKeysComeOut(String instrument, String responses, String score, String expected)
            throws InvalidInputException {
        assertThat(scored(CATALOG.load(instrument).instrument(), responses, score))
                .isEqualTo(expected);
    }

    private static String scored(Instrument instrument, String responses, String scoreId) {
        Scorer scorer = new Scorer(ScoringPlan.of(instrument, Set.of(scoreId), MinAnswered.DEFINITION));
        scorer.score(Instruments.responses(instrument, responses));
        double value = scorer.value(0);
        if (Double.isNaN(value)) {
            return "refused";
        }
        return instrument.score(scoreId).orElseThrow().rule() instanceof ScoreRule.Classify classify
                ? classify.classes().get((int) value).label()
                : Numbers.plain(value);
    }

    @Test
    void everyScoreOfEveryInstrumentHasARow() throws IOException, InvalidInputException {
        Set<String> covered = Files.readAllLines(Path.of("src/test/resources/bundled-cases.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> scores = new TreeSet<>();
        for (String id : Catalog.bundledIds()) {
            for (Score score : CATALOG.load(id).instrument().scores()) {
                scores.add(id + " " + score.id());
            }
        }
        assertThat(covered).containsExactlyElementsOf(scores);
    }
}
