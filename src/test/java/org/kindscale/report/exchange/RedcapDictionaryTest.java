package org.kindscale.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** A data dictionary has the items and the scores, and its calculations give what our scores are. */
class RedcapDictionaryTest {

    private static final int ROWS = 60;

    static List<String> instruments() {
        return new Catalog(List.of()).ids();
    }

    private static Instrument load(String id) throws Exception {
        return new Catalog(List.of()).load(id).instrument();
    }

    private static List<CSVRecord> records(String text) throws IOException {
        return CSVFormat.DEFAULT.parse(new StringReader(text)).getRecords();
    }

    private static Exchanged dictionary(Instrument instrument) {
        return RedcapDictionary.of(instrument, new FormWords("en", Map.of(), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void theCalculationsGiveOurScores(String id) throws Exception {
        Instrument instrument = load(id);
        List<CSVRecord> records = records(dictionary(instrument).text());
        ScoringPlan plan = ScoringPlan.ofAll(instrument);
        Scorer scorer = new Scorer(plan);
        Random random = new Random(17);
        int compared = 0;
        for (int row = 0; row < ROWS; row++) {
            Map<String, Double> fields = new HashMap<>();
            scorer.score(responses(instrument, random, row % 6 * 0.15, fields));
            for (CSVRecord record : calculated(records)) {
                compared += compare(record, numberOf(plan, record.get(0).substring(id.length() + 1)), scorer, fields);
            }
        }
        assertThat(compared).isGreaterThan(ROWS / 6);
    }

    private static List<CSVRecord> calculated(List<CSVRecord> records) {
        return records.stream().filter(record -> record.get(3).equals("calc")).toList();
    }

    /** Compares one calculated field with score number {@code number}; returns how many values were compared. */
    private static int compare(CSVRecord record, int number, Scorer scorer, Map<String, Double> fields) {
        String name = record.get(0);
        OptionalDouble value = RedcapCalculation.value(record.get(5), fields);
        value.ifPresent(known -> fields.put(name, known));
        assertThat(value.isEmpty()).as(name).isEqualTo(scorer.refused(number));
        if (value.isPresent()) {
            assertThat(value.getAsDouble()).as(name).isCloseTo(scorer.value(number), within(1e-9));
        }
        return value.isPresent() ? 1 : 0;
    }

    private static int numberOf(ScoringPlan plan, String score) {
        for (int s = 0; s < plan.scores().size(); s++) {
            if (plan.scores().get(s).id().equals(score)) {
                return s;
            }
        }
        throw new IllegalStateException("no score " + score);
    }

    private static ResponseVector responses(
            Instrument instrument, Random random, double missing, Map<String, Double> fields) {
        ResponseVector responses = new ResponseVector(instrument.items().size());
        for (int i = 0; i < instrument.items().size(); i++) {
            List<ResponseOption> options =
                    instrument.responsesOf(instrument.items().get(i)).options();
            if (random.nextDouble() < missing) {
                responses.set(i, ResponseVector.OMITTED);
            } else {
                int option = random.nextInt(options.size());
                responses.set(i, option);
                fields.put(instrument.items().get(i).id(), (double)
                        options.get(option).code());
            }
        }
        return responses;
    }

    @Test
    void everyItemIsAFieldWithItsChoices() throws Exception {
        List<CSVRecord> records = records(dictionary(load("gad7")).text());
        assertThat(records).hasSize(1 + 1 + 7 + 1).allMatch(record -> record.size() == 18);
        assertThat(records.get(1).get(0)).isEqualTo("record_id");
        assertThat(records.get(2).get(0)).isEqualTo("gad7_1");
        assertThat(records.get(2).get(3)).isEqualTo("radio");
        assertThat(records.get(2).get(4)).isEqualTo("[nervous tension]");
        assertThat(records.get(2).get(5))
                .isEqualTo("0, Not at all | 1, Several days | 2, More than half the days | 3, Nearly every day");
        assertThat(records.get(9).get(0)).isEqualTo("gad7_total");
    }

    @Test
    void aClassificationIsLeftOutAndTold() throws Exception {
        Exchanged made = dictionary(load("phq9"));
        assertThat(made.left()).containsExactly("syndrome");
        assertThat(made.text()).contains("phq9_symptoms").doesNotContain("phq9_syndrome");
    }

    @Test
    void wordingStandsThereWhereItWasHandedIn() throws Exception {
        FormWords words = new FormWords(
                "en",
                Map.of("gad7_1", "A \"made-up\" sentence,\nin two lines"),
                Map.of("frequency", List.of("a|b", "c", "d", "e")));
        List<CSVRecord> records =
                records(RedcapDictionary.of(load("gad7"), words).text());
        assertThat(records.get(2).get(4)).isEqualTo("A \"made-up\" sentence,\nin two lines");
        assertThat(records.get(2).get(5)).isEqualTo("0, a&#124;b | 1, c | 2, d | 3, e");
        assertThat(records.get(3).get(4)).startsWith("[");
    }

    @Test
    void hyphensOfAnIdBecomeUnderscores() throws Exception {
        assertThat(dictionary(load("kind-self-6")).text()).contains("\nkind_self_6_total,kind_self_6,,calc,");
    }
}
