package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of pipelines give the scores of the built program, where their tools are there. */
@DisabledOnOs(OS.WINDOWS)
class PipelinesIT {

    private static final Path EXAMPLE = Path.of("examples/pipelines");
    private static final String R = "Rscript -e 'source(\"kindscale.R\"); write.csv(kindscale_score("
            + "read.csv(\"survey.csv\"), \"gad7\", \"--keep\", \"person\"), \"frame.csv\", quote = FALSE, na = \"\","
            + " row.names = FALSE)'";
    private static final String PYTHON = "python3 -c 'import pandas, kindscale; kindscale.score("
            + "pandas.read_csv(\"survey.csv\"), \"gad7\", \"--keep\", \"person\").to_csv(\"frame.csv\", index=False)'";

    @TempDir
    private Path folder = Path.of("");

    private Path place = Path.of("");
    private String wanted = "";

    @BeforeEach
    void copy() throws Exception {
        place = Files.createDirectories(folder.resolve("place"));
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path from : files.sorted().toList()) {
                Files.copy(
                        from, place.resolve(EXAMPLE.relativize(from).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(
                bin.resolve("kindscale"), Path.of("target/kindscale").toAbsolutePath());
        assertThat(run("kindscale score gad7 survey.csv --keep person -q -o wanted.txt"))
                .isZero();
        wanted = Files.readString(place.resolve("wanted.txt"));
        assertThat(wanted.lines()).hasSize(41).first().isEqualTo("person,gad7_total,gad7_answered");
    }

    private int run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        Map<String, String> environment = builder.environment();
        environment.merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + File.pathSeparator + path);
        environment.put("HOME", folder.toString());
        return builder.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private void requireTool(String test) throws IOException, InterruptedException {
        assumeThat(run(test)).as(test).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "make --version,make",
        "snakemake --version,snakemake --cores 1",
        "xargs --version,./score-all.sh .",
    })
    void aPipelineOfFiles(String tool, String command) throws Exception {
        requireTool(tool);
        assertThat(run(command)).as(said()).isZero();
        assertThat(place.resolve("scores/survey.csv")).hasContent(wanted);

        Path bad = place.resolve("bad.csv");
        Files.writeString(bad, wanted.lines().findFirst().orElseThrow() + "\nP99,7,7\n");
        assertThat(run(command)).as(said()).isNotZero();
        assertThat(place.resolve("scores/bad.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Rscript --version|" + R, "python3 -c 'import pandas'|" + PYTHON})
    void aDataFrame(String tool, String command) throws Exception {
        requireTool(tool);
        assertThat(run(command)).as(said()).isZero();
        assertThat(numbers("frame.csv")).isEqualTo(numbers("wanted.txt"));

        String survey = Files.readString(place.resolve("survey.csv"));
        Files.writeString(place.resolve("survey.csv"), survey.replace("\nP02,north,0,", "\nP02,north,7,"));
        assertThat(run(command)).as(said()).isNotZero();
        assertThat(said()).contains("CSV-004", "kindscale wrote no scores");
    }

    /** {@return a table with its numbers as R and Python write them too} */
    private List<String> numbers(String name) throws IOException {
        return Files.readAllLines(place.resolve(name)).stream()
                .map(line -> line.replaceAll("\\.0(?=,|$)", "").replaceAll("(\\.\\d{8})\\d+", "$1"))
                .toList();
    }

    @Test
    void theModelOfDbtIsTheKeyOfToday() throws Exception {
        assertThat(run("dbt/make-models.sh")).as(said()).isZero();
        for (String file : List.of("dbt/models/gad7_scores.sql", "dbt/tests/gad7_key_holds.sql")) {
            assertThat(place.resolve(file)).hasSameTextualContentAs(EXAMPLE.resolve(file));
        }
    }
}
