package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * <p>Its code blocks make up a session. A block {@code json NAME.json} (or {@code csv}) is a file; {@code diff
 * NAME.json} changes one, lines with minus becoming lines with plus; {@code console} holds commands behind {@code $}
 * and what they print, {@code echo $?} the exit code; {@code sh} holds commands without what they print.
 *
 * @param path where it lies, from the project's root
 * @param lines its lines
 */
record DocPage(Path path, List<String> lines) {

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    DocPage {
        lines = List.copyOf(lines);
    }

    /** Reads a page. */
    static DocPage read(Path path) {
        try {
            return new DocPage(path, List.of(Files.readString(path).split("\n", -1)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** {@return all pages of the project} */
    static List<DocPage> all() throws IOException {
        List<DocPage> pages = new ArrayList<>();
        for (String folder : List.of(".", "docs", "scales", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder), folder.equals(".") ? 1 : 9)) {
                files.map(Path::normalize)
                        .filter(file -> file.toString().endsWith(".md"))
                        .sorted()
                        .map(DocPage::read)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    /** {@return the page's text} */
    String text() {
        return String.join("\n", lines);
    }

    /** {@return the page without its code blocks} */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            boolean fence = line.startsWith(FENCE);
            if (!fence && !code) {
                prose.add(line);
            }
            code ^= fence;
        }
        return prose;
    }

    /** {@return the targets of its links, in order} */
    List<String> links() {
        List<String> links = new ArrayList<>();
        for (String line : prose()) {
            Matcher matcher = LINK.matcher(line.replaceAll("`[^`]*`", ""));
            while (matcher.find()) {
                links.add(matcher.group(1));
            }
        }
        return links;
    }

    /** {@return the names under which its headings can be linked to} */
    List<String> anchors() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** {@return the cells of the first table whose head is {@code head}, row by row, each trimmed} */
    List<List<String>> table(String head) {
        int at = lines.indexOf(head);
        assertThat(at).as("%s has a table %s", path, head).isNotNegative();
        List<List<String>> rows = new ArrayList<>();
        for (int i = at + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String row = lines.get(i).strip();
            rows.add(Stream.of(row.substring(1, row.length() - 1).split("\\|", -1))
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    /** Plays the page's code blocks in {@code session}; returns the page with what the commands really print. */
    DocPage play(ShellSession session) throws IOException {
        List<String> played = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            played.add(line);
            if (!line.startsWith(FENCE)) {
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).startsWith(FENCE)) {
                end++;
            }
            List<String> block = lines.subList(i + 1, end);
            String[] info = line.substring(FENCE.length()).split(" ", -1);
            played.addAll(info[0].equals("console") ? console(block, session) : block);
            play(info, block, session);
            played.add(lines.get(end));
            i = end;
        }
        return new DocPage(path, played);
    }

    private void play(String[] info, List<String> block, ShellSession session) throws IOException {
        if (info[0].equals("sh")) {
            for (String line : block) {
                if (line.startsWith("target/kindscale ")) {
                    ShellSession.Result result = session.run(line);
                    assertThat(result.exit())
                            .as("%s: %s%n%s", path, line, result.stderr())
                            .isZero();
                }
            }
        } else if (info[0].equals("diff") && info.length == 2) {
            String old = side(block, '+');
            assertThat(session.replace(info[1], old, side(block, '-')))
                    .as("%s: this stands once in %s:%n%s", path, info[1], old)
                    .isTrue();
        } else if (info.length == 2) {
            session.write(info[1], String.join("\n", block) + "\n");
        }
    }

    /** Returns one side of a diff: all lines but those that begin with {@code other}, without their marks. */
    private static String side(List<String> diff, char other) {
        StringBuilder side = new StringBuilder();
        diff.stream()
                .filter(line -> line.charAt(0) != other)
                .forEach(line -> side.append(line.substring(1)).append('\n'));
        return side.toString();
    }

    private List<String> console(List<String> block, ShellSession session) {
        List<String> played = new ArrayList<>();
        List<String> commands =
                block.stream().filter(line -> line.startsWith("$ ")).toList();
        for (int c = 0; c < commands.size(); c++) {
            String command = commands.get(c).substring(2);
            played.add(commands.get(c));
            if (command.equals("echo $?")) {
                played.add(Integer.toString(session.lastExit()));
                continue;
            }
            assertThat(ShellSession.isCall(command)).as("%s: %s", path, command).isTrue();
            ShellSession.Result result = session.run(command);
            boolean told = c + 1 < commands.size() && commands.get(c + 1).equals("$ echo $?");
            if (!told) {
                assertThat(result.exit()).as("%s: %s", path, command).isZero();
            }
            String printed = result.both().stripTrailing();
            played.addAll(printed.isEmpty() ? List.of() : List.of(printed.split("\n", -1)));
        }
        return played;
    }
}
