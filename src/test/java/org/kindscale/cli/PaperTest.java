package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --tables}, {@code --figures} and {@code --methods} write what goes into a paper. */
class PaperTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void data() {
        run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "scs", "-n", "80", "--seed", "4").out());
    }

    private CommandRun.Result analyze(String... more) {
        return run.run(Stream.concat(Stream.of("analyze", "scs", "@in.csv"), Stream.of(more))
                .toArray(String[]::new));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyTableStandsThereInEachForm() throws IOException {
        assertThat(analyze("--tables", "@tables").exit()).isZero();
        assertThat(names("tables"))
                .containsExactly(
                        "correlations.csv",
                        "correlations.md",
                        "descriptives.csv",
                        "descriptives.md",
                        "fit.csv",
                        "fit.md",
                        "loadings.csv",
                        "loadings.md",
                        "reliability.csv",
                        "reliability.md",
                        "tables.html");
    }

    @Test
    void everyTableSaysWhatNIs() throws IOException {
        analyze("--tables", "@tables");
        for (String name : List.of("correlations", "descriptives", "fit", "loadings", "reliability")) {
            assertThat(text("tables/" + name + ".md")).contains("| n |", "n = ");
            assertThat(text("tables/" + name + ".csv").lines().findFirst().orElseThrow())
                    .contains(",n,");
        }
    }

    @Test
    void alphaAndItsIntervalHaveTheSameDecimals() throws IOException {
        analyze("--tables", "@tables");
        assertThat(text("tables/reliability.md").lines().filter(line -> line.startsWith("| Self")))
                .allMatch(line -> line.matches(".*\\| \\.\\d{3} \\| \\[\\.\\d{3}, \\.\\d{3}] \\|.*"));
    }

    @Test
    void scoresThatShareItemsAreMarkedAndNotCorrected() throws IOException {
        analyze("--tables", "@tables");
        assertThat(text("tables/correlations.csv").lines().filter(line -> line.startsWith("self_kindness,total,")))
                .singleElement()
                .asString()
                .endsWith(",,5");
        assertThat(text("tables/correlations.md")).contains("ᵃ Part-whole");
    }

    @Test
    void figuresAreWellFormedAndNeedNothingElse() throws Exception {
        analyze("--figures", "@figures");
        assertThat(names("figures")).contains("scores-1.svg", "responses-1.svg", "items-1.svg");
        for (String name : names("figures")) {
            String svg = text("figures/" + name);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("figures/" + name).toFile());
            assertThat(svg).contains("<title>", "http://www.w3.org/2000/svg").doesNotContain("var(--", "table below");
        }
    }

    @Test
    void methodsNameWhatWasComputedAndItsSources() throws IOException {
        analyze("--methods", "@methods.md", "--models", "bifactor");
        assertThat(text("methods.md"))
                .contains("item responses treated as continuous", "Latent models of the keyed items (bifactor)")
                .contains("**References**", "doi:10.1037/met0000045");
    }

    @Test
    void aPlaceThatCannotBeWrittenLeavesNothing() {
        CommandRun.Result result = analyze("--tables", "@absent/tables", "--methods", "@methods.md");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("methods.md")).doesNotExist();
    }

    @Test
    void aTableNeverReplacesTheSurvey() throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Files.move(folder.resolve("in.csv"), folder.resolve("tables/fit.csv"));
        String before = text("tables/fit.csv");
        CommandRun.Result result = run.run("analyze", "scs", "@tables/fit.csv", "--tables", "@tables");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("the output would replace its own input");
        assertThat(text("tables/fit.csv")).isEqualTo(before);
        assertThat(names("tables")).containsExactly("fit.csv");
    }

    @Test
    void figuresThatAreNotThereAreDashesAndBlanks() throws IOException {
        String head =
                Files.readString(folder.resolve("in.csv")).lines().findFirst().orElseThrow();
        run.file(
                "in.csv",
                head + "\n" + "S1" + ",3".repeat(26) + "\nS2" + ",3".repeat(26) + "\nS3" + ",".repeat(26) + "\n");
        assertThat(analyze("--tables", "@tables").exit()).isZero();
        for (String name : names("tables")) {
            assertThat(text("tables/" + name)).doesNotContain("NaN", "null", "Infinity");
        }
    }
}
