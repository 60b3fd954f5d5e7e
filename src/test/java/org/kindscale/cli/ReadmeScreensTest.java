package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.testing.FakeTerminal;

/**
 * The screens in the README are those of the program: a block {@code text NAME} holds what stands on the screen called
 * NAME.
 *
 * <p>{@code -Dgolden.update=true} writes them anew; read the difference before you commit it.
 */
class ReadmeScreensTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```text ([a-z-]+)\n(.*?)```");

    @Test
    void theScreensAreThoseOfTheProgram() throws InvalidInputException, IOException {
        String screens = screens();
        String readme = Files.readString(README);
        Matcher blocks = BLOCK.matcher(readme);
        String shown = blocks.replaceAll(block ->
                Matcher.quoteReplacement("```text " + block.group(1) + "\n" + screen(screens, block.group(1)) + "```"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, shown);
        }
        assertThat(Files.readString(README)).isEqualTo(shown).contains("```text item\n", "```text result\n");
    }

    private static String screens() throws InvalidInputException, IOException {
        FakeTerminal terminal = new FakeTerminal("80x24", true, JLineScreen::displayWidth);
        String script = "y Enter 3 Enter 2 *item Enter 4 Enter 1 Enter 5 Enter 2 Enter Enter";
        return new ScreenShots(terminal, script).take("kind-self-6", "en");
    }

    /** Returns what stands under a name, with one line end at its end. */
    private static String screen(String screens, String name) {
        Matcher found = Pattern.compile("(?s)=== " + name + "\\b[^\n]*\n(.*?)(?====|\\z)")
                .matcher(screens);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).stripTrailing() + "\n";
    }
}
