package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a study sets: scores that nobody sees, words of its own on the consent page; and notes beside sittings. */
class StudyTermsTest {

    private static final String ANSWERS =
            "{ \"ks6_1\": 3, \"ks6_2\": 2, \"ks6_3\": 4, \"ks6_4\": 1, \"ks6_5\": 5, \"ks6_6\": 2 }";
    private static final String SCORE = "3.16";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder).file("a.json", ANSWERS).file("consent.txt", "I take part.\n");
    }

    private CommandRun.Result take(String... more) {
        return kindscale()
                .run(Stream.concat(Stream.of("take", "kind-self-6", "--answers", "@a.json"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String study() throws IOException {
        return Files.readString(folder.resolve("s.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history kind-self-6",
                "history kind-self-6 --format json",
                "history kind-self-6 --format csv",
                "history kind-self-6 --plain",
                "history kind-self-6 --html @h.html",
                "page",
                "page -o @p.html",
                "export kind-self-6",
                "history"
            })
    void withoutFeedbackNoCommandShowsAScore(String call) throws IOException {
        assertThat(take("--no-feedback", "--append", "@s.csv").out()).doesNotContain(SCORE);
        CommandRun.Result result = kindscale().run(call.split(" ", -1));
        assertThat(result.out() + result.err()).doesNotContain(SCORE, "3,16");
        assertThat(study()).doesNotContain(SCORE).contains(",withheld\n");
        for (String page : List.of("h.html", "p.html")) {
            assertThat(folder.resolve(page)).doesNotExist();
        }
    }

    @Test
    void theStudyScoresTheAnswersItself() {
        take("--no-feedback", "--append", "@s.csv");
        assertThat(kindscale()
                        .run("score", "kind-self-6", "@s.csv", "--keep", "none", "--decimals", "2")
                        .out())
                .isEqualTo("kind_self_6_total,kind_self_6_answered\n3.17,6\n");
    }

    @Test
    void scoresOfOtherSittingsAreStillShown() {
        take("--no-feedback");
        take();
        CommandRun.Result result = kindscale().run("history", "kind-self-6");
        assertThat(result.out()).contains("1 result", "3.17");
        assertThat(result.err()).contains("ADM-040", "1 sitting was taken without feedback");
    }

    @Test
    void aSittingThatWasBegunWithoutFeedbackDoesNotGoOnWithIt() {
        String[] call = {"take", "kind-self-6", "--plain", "--no-feedback"};
        assertThat(kindscale().stdin("y\n3\n4\nq\n").run(call).exit()).isEqualTo(130);
        CommandRun.Result other = kindscale().stdin("y\n3\nq\n").run("take", "kind-self-6", "--plain");
        assertThat(other.err()).doesNotContain("stopped sitting").contains("Question 1 of 6");
    }

    @Test
    void theRowTellsWhichConsentTextWasAgreedTo() throws IOException, NoSuchAlgorithmException {
        take("--consent", "yes", "--consent-text", "@consent.txt", "--consent-version", "v2", "--append", "@s.csv");
        byte[] text = Files.readAllBytes(folder.resolve("consent.txt"));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(study()).contains("consent,consent_version,consent_text_sha256,consent_sha256");
        assertThat(study()).contains(",elsewhere,v2," + sha256 + ",");
    }

    @Test
    void aVersionOfNothingIsRefused() {
        assertThat(take("--consent-version", "v2").exit()).isEqualTo(2);
    }

    @Test
    void theStudyFileAndTheExportHaveOneRow() throws IOException {
        take("--append", "@s.csv", "--note", "tired");
        assertThat(kindscale().run("export", "kind-self-6").out()).isEqualTo(study());
    }

    @Test
    void answersAreToldApartByTheirContent() {
        String csv = "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n3,2,4,1,5,2\n";
        for (String answers : List.of(ANSWERS, "\uFEFF " + ANSWERS, csv, csv.replace(',', ';'))) {
            CommandRun.Result result =
                    kindscale().stdin(answers).run("take", "kind-self-6", "--answers", "-", "--no-store");
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.out()).contains(SCORE);
        }
    }

    @Test
    void aBatteryTakesARowToo() {
        String row = "ks6_1;ks6_2;ks6_3;ks6_4;ks6_5;ks6_6;kg_none\n3;2;4;1;5;2;1\n";
        String[] call = {"take", "kind-self-6,kind-ground-16", "--answers", "-", "--no-store"};
        assertThat(kindscale()
                        .stdin(row.replace(";kg_none", "").replace(";1\n", "\n"))
                        .run(call)
                        .out())
                .contains(SCORE);
        CommandRun.Result unknown = kindscale().stdin(row).run(call);
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.err()).contains("-:1:7: error[ADM-008]: \"kg_none\" is no question");
    }

    @Test
    void aRowOfABatteryIsTakenAgain() {
        String[] call = {"take", "kind-self-6,kind-ground-16", "--answers", "@a.json", "--append", "@b.csv"};
        assertThat(kindscale().run(call).exit()).isZero();
        CommandRun.Result again =
                kindscale().run("take", "kind-self-6,kind-ground-16", "--answers", "@b.csv", "--no-store");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains(SCORE);
    }

    @Test
    void notesStandBesideTheSitting() {
        take("--note", "first");
        CommandRun.Result noted = kindscale().run("history", "note", "kind-self-6", "\u001b[31mred\nlines");
        assertThat(noted.exit()).as(noted.err()).isZero();
        CommandRun.Result history = kindscale().run("history", "kind-self-6");
        assertThat(history.out()).contains(": first", "[31mred lines").doesNotContain("\u001b");
        assertThat(kindscale().run("export", "kind-self-6").out()).contains(",first | [31mred lines,");
        assertThat(kindscale().run("history", "kind-self-6", "--format", "json").out())
                .contains("\"notes\":[\"first\"");
    }

    @Test
    void aNoteIsLockedWithItsSitting() throws IOException {
        kindscale().file("p.txt", "a long passphrase\n");
        String[] lock = {"--passphrase-file", "@p.txt"};
        take("--passphrase-file", "@p.txt", "--note", "secretive");
        assertThat(kindscale()
                        .run("history", "note", "kind-self-6", "confidential", lock[0], lock[1])
                        .exit())
                .isZero();
        for (Path journal : Program.journals(folder)) {
            assertThat(Files.readString(journal, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("secretive", "confidential");
        }
        assertThat(kindscale().run("history", "kind-self-6", lock[0], lock[1]).out())
                .contains("secretive", "confidential");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "note kind-self-6", "note kind-self-6 a b"})
    void aNoteNeedsASittingAndWords(String call) {
        take();
        assertThat(kindscale().run(("history " + call).split(" ", -1)).exit()).isEqualTo(2);
    }

    @Test
    void aNoteToNothingIsRefused() {
        assertThat(kindscale().run("history", "note", "kind-self-6", "words").err())
                .contains("ADM-010");
    }
}
