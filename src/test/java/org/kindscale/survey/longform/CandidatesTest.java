package org.kindscale.survey.longform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.Preview;

class CandidatesTest {

    private static final String JSON =
            "\"{\"\"Q0\"\":1,\"\"Q1\"\":1,\"\"Q2\"\":2,\"\"Q3\"\":3,\"\"Q4\"\":0,\"\"Q5\"\":0,\"\"Q6\"\":3}\"";

    private static Preview preview(String text) {
        return Preview.of("f.csv", text.getBytes(StandardCharsets.UTF_8), true, new Dialect(','));
    }

    private static List<InstrumentReading> gad() throws InvalidInputException {
        return List.of(InstrumentReading.of(new Catalog(List.of()).load("gad7").instrument()));
    }

    private static List<List<String>> longs(String text) throws InvalidInputException {
        return LongCandidates.of(preview(text), gad()).stream()
                .map(Candidate::options)
                .toList();
    }

    private static List<List<String>> waves(String text) throws InvalidInputException {
        return WaveCandidates.of(preview(text), gad()).stream()
                .map(Candidate::options)
                .toList();
    }

    private static String rows(String before, String stem, int from, int code) {
        return IntStream.range(from, from + 7)
                .mapToObj(i -> before + "," + stem + i + "," + (code + i % 3) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void jsonCellsCountedFromZeroAreTheColumnsToName() throws InvalidInputException {
        assertThat(longs("response,trial_type,subject\n" + JSON + ",survey-likert,a\n" + JSON + ",survey-likert,b\n"))
                .startsWith(List.of("--long", "subject,response", "--columns", "Q0:Q6"));
    }

    @Test
    void questionnairesOfOnePersonAreToldApartByTheirTrial() throws InvalidInputException {
        String other = "\"{\"\"Q0\"\":2,\"\"Q1\"\":1}\"";
        assertThat(longs("trial_index,response,trial_type,subject\n2," + JSON + ",survey,a\n5," + other
                        + ",survey,a\n2," + JSON + ",survey,b\n5," + other + ",survey,b\n"))
                .contains(List.of("--long", "subject,trial_index,response", "--columns", "2_Q0:2_Q6"));
    }

    @Test
    void aColumnThatNamesTheItemsIsEnough() throws InvalidInputException {
        assertThat(longs("time,id,said\n" + rows("10", "GAD7_", 1, 0) + rows("20", "GAD7_", 1, 1)))
                .startsWith(List.of("--long", "time,id,said"));
    }

    @Test
    void numbersAloneAreAskedAbout() throws InvalidInputException {
        List<Candidate> found =
                LongCandidates.of(preview("id,q,response\n" + rows("a", "", 1, 1) + rows("b", "", 1, 2)), gad());
        assertThat(found.get(0).options())
                .containsExactly("--long", "id,q,response", "--columns", "{n}", "--coding", "1-4");
        assertThat(found.get(0).why()).endsWith("are they its items, and does 1 stand for the lowest option?");
    }

    @Test
    void wavesOfOnePersonAreJoinedToTheId() throws InvalidInputException {
        assertThat(longs("id,wave,item,response\n" + rows("a,1", "gad7_", 1, 0) + rows("a,2", "gad7_", 1, 0)))
                .startsWith(List.of("--long", "id+wave,item,response"));
    }

    @Test
    void aFileWithOneRowAPersonHasNoCandidates() throws InvalidInputException {
        assertThat(longs("id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n1,0,1,2,3,0,1,2\n2,9,1,2,3,0,1,2\n"))
                .isEmpty();
        assertThat(longs("id,a,b\n1,0,1\n1,1,1\n")).isEmpty();
    }

    @Test
    void twoCompleteSetsOfColumnsAreWaves() throws InvalidInputException {
        String names = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> "GAD_" + i + "_t1,GAD_" + i + "_t2")
                .collect(Collectors.joining(","));
        assertThat(waves("id," + names + "\na,1,2,3,4,1,2,3,4,1,2,3,4,1,2\n"))
                .containsExactly(
                        List.of("--waves", "t1,t2", "--coding", "1-4"),
                        List.of("--waves", "t1", "--coding", "1-4"),
                        List.of("--waves", "t2", "--coding", "1-4"));
    }

    @Test
    void oneSetOfColumnsIsNoWave() throws InvalidInputException {
        String names = IntStream.rangeClosed(1, 7).mapToObj(i -> "T1_gad_" + i).collect(Collectors.joining(","));
        assertThat(waves("id," + names + "\na,1,2,3,0,1,2,3\n")).isEmpty();
    }
}
