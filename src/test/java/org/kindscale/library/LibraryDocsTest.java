package org.kindscale.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/library.md is compiled and run, and prints what the page says. */
class LibraryDocsTest {

    private static final Path PAGE = Path.of("docs/library.md");

    @TempDir
    private Path folder = Path.of("");

    private static String block(String head) throws IOException {
        String page = Files.readString(PAGE);
        Matcher block = Pattern.compile("(?s)```" + Pattern.quote(head) + "\n(.*?)```\n")
                .matcher(page);
        assertThat(block.find()).as("a block %s in %s", head, PAGE).isTrue();
        return block.group(1);
    }

    private void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Example.java"), block("java Example.java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
        assertThat(code).isZero();
    }

    private String run(Path survey) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {survey.toString()});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(folder + "/", "");
    }

    @Test
    void theExampleOfThePagePrintsWhatThePageSays() throws Exception {
        compile();
        for (String name : new String[] {"good.csv", "bad.csv"}) {
            Path survey = Files.writeString(folder.resolve(name), block("csv " + name));
            assertThat(run(survey)).isEqualTo(block("text " + name));
        }
    }

    @Test
    void thePageNamesTheVersionOfThePom() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(block("xml")).contains("<version>" + version.group(1) + "</version>");
    }
}
