package org.kindscale.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/**
 * A Questionnaire has the items and the scores. Where node is there, and the packages fhir and fhirpath in
 * {@code NODE_PATH}, public programs judge all of them: their form, and what their expressions come to.
 */
class FhirQuestionnaireTest {

    private static final int ROWS = 12;

    @TempDir
    private Path folder = Path.of("");

    private static Instrument load(String id) throws Exception {
        return new Catalog(List.of()).load(id).instrument();
    }

    private static Exchanged questionnaire(Instrument instrument) {
        return FhirQuestionnaire.of(instrument, new FormWords("en", Map.of(), Map.of()));
    }

    @Test
    void anItemIsAChoiceWhoseOptionsSayWhatTheyCount() throws Exception {
        assertThat(questionnaire(load("gad7")).text())
                .contains("\"resourceType\" : \"Questionnaire\"")
                .contains("\"linkId\" : \"gad7_1\",\n    \"text\" : \"[nervous tension]\",\n    \"type\" : \"choice\"")
                .contains("\"valueDecimal\" : 3")
                .contains("\"display\" : \"Nearly every day\"")
                .contains("sdc-questionnaire-calculatedExpression")
                .contains("\"linkId\" : \"gad7_total\"")
                .doesNotContain("loinc");
    }

    @Test
    void aClassificationIsLeftOutAndTold() throws Exception {
        assertThat(questionnaire(load("phq9")).left()).containsExactly("syndrome");
    }

    @Test
    void publicProgramsFindNothingWrong() throws Exception {
        String modules = System.getenv().getOrDefault("NODE_PATH", "");
        assumeTrue(Files.isDirectory(Path.of(modules, "fhirpath")), "no npm package fhirpath in NODE_PATH");
        for (String id : new Catalog(List.of()).ids()) {
            Instrument instrument = load(id);
            Files.writeString(
                    folder.resolve(id + ".json"), questionnaire(instrument).text());
            Files.writeString(folder.resolve(id + ".rows"), rows(instrument));
        }
        Process node = new ProcessBuilder("node", "src/test/node/questionnaire.cjs", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).contains(" 0 wrong");
    }

    private static String rows(Instrument instrument) throws IOException {
        ScoringPlan plan = ScoringPlan.ofAll(instrument);
        Scorer scorer = new Scorer(plan);
        Random random = new Random(29);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            ResponseVector responses = new ResponseVector(instrument.items().size());
            Map<String, String> codes = new TreeMap<>();
            for (int i = 0; i < instrument.items().size(); i++) {
                Item item = instrument.items().get(i);
                List<ResponseOption> options = instrument.responsesOf(item).options();
                int option =
                        random.nextDouble() < row % 4 * 0.15 ? ResponseVector.OMITTED : random.nextInt(options.size());
                responses.set(i, option);
                if (option >= 0) {
                    codes.put(item.id(), options.get(option).code() + "");
                }
            }
            scorer.score(responses);
            Map<String, String> scores = new TreeMap<>();
            for (int s = 0; s < plan.scores().size(); s++) {
                String name = instrument.id().replace('-', '_') + "_"
                        + plan.scores().get(s).id();
                scores.put(name, scorer.refused(s) ? "null" : Numbers.plain(scorer.value(s)));
            }
            rows.add("{\"codes\":" + json(codes) + ",\"scores\":" + json(scores) + "}");
        }
        return String.join("\n", rows) + "\n";
    }

    private static String json(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
