package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.catalog.Catalog;

/** Answers and scores for a BIDS data set. */
class PhenotypeTest {

    private static final String SURVEY = """
            code,visit,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7
            01,a,0,1,2,3,0,1,2
            sub-02,a,Not at all,,3,3,3,3,3
            02,b,1,,,1,1,1,1
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun.Result phenotype(String survey, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"phenotype", "gad7", "@in.csv", "--folder", "@bids"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return CommandRun.in(folder).file("in.csv", survey).run(words);
    }

    @Test
    void participantsCodesAndScoresStandInATable() {
        CommandRun.Result result = phenotype(SURVEY, "--id", "code", "--session", "visit");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(folder.resolve("bids/gad7.tsv"))
                .content()
                .startsWith("participant_id\tsession_id\tgad7_1\tgad7_2\t")
                .contains("\tgad7_7\tgad7_total\tgad7_answered\n")
                .endsWith("""
                        sub-01\tses-a\t0\t1\t2\t3\t0\t1\t2\t9\t7
                        sub-02\tses-a\t0\tn/a\t3\t3\t3\t3\t3\t17.5\t6
                        sub-02\tses-b\t1\tn/a\tn/a\t1\t1\t1\t1\tn/a\t5
                        """);
    }

    @Test
    void everyColumnIsDescribedBesideTheTable() {
        phenotype(SURVEY, "--id", "code", "--session", "visit");
        assertThat(folder.resolve("bids/gad7.json"))
                .content()
                .contains("\"MeasurementToolMetadata\"")
                .contains("\"gad7_7\" : {\n    \"Description\" : \"[sense of dread]\",\n    \"Levels\" : {")
                .contains("\"gad7_total\" : {\n    \"LongName\" : \"Anxiety symptoms\"")
                .contains("\"gad7_answered\"");
    }

    @Test
    void aParticipantTwiceIsRefused() {
        CommandRun.Result result = phenotype(SURVEY, "--id", "code");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err())
                .contains("in.csv:4:1: error[CSV-057]: sub-02 stands there twice")
                .contains("--session");
        assertThat(folder.resolve("bids")).doesNotExist();
    }

    @Test
    void whatIsNoLabelIsRefused() {
        CommandRun.Result result = phenotype(SURVEY.replace("01,a", "Jo B.,a"), "--id", "code", "--session", "visit");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("in.csv:2:1: error[USE-004]: \"Jo B.\" is no label of BIDS");
    }

    @Test
    void aFileThatScoreRefusesIsRefused() {
        CommandRun.Result result = phenotype(SURVEY.replace("0,1,2,3", "0,1,2,4"), "--id", "code");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("error[CSV-004]");
        assertThat(phenotype(SURVEY, "--id", "nobody").err()).contains("error[CSV-023]");
    }

    @Test
    void standardInputCannotBeReadTwice() {
        assertThat(CommandRun.in(folder).run("phenotype", "gad7", "-").exit()).isEqualTo(2);
    }

    @Test
    void aPublicProgramFindsADataSetOfAllInstrumentsValid() throws Exception {
        Path validator =
                Path.of(System.getenv().getOrDefault("NODE_PATH", ""), "bids-validator", "bin", "bids-validator");
        assumeTrue(Files.isRegularFile(validator), "no npm package bids-validator in NODE_PATH");
        dataSet();
        for (String id : new Catalog(List.of()).ids()) {
            CommandRun.Result simulated = CommandRun.in(folder)
                    .run("simulate", id, "-n", "5", "--seed", "3", "--missing", "0.2", "-o", "@" + id + ".csv");
            assertThat(simulated.exit()).as(simulated.err()).isZero();
            CommandRun.Result told = CommandRun.in(folder)
                    .run("phenotype", id, "@" + id + ".csv", "--folder", "@set/phenotype", "--id", "id");
            assertThat(told.exit()).as(told.err()).isZero();
        }
        assertThat(errors(validator)).isEmpty();

        Path table = folder.resolve("set/phenotype/gad7.tsv");
        String right = Files.readString(table);
        Files.writeString(
                table, right + right.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\\S+", "sub-99"));
        assertThat(errors(validator)).as("a participant who is not in the set").isNotEmpty();
    }

    /** A data set of five participants, each with a recording of nothing. */
    private void dataSet() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                set.resolve("dataset_description.json"),
                "{\"Name\": \"Test\", \"BIDSVersion\": \"1.9.0\", \"Authors\": [\"A\", \"B\"], \"License\": \"CC0\"}");
        Files.writeString(set.resolve("README"), "Five participants who are made up. ".repeat(10));
        StringBuilder participants = new StringBuilder("participant_id\n");
        for (int n = 1; n <= 5; n++) {
            participants.append("sub-S").append(n).append('\n');
            String name = "sub-S" + n + "_task-none_beh";
            Path folderOfOne = Files.createDirectories(set.resolve("sub-S" + n + "/beh"));
            Files.writeString(folderOfOne.resolve(name + ".tsv"), "trial\n1\n");
            Files.writeString(
                    folderOfOne.resolve(name + ".json"),
                    "{\"TaskName\": \"none\", \"trial\": {\"Description\": \"which\"}}");
        }
        Files.writeString(set.resolve("participants.tsv"), participants);
    }

    /** {@return the names of the errors that the validator finds} */
    private Set<String> errors(Path validator) throws Exception {
        Process node = new ProcessBuilder(
                        "node", validator.toString(), folder.resolve("set").toString(), "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        node.waitFor();
        assertThat(said).contains("{\"issues\":{\"errors\":[").contains("\"warnings\":[");
        String errors = said.substring(said.indexOf("\"errors\":["), said.indexOf("\"warnings\":["));
        return Pattern.compile("\"key\":\"(\\w+)\"")
                .matcher(errors)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
