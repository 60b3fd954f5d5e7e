package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.command.ExitCode;

/** QuestionnaireResponses out and in: what comes back is scored as what went out. */
class FhirResponsesTest {

    private static final List<String> WORDS =
            List.of("Not at all", "Several days", "More than half the days", "Nearly every day");

    /** Responses 3, 2, 1, 0, 1, 2, 3 to the seven items of the GAD-7: 12 points by hand. */
    private static final int[] CODES = {3, 2, 1, 0, 1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run = CommandRun.in(folder);

    @BeforeEach
    void begin() {
        run = CommandRun.in(folder);
    }

    static Stream<String> bundled() {
        return new Catalog(List.of()).ids().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void responsesThatWereWrittenAreScoredAsTheTableTheyWereWrittenFrom(String id) {
        run.file(
                "in.csv",
                run.run("simulate", id, "-n", "20", "--seed", "14", "--missing", "0.1")
                        .out());
        CommandRun.Result table = run.run("score", id, "@in.csv", "--keep", "id", "--format", "csv");
        CommandRun.Result out = run.run("score", id, "@in.csv", "--keep", "id", "--format", "fhir");
        assertThat(out.out().lines()).hasSize(20).allMatch(line -> line.contains("\"status\":\""));
        run.file("in.ndjson", out.out());
        CommandRun.Result back = run.run("score", id, "@in.ndjson", "--keep", "id", "--format", "csv");
        assertThat(back.out()).as(back.err()).isEqualTo(table.out()).hasLineCount(21);
    }

    private static String response(String id, String status, String items) {
        return "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"" + status
                + "\",\"subject\":{\"identifier\":{\"value\":\"" + id + "\"}},\"item\":[" + items + "]}";
    }

    private static String items(String linkId, String answer) {
        return IntStream.range(0, 7)
                .mapToObj(i -> "{\"linkId\":\"" + linkId.replace("#", i + 1 + "") + "\",\"answer\":[{"
                        + answer.replace("#", CODES[i] + "").replace("@", WORDS.get(CODES[i])) + "}]}")
                .collect(Collectors.joining(","));
    }

    private CommandRun.Result score(String text) {
        return run.file("r.json", text).run("score", "gad7", "@r.json", "--keep", "id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "gad7_#|\"valueCoding\":{\"code\":\"#\"}",
                "GAD7_0#|\"valueCoding\":{\"code\":\"#\",\"display\":\"@\"}",
                "GAD-7.0#|\"valueCoding\":{\"system\":\"http://loinc.org\",\"code\":\"LA#-x\",\"display\":\"@\"}",
                "gad7_#|\"valueCoding\":{\"code\":\"at-#\",\"extension\":[{\"url\":"
                        + "\"http://hl7.org/fhir/StructureDefinition/ordinalValue\",\"valueDecimal\":#.0}]}",
                "gad7_#|\"valueInteger\":#",
                "gad7_#|\"valueDecimal\":#",
                "gad7_#|\"valueString\":\"@\"",
            })
    void aResponseIsReadByCodeOrdinalNumberOrLabel(String linkId, String answer) {
        CommandRun.Result result = score(response("p1", "completed", items(linkId, answer)));
        assertThat(result.out()).as(result.err()).isEqualTo("id,gad7_total,gad7_answered\np1,12,7\n");
    }

    @Test
    void responsesToSeveralQuestionnairesBecomeOneRowAPerson() {
        String both = """
                id,a,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7,who5_1,who5_2,who5_3,who5_4,who5_5
                p1,x,1,2,0,1,0,0,3,5,4,3,2,1
                p2,y,0,0,1,,0,0,0,1,1,0,2,0
                """;
        run.file("both.csv", both);
        String[] table = {"score", "gad7,who5", "@both.csv", "--keep", "id", "-q"};
        String[] out = {"score", "gad7,who5", "@both.csv", "--keep", "id", "--format", "fhir", "-o", "@b.ndjson"};
        String[] back = {"score", "gad7,who5", "@b.ndjson", "--keep", "id", "-q"};
        assertThat(run.run(out).exit()).isZero();
        assertThat(run.run(back).out()).isNotEmpty().isEqualTo(run.run(table).out());
    }

    /** A response to Questionnaire {@code form}, with {@code items}. */
    private static String to(String form, String subject, String authored, String items) {
        return "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"questionnaire\":\"http://x/"
                + form + "\",\"authored\":\"" + authored + "\",\"subject\":{" + subject + "},\"item\":[" + items
                + "]}\n";
    }

    private static String identifier(String system, String value) {
        String whose = system.isEmpty() ? "" : "\"system\":\"" + system + "\",";
        return "\"identifier\":{" + whose + "\"value\":\"" + value + "\"}";
    }

    private static final String OTHER = "{\"linkId\":\"b1\",\"answer\":[{\"valueInteger\":3}]}";

    @Test
    void personsWithOneIdentifierOfTwoSystemsAreTwo() {
        String answers = items("gad7_#", "\"valueInteger\":#");
        CommandRun.Result result = score(to("gad7", identifier("http://a", "17"), "2025-01-01", answers)
                + to("other", identifier("http://b", "17"), "2025-01-01", OTHER)
                + to("other", identifier("http://a", "17"), "2025-01-01", OTHER)
                + to("gad7", identifier("http://a", "18"), "2025-01-01", answers));
        assertThat(result.out()).as(result.err()).isEqualTo("""
                        id,gad7_total,gad7_answered
                        http://a|17,12,7
                        http://b|17,,0
                        18,12,7
                        """);
        assertThat(result.err()).contains("4 of them, of 3 persons").doesNotContain("TBL-017");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"identifier\":{\"value\":\"17\"}",
                "\"reference\":\"Patient/2\",\"identifier\":{\"system\":\"http://a\",\"value\":\"17\"}",
            })
    void whoseIdentifierItIsIsNotGuessed(String other) {
        String one = "\"reference\":\"Patient/1\"," + identifier("http://a", "17");
        CommandRun.Result result = score(to("gad7", one, "2025-01-01", items("gad7_#", "\"valueInteger\":#"))
                + to("other", other, "2025-01-01", OTHER));
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("error[TBL-013]").contains("not certain which of them belong to one person");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-06-01, warning[TBL-017]",
        "2025-01-01T10:00:00Z, 2025-01-01T10:07:00Z, note[TBL-017]",
    })
    void aTimeThatIsNotWrittenIsTold(String first, String second, String told) {
        CommandRun.Result result = score(to("gad7", identifier("", "17"), first, items("gad7_#", "\"valueInteger\":#"))
                + to("other", identifier("", "17"), second, OTHER));
        assertThat(result.out()).as(result.err()).endsWith("\n17,12,7\n");
        assertThat(result.err())
                .contains("2 of them, of 1 person,")
                .contains(
                        "r.json: " + told + ": passed over: a second time of answering, in 1 row of joined responses; "
                                + "that from 1:1 has authored " + first + ", not " + second);
    }

    @Test
    void linkIdsThatOnlyEndInTheNumbersOfTheItemsAreProposedAndNotGuessed() {
        CommandRun.Result result = score(response("p1", "completed", items("/q/#", "\"valueInteger\":#")));
        assertThat(result.err()).contains("try: kindscale score gad7 r.json --keep id --columns 3-9");
        assertThat(result.out()).isEmpty();
        String[] tried = {"score", "gad7", "@r.json", "--keep", "id", "--columns", "3-9"};
        assertThat(run.run(tried).out()).endsWith("p1,12,7\n");
    }

    @Test
    void aFileThatCountsFromOneIsReadByTheWordsOfItsCodings() {
        String items = items("gad7_#", "\"valueCoding\":{\"code\":\"#\",\"display\":\"@\"}");
        for (int code = 3; code >= 0; code--) {
            items = items.replace("\"code\":\"" + code + "\"", "\"code\":\"" + (code + 1) + "\"");
        }
        CommandRun.Result result = score(response("p1", "completed", items));
        assertThat(result.out()).as(result.err()).endsWith("p1,12,7\n");
        assertThat(result.err()).contains("TBL-010").contains("say how the file counts: 1 = \"Not at all\"");
    }

    @Test
    void aBundleIsOpenedAndOtherResourcesArePassedOver() {
        String answers = items("gad7_#", "\"valueInteger\":#");
        String group = "{\"linkId\":\"all\",\"item\":[" + answers + "]}";
        CommandRun.Result result = score("{\"resourceType\":\"Bundle\",\"entry\":[\n{\"resource\":"
                + response("p1", "completed", group)
                + "},\n{\"resource\":{\"resourceType\":\"Patient\"}},\n{\"resource\":"
                + response("p2", "entered-in-error", answers) + "},\n{\"resource\":"
                + response("p3", "amended", answers) + "}]}");
        assertThat(result.out()).as(result.err()).isEqualTo("id,gad7_total,gad7_answered\np1,12,7\np3,12,7\n");
        assertThat(result.err())
                .contains("note[TBL-017]: no QuestionnaireResponses, and passed over: Patient (1)")
                .contains("warning[TBL-017]: passed over: 1 response entered in error");
    }

    @Test
    void aBadAnswerIsFoundAtItsPlace() {
        String good = items("gad7_#", "\"valueInteger\":#");
        String nine = good.replaceFirst("\"valueInteger\":1", "\"valueInteger\":9");
        String twice = good.replaceFirst("(\\{\"valueInteger\":1})", "$1,{\"valueInteger\":2}");
        CommandRun.Result result =
                score(response("p1", "completed", nine) + "\n" + response("p2", "completed", twice) + "\n");
        int column = response("p1", "completed", nine).indexOf("{\"valueInteger\":9") + 1;
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("r.json:1:" + column + ": error[CSV-004]: \"9\" is no response to gad7_3 (0 to 3)")
                .contains("r.json:2:" + column + ": error[CSV-005]: \"1; 2\" is no response to gad7_3 (0 to 3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"resourceType\":\"Patient\",<br>\"id\" oops}|r.json:2:6: error[TBL-002]: the file is",
                "{QR,\"item\":[|r.json:1:49: error[TBL-002]: the file is damaged or cut off: it is no JSON",
                "{\"resourceType\":\"Questionnaire\"}"
                        + "|r.json: error[TBL-013]: the file holds no QuestionnaireResponse of FHIR, but Questionnaire",
                "{QR,\"questionnaire\":\"a\"}{QR,\"questionnaire\":\"b\"}"
                        + "|r.json: error[TBL-013]: the file holds responses to 2 Questionnaires, and it",
                "{QR,\"item\":{\"linkId\":\"x\"}}"
                        + "|r.json: error[TBL-013]: the QuestionnaireResponses in the file hold no items",
                "{\"resourceType\":7,\"item\":{}}"
                        + "|r.json: error[TBL-013]: the file holds no QuestionnaireResponse of FHIR, but 7",
            })
    void whatIsNoResponseIsRefused(String text, String told) {
        CommandRun.Result result =
                score(text.replace("<br>", "\n").replace("QR", "\"resourceType\":\"QuestionnaireResponse\""));
        assertThat(result.err()).contains(told);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void onlyTheColumnOfIdsIsHandedOn() {
        run.file("in.csv", "name,code,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\nAda,p1,3,2,1,0,1,2,\n");
        CommandRun.Result all = run.run("score", "gad7", "@in.csv", "--format", "fhir");
        assertThat(all.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(all.err()).contains("names its person by one column, and 9 pass through");
        CommandRun.Result one = run.run("score", "gad7", "@in.csv", "--format", "fhir", "--keep", "code");
        assertThat(one.out())
                .contains("\"subject\":{\"identifier\":{\"value\":\"p1\"}}")
                .contains("\"status\":\"in-progress\"")
                .contains("{\"linkId\":\"gad7_7\"}")
                .contains("{\"linkId\":\"gad7_total\",\"answer\":[{\"valueDecimal\":10.5}]}")
                .doesNotContain("Ada");
        CommandRun.Result none = run.run("score", "gad7", "@in.csv", "--format", "fhir", "--keep", "none");
        assertThat(none.out()).contains("gad7_total").doesNotContain("subject").doesNotContain("p1");
        CommandRun.Result detail = run.run("score", "gad7", "@in.csv", "--format", "fhir", "--detail");
        assertThat(detail.err()).contains("--detail is for columns: a QuestionnaireResponse has no place for it");
    }

    @Test
    void aScoreThatTheQuestionnaireHasNoItemForIsTold() {
        run.file("in.csv", run.run("simulate", "phq9", "-n", "1").out());
        CommandRun.Result result = run.run("score", "phq9", "@in.csv", "--format", "fhir", "--keep", "id", "-q");
        assertThat(result.err())
                .contains("warning[TBL-016]: left out: syndrome of phq9, which the Questionnaire has no item for");
    }

    @Test
    void aSittingIsACompletedResponse() {
        run.file("a.json", "{\"ks6_1\":1,\"ks6_2\":2,\"ks6_3\":3,\"ks6_4\":4,\"ks6_5\":5,\"ks6_6\":1}");
        String[] take = {"take", "kind-self-6", "--answers", "@a.json", "--participant", "p1", "--format", "fhir"};
        CommandRun.Result result = run.run(
                Stream.concat(Stream.of(take), Stream.of("--consent", "yes")).toArray(String[]::new));
        assertThat(result.out())
                .as(result.err())
                .startsWith("{\"resourceType\":\"QuestionnaireResponse\",\"identifier\":{\"value\":\"")
                .contains("\"status\":\"completed\",\"subject\":{\"identifier\":{\"value\":\"p1\"}}")
                .containsPattern(
                        "\"authored\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)\"");
        run.file("sitting.json", result.out());
        CommandRun.Result back = run.run("score", "kind-self-6", "@sitting.json", "--keep", "id");
        assertThat(back.out()).as(back.err()).contains("\np1,");
    }
}
