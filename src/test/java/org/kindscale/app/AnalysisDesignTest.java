package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.testing.TestScales;

class AnalysisDesignTest {

    @TempDir
    private Path folder = Path.of("");

    private static List<String> structure(String id, List<String> scores) throws InvalidInputException {
        Instrument instrument = TestScales.bundled(id);
        AnalysisDesign design =
                AnalysisDesign.of(instrument, ScorePlans.wanted(instrument, scores), MinAnswered.DEFINITION);
        return design.structure().stream()
                .map(set -> design.plan()
                        .scores()
                        .get(design.sets().get(set).score())
                        .id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "phq9, total", // and not its two-item screen
        "gad7, total",
        "pss10, helplessness lack_of_self_efficacy", // which make up the total
        "cbi, personal_burnout work_burnout client_burnout",
        "kind-self-6, total",
    })
    void theFactorsAreTheLargestScoresThatAreNoWholeOfOthers(String id, String factors) throws InvalidInputException {
        assertThat(structure(id, List.of())).containsExactly(factors.split(" ", -1));
    }

    @Test
    void anAlternativeTotalOfItemsDoesNotReplaceTheSubscales() throws InvalidInputException {
        assertThat(structure("scs", List.of("total", "total_of_items", "compassionate_self_responding")))
                .containsExactlyElementsOf(structure("scs", List.of()))
                .hasSize(6);
        assertThat(structure("scs", List.of("total_of_items"))).containsExactly("total_of_items");
    }

    @Test
    void optionScoresBetweenTheStepsAreNotBlamedOnTheCall() throws IOException, InvalidInputException {
        String text = Files.readString(Path.of(TestScales.FOLDER + "calm-2.json"));
        String odd = text.replaceFirst("\\{ *\"code\": *2", "{ \"score\": 2.00007, \"code\": 2");
        assertThat(odd).isNotEqualTo(text);
        Path file = Files.writeString(folder.resolve("calm-2.json"), odd);
        Instrument instrument = new Catalog(List.of()).load(file.toString()).instrument();
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> SimulationDesign.of(instrument));
        assertThat(refused.findings().render())
                .startsWith("calm-2: error[PSY-010]: the option scores of item number 1 are no multiples");
    }
}
