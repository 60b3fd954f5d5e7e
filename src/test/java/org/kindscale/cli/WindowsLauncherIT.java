package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Windows, read as its shell would read it; the call of Java that comes out is run here. */
class WindowsLauncherIT {

    private static final Path LAUNCHER = Path.of("src/main/launcher/kindscale.bat");
    private static final Pattern VARIABLE = Pattern.compile("%([A-Z_]+)%");

    @TempDir
    Path folder = Path.of("");

    private static List<String> lines() throws IOException {
        return List.of(Files.readString(LAUNCHER).split("\r\n", -1));
    }

    @Test
    void everyLineEndsAsWindowsEndsLines() throws IOException {
        assertThat(Files.readString(LAUNCHER).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(lines()).endsWith("").doesNotContain("\n");
    }

    @Test
    void pathsStandInQuotes() throws IOException {
        for (String line : lines()) {
            String outside = line.replaceAll("\"[^\"]*\"", "");
            assertThat(outside).as(line).doesNotContain("\"", "%~dp0", "\\");
            assertThat(VARIABLE.matcher(outside.replace("%ERRORLEVEL%", "")).find())
                    .as(line)
                    .isFalse();
        }
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws IOException {
        List<String> lines = lines();
        assertThat(lines.get(lines.size() - 2)).isEqualTo("exit /b %ERRORLEVEL%");
        assertThat(lines.get(lines.size() - 3)).endsWith(" %*");
    }

    @Test
    void theFlagsAreThoseOfTheOtherLauncher() throws IOException {
        String posix = Files.readString(Path.of("src/main/launcher/kindscale.sh"));
        Matcher flags = Pattern.compile("-X\\S+").matcher(call(Map.of()).replaceAll("\"[^\"]*\"", ""));
        List<String> others = new ArrayList<>();
        while (flags.find()) {
            if (!posix.contains(flags.group())) {
                others.add(flags.group());
            }
        }
        assertThat(others)
                .as("only the archive is kept another way")
                .containsExactlyInAnyOrder("-XX:+AutoCreateSharedArchive", "-Xshare:auto");
    }

    @Test
    void theCallOfJavaScoresAFileInAFolderWithBlanks() throws Exception {
        Path place = Files.createDirectory(folder.resolve("Program Files"));
        Files.copy(jar(), place.resolve("kindscale.jar"));
        Path archive = Files.createDirectory(folder.resolve("Local Data"));
        String call = call(Map.of("JAVA_HOME", System.getProperty("java.home"), "LOCALAPPDATA", archive.toString()))
                .replace("%~dp0", place + "/")
                .replace("%*", "score scs \"" + Path.of("examples/clean/survey.csv") + "\" --keep id -q");
        List<String> words = words(call.replace('\\', '/'));
        Files.createDirectory(archive.resolve("kindscale"));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(Files.readString(out)).startsWith("id,scs_self_kindness,");
    }

    /** Returns the jar that holds all, whatever the version is. */
    private static Path jar() throws IOException {
        return Launcher.files(Path.of("target")).stream()
                .filter(file -> file.toString().matches(".*/kindscale-[\\d.]+-all\\.jar"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the line that calls Java, variables replaced as {@code set} and the environment have them. */
    private static String call(Map<String, String> environment) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>(environment);
        for (String line : lines()) {
            Matcher set = Pattern.compile("(?:if defined (\\w+) )?set \"(\\w+)=(.*)\"")
                    .matcher(line);
            if (set.matches() && (set.group(1) == null || variables.containsKey(set.group(1)))) {
                variables.put(set.group(2), replaced(set.group(3), variables));
            } else if (line.startsWith("\"%JAVA%\"")) {
                return replaced(line, variables);
            }
        }
        throw new IllegalStateException("no call of Java");
    }

    private static String replaced(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), "")));
    }

    /** Parts a command line as programs on Windows do: at blanks outside quotes, which are then left out. */
    private static List<String> words(String line) {
        return Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+")
                .matcher(line)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }
}
