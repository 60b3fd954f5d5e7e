package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.Phrases.Keeping;
import org.kindscale.cli.command.ExitCode;

/** What the pages of a sitting promise is what becomes of the answers. */
class TruePagesTest {

    private static final String START = "yes\n1\nskip\nhelp\n\nquit\n";
    private static final String KEPT =
            "what you answered is kept|goes on where you stopped|only you can read" + "|history delete";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void run() {
        kindscale = CommandRun.in(folder).stdin(START);
    }

    private String pages(String... options) {
        List<String> call = new java.util.ArrayList<>(List.of("take", "kind-self-6", "--plain"));
        call.addAll(List.of(options));
        CommandRun.Result result = kindscale.run(call.toArray(String[]::new));
        assertThat(result.exit()).isEqualTo(ExitCode.INTERRUPTED);
        return result.err().replaceAll("\\s+", " ");
    }

    @Test
    void whereNothingIsStoredNothingIsPromised() {
        assertThat(pages("--no-store"))
                .contains("Your answers are not stored", "nothing that you answered is kept", "is not kept then")
                .doesNotContainPattern(KEPT);
    }

    @Test
    void whereItIsStoredForThePersonItIsSaidAsBefore() {
        assertThat(pages())
                .contains("where only you can read them", "what you answered is kept", "history delete")
                .contains("Saved: 1 of 6 questions are answered.");
    }

    @Test
    void ofAStudyItIsNotSaidThatOnlyThePersonReads() {
        assertThat(pages("--participant", "P07", "--append", "@s.csv"))
                .contains("Who uses this account can read them", "as plain text", "Who runs the study can read")
                .doesNotContain("only you", "history delete", "Nothing leaves the machine");
        assertThat(pages("--append", "@t.csv", "--no-store"))
                .contains("Nothing is stored before you finish", "as plain text", "nothing that you answered is kept")
                .doesNotContainPattern(KEPT)
                .doesNotContain("Your answers are not stored", "Nothing leaves the machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void theFooterIsTrueInEveryLanguage(String language) {
        String usual = Phrases.in(language).get("key.quit");
        for (Keeping keeping : Keeping.values()) {
            boolean kept = keeping == Keeping.OWN || keeping == Keeping.STUDY;
            String shown = Phrases.in(language).keeping(keeping).get("key.quit");
            assertThat(shown.equals(usual)).as(shown).isEqualTo(kept);
        }
    }

    @Test
    void savedCountsAnswersAndResumingToo() {
        pages();
        assertThat(pages()).contains("with 1 of 6 questions answered");
    }

    private List<String> column(String table, String name) {
        List<String> lines = table.lines().toList();
        int column = List.of(lines.get(0).split(",", -1)).indexOf(name);
        assertThat(column).as(name).isNotNegative();
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    private String export(String... options) {
        List<String> call = new java.util.ArrayList<>(List.of("export", "kind-self-6"));
        call.addAll(List.of(options));
        CommandRun.Result result = kindscale.run(call.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void theAgreementIsAColumn() throws IOException {
        kindscale.stdin("yes\n1\n1\n1\n1\n1\n1\nyes\n");
        kindscale.run("take", "kind-self-6", "--plain", "--append", "@s.csv", "--participant", "a");
        kindscale.stdin("1\n1\n1\n1\n1\n1\nyes\n");
        kindscale.run("take", "kind-self-6", "--plain", "--append", "@s.csv", "--participant", "b", "--consent", "yes");
        kindscale.file("a.json", "{\"ks6_1\":3}");
        kindscale.run("take", "kind-self-6", "--answers", "@a.json", "--append", "@s.csv", "--participant", "c");
        assertThat(column(Files.readString(folder.resolve("s.csv")), "consent"))
                .containsExactly("agreed", "elsewhere", "");
        assertThat(column(export(), "consent")).containsExactly("agreed", "elsewhere", "");
    }

    @Test
    void eachAnswerHasTheLanguageInWhichItWasGiven() {
        pages();
        kindscale.stdin("ja\n3\n3\n3\n3\nja\n");
        CommandRun.Result result = kindscale.run("take", "kind-self-6", "--plain", "--language", "de");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(column(export(), "language")).containsExactly("en de");
        assertThat(column(export("--long"), "language")).containsExactly("en", "en", "de", "de", "de", "de");
        assertThat(result.out()).contains("\"language\":\"de\"}");
    }

    @Test
    void aLanguageThatIsNotKnownIsRefused() {
        CommandRun.Result result = kindscale.run("take", "kind-self-6", "--plain", "--language", "xx");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).isEqualTo("""
                --language: error[ADM-026]: "xx" is no language known here
                  help: take one of de, en, es, or add a wording in it with kindscale wording add
                """);
        assertThat(kindscale.run("history", "kind-self-6", "--language", "tlh").err())
                .contains("error[ADM-026]");
        assertThat(kindscale
                        .env("LANG", "xx_XX.UTF-8")
                        .run("history", "kind-self-6")
                        .exit())
                .isZero();
    }

    @Test
    void aTagOfALanguageIsNoPath() {
        kindscale.file("f.txt", "1. a b\n");
        assertThat(kindscale
                        .run("wording", "add", "gad7", "@f.txt", "--language", "../../x")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void studyRowsAndExportCarryTheFlags() throws IOException {
        FlagTest.addWording(kindscale);
        String items = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "\"phq9_" + n + "\":" + (n == 9 ? 2 : 0))
                .collect(Collectors.joining(",", "{", "}"));
        kindscale.file("a.json", items).file("b.json", items.replace(":2", ":0"));
        for (String who : List.of("a", "b")) {
            kindscale.run("take", "phq9", "--answers", "@" + who + ".json", "--append", "@s.csv", "--participant", who);
        }
        String quoted = "\"[^\"\n]*\"";
        String study = Files.readString(folder.resolve("s.csv")).replaceAll(quoted, "");
        assertThat(column(study, "flags")).containsExactly("self_harm", "");
        String export = kindscale.run("export", "phq9").out().replaceAll(quoted, "");
        assertThat(column(export, "flags")).containsExactly("self_harm", "");
    }
}
