package org.kindscale.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.app.ScoreRequest.Format;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.testing.TestScales;

class ScoreOutputsTest {

    private static final String GOOD = "lone_a\n1\n";
    private static final String BAD = "lone_a\n1\n7\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) {
        return ScoreCall.write(folder.resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void scoresAreWrittenToAFile() throws Exception {
        Path out = folder.resolve("out.csv");
        assertThat(ScoreCall.score("lone").file(file("in.csv", GOOD)).to(out).output())
                .isEmpty();
        assertThat(out).hasContent("lone_a,lone_sum,lone_answered\n1,1,1\n");
        assertThat(names()).containsExactly("in.csv", "out.csv");
    }

    @Test
    void aRefusedRunLeavesEveryOutputAsItWas() throws Exception {
        Path out = file("out.csv", "old scores");
        Path map = file("map.json", "old map");
        ScoreCall.score("lone")
                .file(file("in.csv", BAD))
                .to(out)
                .saveColumns(map)
                .provenance(folder.resolve("p.json"))
                .refusal();
        assertThat(out).hasContent("old scores");
        assertThat(map).hasContent("old map");
        assertThat(names()).containsExactly("in.csv", "map.json", "out.csv");
    }

    @Test
    void anOutputThatCannotBeOpenedLeavesTheOthersAsTheyWere() throws Exception {
        Path out = file("out.csv", "old scores");
        assertThat(ScoreCall.score("lone")
                        .stdin(GOOD)
                        .to(out)
                        .provenance(folder.resolve("none/p.json"))
                        .refusal())
                .isEqualTo(folder.resolve("none/p.json")
                        + ": error[CSV-026]: the output cannot be written: there is no folder " + folder.resolve("none")
                        + "\n  help: choose another place, or make this one writable\n");
        assertThat(out).hasContent("old scores");
        assertThat(names()).containsExactly("out.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.csv", "./in.csv", "sub/../in.csv", "link.csv"})
    void anOutputThatWouldReplaceItsInputIsRefused(String name) throws Exception {
        Path in = file("in.csv", GOOD);
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link.csv"), in);
        Path out = folder.resolve(name);
        String expected =
                out + ": error[USE-005]: the output would replace its own input\n  help: write to another file\n";
        assertThat(ScoreCall.score("lone").file(in).to(out).refusal()).isEqualTo(expected);
        assertThat(ScoreCall.score("lone").file(in).provenance(out).refusal()).isEqualTo(expected);
        assertThat(ScoreCall.score("lone").file(in).saveColumns(out).refusal()).isEqualTo(expected);
        assertThat(in).hasContent(GOOD);
    }

    @Test
    void twoOutputsInOneFileAreRefused() throws Exception {
        Path out = folder.resolve("out.csv");
        assertThat(ScoreCall.score("lone")
                        .stdin(GOOD)
                        .to(out)
                        .saveColumns(folder.resolve("./out.csv"))
                        .refusal())
                .contains("error[USE-005]: two outputs are to be written to one file\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void rejectingAndItsFileGoTogether() throws Exception {
        String expected = """
                        --on-invalid: error[USE-005]: --on-invalid reject and --rejects FILE go together
                          help: give both or neither
                        """;
        assertThat(ScoreCall.score("lone")
                        .stdin(GOOD)
                        .onInvalid(InvalidPolicy.REJECT)
                        .refusal())
                .isEqualTo(expected);
        assertThat(ScoreCall.score("lone")
                        .stdin(GOOD)
                        .rejects(folder.resolve("r.csv"))
                        .refusal())
                .isEqualTo(expected);
    }

    @Test
    void theColumnMapThatWasUsedCanBeUsedAgain() throws Exception {
        Path map = folder.resolve("map.json");
        String text = "\"größe, \"\"x\"\"\",b\n5,1\n";
        String first = ScoreCall.score("calm-2")
                .stdin(text)
                .option("--columns", "1,2")
                .saveColumns(map)
                .output();
        assertThat(map).hasContent("""
                        {
                          "columns" : {
                            "calm-2" : {
                              "calm_2_1" : "größe, \\"x\\"",
                              "calm_2_2" : "b"
                            }
                          }
                        }
                        """);
        String second = ScoreCall.score("calm-2")
                .stdin(text)
                .option("--columns", map.toString())
                .output();
        assertThat(second).isEqualTo(first).endsWith("5,1,3,2\n");
    }

    @Test
    void oneColumnMapServesSeveralInstruments() throws Exception {
        Path map = folder.resolve("map.json");
        String text = "a,b,lone_a\n5,1,1\n";
        String first = ScoreCall.score("calm-2", "lone")
                .stdin(text)
                .option("--columns", "calm-2=b,a")
                .saveColumns(map)
                .output();
        assertThat(first).endsWith("5,1,1,3,2,1,1\n");
        assertThat(ScoreCall.score("lone", "calm-2")
                        .stdin(text)
                        .option("--columns", map.toString())
                        .output())
                .endsWith("5,1,1,1,1,3,2\n");
        assertThat(ScoreCall.score("lone", "watch-5")
                        .stdin(text)
                        .option("--columns", map.toString())
                        .refusal())
                .startsWith(map + ": error[CSV-025]: the column map has no columns for watch-5\n");
    }

    @Test
    void provenanceHoldsTheHashesOfWhatWasReadAndWritten() throws Exception {
        Path in = file("in.csv", "lone_a\n" + "1\n".repeat(60_000));
        Path out = folder.resolve("out.csv");
        Path provenance = folder.resolve("p.json");
        ScoreCall.score("lone").file(in).to(out).provenance(provenance).run();
        byte[] definition = Files.readAllBytes(Path.of(TestScales.FOLDER + "lone.json"));
        assertThat(provenance)
                .content(StandardCharsets.UTF_8)
                .startsWith("{\n  \"kindscale\" : \"9.9.9\",\n")
                .contains("\"file\" : \"" + in + "\",\n    \"sha256\" : \"" + sha256(Files.readAllBytes(in)) + "\"")
                .contains("\"sha256\" : \"" + sha256(definition) + "\"")
                .contains("\"options\" : {\n    \"--x\" : \"y\"\n  }")
                .contains("\"rowsRead\" : 60000")
                .contains("\"outputSha256\" : \"" + sha256(Files.readAllBytes(out)) + "\"");
    }

    @Test
    void provenanceOfStandardStreamsHoldsHashesToo() throws Exception {
        Path provenance = folder.resolve("p.json");
        String out = ScoreCall.score("lone")
                .stdin(GOOD)
                .format(Format.JSON)
                .provenance(provenance)
                .output();
        assertThat(provenance)
                .content(StandardCharsets.UTF_8)
                .contains(
                        "\"file\" : \"-\",\n    \"sha256\" : \"" + sha256(GOOD.getBytes(StandardCharsets.UTF_8)) + "\"")
                .contains("\"outputSha256\" : \"" + sha256(out.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    @Test
    void theSameRunHasTheSameProvenance() throws Exception {
        Path one = folder.resolve("1.json");
        Path two = folder.resolve("2.json");
        ScoreCall.score("lone").stdin(GOOD).provenance(one).run();
        ScoreCall.score("lone").stdin(GOOD).provenance(two).run();
        assertThat(one).hasSameBinaryContentAs(two);
    }
}
