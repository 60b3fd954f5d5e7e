package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

class CodingCandidatesTest {

    private static final Instrument GAD7 = TestScales.bundled("gad7");

    /** Returns columns that all hold {@code texts}, each {@code often} times. */
    private static ItemTexts columns(int often, String... texts) {
        Map<String, Integer> column = new LinkedHashMap<>();
        for (String text : texts) {
            column.merge(text, often, Integer::sum);
        }
        List<Map<String, Integer>> all = new ArrayList<>();
        GAD7.items().forEach(item -> all.add(column));
        return new ItemTexts(all);
    }

    private static ItemTexts withRare(ItemTexts texts, String rare) {
        List<Map<String, Integer>> all = new ArrayList<>(texts.bySlot());
        Map<String, Integer> first = new LinkedHashMap<>(all.get(0));
        first.put(rare, 1);
        all.set(0, first);
        return new ItemTexts(all);
    }

    private static List<Candidate> of(ItemTexts texts) {
        return CodingCandidates.of(InstrumentReading.of(GAD7), texts, MissingCodes.NONE);
    }

    private static String shown(List<Candidate> candidates) {
        return String.join(
                "; ",
                candidates.stream().map(c -> String.join(" ", c.options())).toList());
    }

    @Test
    void aWordNearASynonymOfAnOptionWithoutALabelIsAskedForByItsCode() {
        Instrument scs = TestScales.bundled("scs"); // labels at the two ends alone
        List<Map<String, Integer>> columns = new ArrayList<>();
        scs.items().forEach(item -> columns.add(Map.of("3", 5, "often-ish", 1)));
        assertThat(CodingCandidates.of(InstrumentReading.of(scs), new ItemTexts(columns), MissingCodes.NONE))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.why()).contains("does \"often-ish\" mean code 4?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2/3/4           | --coding 1-4",
                "2/3/4             | --coding 1-4",
                "10/11/12/13       | --coding 10-13",
                "1/2/3/4/-99       | --coding 1-4 --missing -99",
                "1/2/3/4/9         | --coding 1-4 --missing 9",
                "0/1/2/3/-99/88    | --missing -99,88",
                "0/1/2/3/n\\/a     | --missing n/a",
                "0/1/2/3/Prefer not to answer | --missing Prefer not to answer",
                "1/2/3/4/(No answer) | --coding 1-4 --missing (No answer)",
                "Not at all/Several days/I\u2019d rather not say./Don't know"
                        + " | --missing I\u2019d rather not say.,Don't know",
                "Not at all/Several days/More than half/keine Angabe"
                        + " | --coding More than half=2 --missing keine Angabe",
                "Not at all/Several days/Prefiero no contestar | --missing Prefiero no contestar",
                "Not at all/Sometimes/Prefer not to answer | ''",
                "0/1/2/3           | ''",
                "0/1/2/3/4         | ''",
                "0/1/2/3/-1        | ''",
                "0/1/2/3/50        | ''",
                "0/1/2/44928       | ''",
                "0/1/2/2-Jan       | ''",
                "0/1/2/50%         | ''",
                "0/20/40/60        | --coding 0=0,20=1,40=2,60=3",
                "20/40/60          | --coding 0=0,20=1,40=2,60=3",
                "0/20/40/60/-9     | --coding 0=0,20=1,40=2,60=3 --missing -9",
                "A1/A3/A2/A4       | --coding A1=0,A2=1,A3=2,A4=3",
                "a/b/d             | --coding a=0,b=1,d=3",
                "A1/A2/A5          | ''",
                "\uff10/\uff11/\uff12/\uff13 | --coding \uff10=0,\uff11=1,\uff12=2,\uff13=3",
                "Not at all/Several days/More than half/Almost every day"
                        + " | --coding More than half=2,Almost every day=3",
                "Not at all/Several days/More than half the day | --coding More than half the day=2",
                "Several days/Several  dayz | ''",
                "Sometimes/Often   | ''",
                "Do you feel so?/0 | ''",
            })
    void whatTheCellsMayMeanIsProposed(String texts, String candidates) {
        String[] cells = texts.replace("\\/", "\u0001").split("/", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace('\u0001', '/');
        }
        assertThat(shown(of(columns(10, cells)))).isEqualTo(candidates);
    }

    @Test
    void aRareNumberFarOutsideMayStandForNoAnswer() {
        assertThat(shown(of(withRare(columns(25, "0", "1", "2", "3"), "33")))).isEqualTo("--missing 33");
        assertThat(of(withRare(columns(25, "0", "1", "2", "3"), "4"))).isEmpty();
        assertThat(of(withRare(columns(5, "0", "1", "2", "3"), "33"))).isEmpty();
    }

    @Test
    void aRareWordMayStandForNoAnswerUnlessItIsNearALabel() {
        assertThat(shown(of(withRare(columns(25, "0", "1", "2", "3"), "No, thanks"))))
                .isEqualTo("--missing \"No, thanks\"");
        assertThat(shown(of(withRare(columns(25, "0", "1", "2", "3"), "Sevral days"))))
                .isEqualTo("--coding Sevral days=1");
    }

    @Test
    void theQuestionThatOnlyAPersonCanAnswerIsAsked() {
        assertThat(of(columns(10, "1", "2", "3", "4")).stream().map(Candidate::why))
                .containsExactly(
                        "does 1 mean \"Not at all\"? (where it means \"Nearly every day\", the file counts backwards:"
                                + " --coding 4-1)");
        assertThat(of(columns(10, "Several days", "Almost every day")).stream().map(Candidate::why))
                .containsExactly("does \"Almost every day\" mean \"Nearly every day\"?");
    }

    @Test
    void whatDeniesIsNeverNearWhatDoesNot() {
        assertThat(NearLabels.nearest("Disagree", List.of(List.of("Agree"), List.of("Neither"))))
                .isEmpty();
        assertThat(NearLabels.nearest("Strongly agree ", List.of(List.of("Strongly disagree"), List.of("Agree"))))
                .contains(1);
    }
}
