package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.command.ExitCode;

/** Whatever is wrong with a call is said before the first question. */
class TakeOptionsTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run;

    @BeforeEach
    void answers() {
        run = CommandRun.in(folder)
                .file("a.json", "{ \"ks6_1\": 3, \"ks6_2\": 2 }")
                .file("a.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2,3,4,5,1\n")
                .file("two.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2,3,4,5,1\n1,2,3,4,5,1\n")
                .file("unknown.json", "{ \"ks6_1\": 3, \"ks6_7\": 2 }")
                .file("list.json", "[1]")
                .file("broken.json", "{ \"ks6_1\": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format xml|2|kindscale: --format: \"xml\" is none of text, json, fhir",
                "--order alphabetical|2|kindscale: --order: \"alphabetical\" is none of published, random",
                "--seed x --order random|2|kindscale: --seed: \"x\" is no whole number",
                "--seed 3|2|kindscale: --seed goes with --order random",
                "--consent no|2|kindscale: --consent takes yes, and nothing else",
                "--consent-text none.txt|2|--consent-text: error[USE-004]: the file none.txt cannot be read",
                "--lock --passphrase-file none|2|--passphrase-file: error[USE-004]: the file none cannot be read",
                "--append @none/a.csv|3|none/a.csv: error[ADM-004]: there is no such folder",
                "--append @a.json/a.csv|3|a.json/a.csv: error[ADM-004]: there is no such folder",
                "--append @taken|3|taken: error[ADM-004]: this is a folder, not a file",
                "--append @two.csv|3|two.csv:1: error[ADM-005]: the file has no column",
            })
    void aWrongOptionIsToldBeforeTheFirstQuestion(String options, int exit, String told) {
        run.file("taken/x", "");
        CommandRun.Result result = run.stdin("yes\n1\n1\n1\n1\n1\n1\nyes\n").run(call(options));
        assertThat(result.err()).startsWith(told).doesNotContain("Question 1");
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    private static String[] call(String options) {
        return ("take kind-self-6 " + options).split(" ", -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.json|none.json: error[CSV-001]: there is no such file",
                "none.csv|none.csv: error[CSV-001]: there is no such file",
                "unknown.json|unknown.json:1:15: error[ADM-008]: \"ks6_7\" is no item of kind-self-6",
                "list.json|list.json:1:1: error[ADM-008]: answers must be an object, not a list",
                "broken.json|broken.json:1:12: error[ADM-008]: not JSON:",
                "two.csv|two.csv: error[ADM-008]: the file has more than one row of answers",
            })
    void answersThatCannotBeUsedAreBadInput(String file, String told) {
        CommandRun.Result result = run.run("take", "kind-self-6", "--answers", "@" + file);
        assertThat(result.err()).startsWith(told);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void aRowOfASurveyFileIsOneSitting() {
        CommandRun.Result result = run.run("take", "kind-self-6", "--answers", "@a.csv", "--no-store", "-q");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\"ks6_5\"");
    }

    @Test
    void aStoreThatCannotBeIsToldBeforeTheFirstQuestion() {
        run.env("XDG_DATA_HOME", "@a.json").stdin("yes\n1\n");
        CommandRun.Result result = run.run("take", "kind-self-6");
        assertThat(result.err()).isEqualTo("""
                        a.json/kindscale/sittings: error[ADM-004]: nothing can be stored in this folder
                          help: make it writable, or store nothing with --no-store
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.run("take", "kind-self-6", "--answers", "@a.json", "--no-store")
                        .exit())
                .isZero();
    }

    @Test
    void wordsOfHelpThatCannotBeReadAreToldBeforeTheFirstQuestion() throws Exception {
        Path support =
                Files.createDirectories(folder.resolve(".config/kindscale")).resolve("support.txt");
        Files.write(support, new byte[] {'h', (byte) 0xE9});
        CommandRun.Result result = run.run("take", "kind-self-6", "--answers", "@a.json", "--no-store");
        assertThat(result.err()).isEqualTo("""
                        .config/kindscale/support.txt: error[USE-004]: the file cannot be read as UTF-8 text
                          help: check its path, its permissions and its encoding
                        """);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aPassphraseFileLocksWithoutBeingAskedTwice() throws Exception {
        run.file("phrase", "open sesame\n");
        run.run("take", "kind-self-6", "--answers", "@a.csv", "--passphrase-file", "@phrase", "-q");
        try (var files = Files.list(folder.resolve(".local/share/kindscale/sittings"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .anyMatch(name -> name.endsWith(".locked"))
                    .noneMatch(name -> name.endsWith(".jsonl"));
        }
    }
}
