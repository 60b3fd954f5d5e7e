package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.diagnostics.FindingCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The documentation says what the program does.
 *
 * <p>With {@code -Dgolden.update=true} examples and console blocks are written anew; read the difference before you
 * commit it.
 */
class DocsTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Pattern CODE = Pattern.compile("\\[([A-Z]{3}-\\d{3})\\]");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyCodeHasItsParagraphInOrder() {
        List<String> wanted = Stream.of(FindingCode.values())
                .map(code -> code.id() + " " + code.meaning())
                .toList();
        List<String> headings = DocPage.read(Path.of("docs/diagnostics.md")).prose().stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(headings).isEqualTo(wanted);
    }

    @Test
    void everyCommandAndEveryOptionIsMentioned() throws IOException {
        String text = DocPage.all().stream().map(DocPage::text).collect(Collectors.joining("\n"));
        List<String> silent = new ArrayList<>();
        List<String> commands = matches("(?m)^  ([a-z]+)  ", section(help("kindscale --help"), "Commands"));
        assertThat(commands).contains("score", "explain", "instruments", "check");
        for (String command : commands) {
            if (!text.contains("kindscale " + command)) {
                silent.add(command);
            }
            matches("(?m)^  (-.*)$", help("kindscale " + command + " --help")).stream()
                    .flatMap(line ->
                            matches("(?<![\\w-])(--?[a-zA-Z][a-z-]*)", line.split(" {2}| [A-Z]", 2)[0]).stream())
                    .filter(option -> matches("(?<![\\w-])(" + option + ")(?![\\w-])", text)
                            .isEmpty())
                    .forEach(option -> silent.add(command + " " + option));
        }
        assertThat(silent).isEmpty();
    }

    private String help(String command) {
        return new ShellSession(folder).run(command).stdout();
    }

    private static String section(String help, String title) {
        int from = help.indexOf(title);
        return help.substring(from, help.indexOf("\n\n", from));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleGivesWhatItSays(Path example) throws IOException {
        String command = Files.readString(example.resolve("command")).strip();
        assertThat(command).startsWith("target/kindscale ");
        ShellSession.Result result = new ShellSession(folder).run(command);
        String actual = "exit " + result.exit() + "\n--- stdout\n" + result.stdout() + "--- stderr\n" + result.stderr();
        Path expected = example.resolve("expected.txt");
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(example.resolve("README.md")).exists();
    }

    static Stream<Path> pages() throws IOException {
        return DocPage.all().stream().map(DocPage::path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsPrintWhatThePageShows(Path path) throws IOException {
        DocPage page = DocPage.read(path);
        DocPage played = page.play(new ShellSession(folder));
        if (UPDATE && !played.equals(page)) {
            Files.writeString(path, played.text());
        }
        assertSame(DocPage.read(path), played);
    }

    /** Compares from the first line on that differs, so that the message is short. */
    private static void assertSame(DocPage shown, DocPage played) {
        int line = 0;
        while (line < Math.min(shown.lines().size(), played.lines().size())
                && shown.lines().get(line).equals(played.lines().get(line))) {
            line++;
        }
        assertThat(some(played.lines(), line))
                .as("%s from line %s on", shown.path(), line + 1)
                .isEqualTo(some(shown.lines(), line));
    }

    private static String some(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + 12)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path path) {
        List<String> broken = new ArrayList<>();
        for (String link : DocPage.read(path).links()) {
            if (link.startsWith("http://") || link.startsWith("https://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? path : path.resolveSibling(parts[0]).normalize();
            boolean there = Files.exists(target);
            boolean anchored = parts.length == 1
                    || (there && DocPage.read(target).anchors().contains(parts[1]));
            if (!there || !anchored) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    static Stream<List<String>> cells() {
        return DocPage.read(Path.of("docs/interpretation.md")).table("| cell | read as | because |").stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cellIsReadAsThePageSays(List<String> row) throws IOException {
        String cell = row.get(0).equals("nothing") ? "" : unquoted(row.get(0));
        ShellSession session = new ShellSession(folder);
        session.write("survey.csv", numbered("gad7_{n}", 7) + "\n" + cell + ",0,0,0,0,0,0\n");
        String options = " --missing -99 --not-administered -88 --keep none --detail -q";
        ShellSession.Result result = session.run("kindscale score gad7 survey.csv" + options);
        assertThat(result.exit() == 0 ? reading(result.stdout()) : code(result)).isEqualTo(row.get(1));
    }

    /** Returns what was read in place of the first item, from a row of scores with all details. */
    private static String reading(String csv) {
        String[] names = csv.split("\n", -1)[0].split(",", -1);
        String[] values = csv.split("\n", -1)[1].split(",", -1);
        for (String kind : List.of("omitted", "not_administered", "invalid")) {
            if (values[List.of(names).indexOf("gad7_" + kind)].equals("1")) {
                return kind.replace('_', ' ');
            }
        }
        return values[0];
    }

    static Stream<List<String>> columns() {
        return DocPage.read(Path.of("docs/interpretation.md")).table("| columns in the file | found |").stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void columnsAreFoundAsThePageSays(List<String> row) throws IOException {
        ShellSession session = new ShellSession(folder);
        String responses = ",3".repeat(26).substring(1);
        session.write("survey.csv", numbered(unquoted(row.get(0)), 26) + "\n" + responses + "\n");
        ShellSession.Result result = session.run("kindscale score scs survey.csv --keep none -q");
        assertThat(result.exit() == 0 ? "yes" : code(result)).isEqualTo(row.get(1));
    }

    private static String unquoted(String code) {
        return code.substring(1, code.length() - 1);
    }

    private static String code(ShellSession.Result result) {
        Matcher matcher = CODE.matcher(result.stderr());
        return matcher.find() ? matcher.group(1) : result.stderr();
    }

    private static String numbered(String pattern, int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(n -> pattern.replace("{n}", Integer.toString(n)).replace("{nn}", (n < 10 ? "0" : "") + n))
                .collect(Collectors.joining(","));
    }

    @Test
    void schemaHasEveryPropertyOfTheFormatPage() throws IOException {
        Set<String> known = new HashSet<>();
        String schema = Files.readString(Path.of("scales/schema/kindscale-1.schema.json"));
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), schema)) {
            properties(parser, known);
            assertThat(parser.nextToken()).isNull();
        }
        DocPage format = DocPage.read(Path.of("docs/definition-format.md"));
        List<String> wanted = format.lines().stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> matches("`([^`]+)`", cell).stream())
                .toList();
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(known).containsAll(wanted);
    }

    /** Collects the names of all members of objects called {@code properties}. */
    private static void properties(JsonParser parser, Set<String> names) {
        List<String> path = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (!path.isEmpty() && path.get(path.size() - 1).equals("properties")) {
                    names.add(name);
                }
            } else if (token.isStructStart()) {
                path.add(String.valueOf(parser.currentName()));
            } else if (token.isStructEnd()) {
                path.remove(path.size() - 1);
            }
            if (path.isEmpty()) {
                return;
            }
        }
    }
}
