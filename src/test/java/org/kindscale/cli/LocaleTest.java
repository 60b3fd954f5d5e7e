package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the locale nor the encoding nor the line end of the machine changes a byte. */
class LocaleTest {

    private static final List<String> CASES = List.of(
            "check-survivors",
            "explain-classification",
            "explain-mean",
            "help-score",
            "instruments-show",
            "score-column-map-and-provenance",
            "score-detail",
            "score-everything-wrong-at-once",
            "score-format-json",
            "score-labels",
            "score-many-findings-are-counted",
            "score-missing-codes",
            "score-norm",
            "score-on-invalid-reject",
            "score-phq9-with-flags-and-classes",
            "score-scs",
            "score-windows-1252");

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path out;

    @AfterEach
    void putTheLocaleBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE"})
    void everyCaseComesToTheSame(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (String name : CASES) {
            Golden golden = Golden.named(name);
            Path own = Files.createDirectory(out.resolve(name));
            assertThat(golden.run(own)).as(name).isEqualTo(Files.readString(golden.expected()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
                "-Dfile.encoding=US-ASCII -Dsun.jnu.encoding=US-ASCII",
            })
    void aProgramStartedElsewhereWritesTheSameBytes(String settings) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(settings.split(" ", -1)));
        command.add("-Dline.separator=\r\n");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        Golden golden = Golden.named("score-windows-1252");
        command.addAll(Files.readAllLines(golden.folder().resolve("args")));
        command.addAll(
                List.of("-q", "--detail", "--provenance", out.resolve("p.json").toString()));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String stderr = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(stderr).isZero();
        Path here = Files.createDirectory(out.resolve("here"));
        String[] more = {
            "-q", "--detail", "--provenance", here.resolve("p.json").toString()
        };
        String expected = golden.run(here, more);
        assertThat(expected).startsWith("exit 0\n--- stdout\n" + stdout + "--- stderr\n");
        assertThat(out.resolve("p.json")).hasSameBinaryContentAs(here.resolve("p.json"));
    }

    @Test
    void theCasesAreThere() {
        assertThat(Golden.all().stream().map(Golden::name)).containsAll(CASES);
    }
}
