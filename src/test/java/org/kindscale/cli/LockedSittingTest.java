package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** Encrypted sittings open with their passphrase alone; what was changed is told, and stays as it is. */
class LockedSittingTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void stoppedSitting() throws IOException {
        kindscale = CommandRun.in(folder).file("right", "willow\n").file("wrong", "oak\n");
        CommandRun.Result stopped = take("@right", "3\n2\nquit\n", "--consent", "yes");
        assertThat(stopped.exit()).as(stopped.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(stopped.err()).contains("Saved: 2 of 6 questions");
    }

    private CommandRun.Result take(String passphrase, String typed, String... more) {
        String[] call = {"take", "kind-self-6", "--lock", "--passphrase-file", passphrase};
        kindscale.stdin(typed);
        return kindscale.run(Stream.of(call, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path journal() throws IOException {
        return Program.journals(folder).stream()
                .filter(path -> path.toString().endsWith(".locked"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRightPassphraseGoesOnWhereOneStopped() throws IOException {
        CommandRun.Result resumed = take("@right", "yes\n4\n1\n5\n2\nyes\n");
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("with 2 of 6 questions answered", "Question 3 of 6.");
        assertThat(Program.journals(folder)).hasSize(2); // the sitting and the vault
        assertThat(Files.readString(journal())).doesNotContain("ks6_", "event", "{");
        CommandRun.Result csv =
                kindscale.run("history", "kind-self-6", "--lock", "--passphrase-file", "@right", "--format", "csv");
        assertThat(csv.out().lines()).hasSize(2).last().asString().contains(",3,2,4,1,5,2,");
    }

    @Test
    void aWrongPassphraseAsksNothingAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(journal());
        CommandRun.Result wrong = take("@wrong", "yes\n4\n1\n5\n2\nyes\n");
        assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err())
                .contains("error[ADM-002]: the passphrase does not open what is stored here")
                .doesNotContain("Question");
        assertThat(wrong.out()).isEmpty();
        assertThat(journal()).hasBinaryContent(before);
        assertThat(Program.journals(folder)).hasSize(2);
    }

    @Test
    void withoutTheOptionItIsSaidThatThereIsMore() {
        CommandRun.Result history = kindscale.run("history", "kind-self-6");
        assertThat(history.err()).contains("note[ADM-010]: encrypted sittings are left out");
    }

    /** A byte of the header, of an answer, of the last line. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, -1})
    void aChangedByteIsToldAndNothingIsOverwritten(int line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal(), StandardCharsets.US_ASCII));
        int which = line < 0 ? lines.size() - 1 : line;
        String old = lines.get(which);
        char other = old.charAt(20) == 'A' ? 'B' : 'A';
        lines.set(which, old.substring(0, 20) + other + old.substring(21));
        Path changed = journal();
        Files.writeString(changed, String.join("\n", lines) + "\n");
        byte[] before = Files.readAllBytes(changed);

        CommandRun.Result result = take("@right", "3\n3\n3\n3\n3\n3\nyes\n", "--consent", "yes");
        assertThat(result.err())
                .contains("error[ADM-003]: this sitting cannot be opened:", "it is left as it is")
                .doesNotContain("Go on where you stopped?");
        assertThat(result.err().indexOf("ADM-003")).isLessThan(result.err().indexOf("Question 1 of 6."));
        assertThat(changed).hasBinaryContent(before);
        assertThat(Program.journals(folder)).hasSize(3);
        CommandRun.Result history = kindscale.run("history", "kind-self-6", "--lock", "--passphrase-file", "@right");
        assertThat(history.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(history.err()).contains("error[ADM-003]");
    }

    @Test
    void swappedLinesAreNoticed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal(), StandardCharsets.US_ASCII));
        String last = lines.remove(lines.size() - 1);
        lines.add(lines.size() - 1, last);
        Files.writeString(journal(), String.join("\n", lines) + "\n");
        CommandRun.Result history = kindscale.run("history", "kind-self-6", "--lock", "--passphrase-file", "@right");
        assertThat(history.err()).contains("error[ADM-003]: this sitting cannot be opened:");
    }
}
