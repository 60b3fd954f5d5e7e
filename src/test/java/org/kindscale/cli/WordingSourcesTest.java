package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams.Terminals;
import org.kindscale.testing.TestPdf;
import org.kindscale.testing.TestWorkbook;

/** The wording of a made-up questionnaire, from everything in which a person may have it. */
class WordingSourcesTest {

    private static final String DEFINITION = "src/test/resources/wording/made-up-5.json";
    private static final List<String> SENTENCES = List.of(
            "I treat my tired days with patience.",
            "When something goes wrong, I speak gently to myself.",
            "I find it hard to forgive a small mistake.",
            "Other people stumble too, and that comforts me.",
            "I keep a calm view of what hurts me.");
    private static final String ALL = IntStream.rangeClosed(1, 5)
                    .mapToObj(n -> n + ". [=] " + SENTENCES.get(n - 1) + "\n")
                    .collect(Collectors.joining())
            + "5 of 5 match the published wording\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run;

    @BeforeEach
    void start() {
        run = CommandRun.in(folder);
    }

    private static String each(UnaryOperator<String> form, String between) {
        return SENTENCES.stream().map(form).collect(Collectors.joining(between));
    }

    private static String row(String name, String label) {
        return name + ",scales,,radio,\"" + label + "\",\"1, Never | 2, Often\"\n";
    }

    private CommandRun.Result verify(String file, String text) {
        return run.file(file, text).run("wording", "verify", DEFINITION, "@" + file);
    }

    private CommandRun.Result verify(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return run.run("wording", "verify", DEFINITION, "@" + file);
    }

    @Test
    void linesEndBetweenWordsInANarrowWindow() {
        run.terminals(new Terminals(false, true, true)).env("COLUMNS", "30");
        String said = verify("form.txt", each(words -> words, "\n")).err();
        assertThat(said.lines().limit(11)).allMatch(line -> line.length() <= 30);
        assertThat(said).contains("2. [=] When something goes\nwrong, I speak gently to\nmyself.\n");
    }

    @Test
    void aWebPage() {
        String page = "<!DOCTYPE html><html><head><title>Form</title></head><body><p>How often?</p><ol>"
                + each(words -> "<li>" + words.replace(" ", "&nbsp;") + "</li>", "\n") + "</ol></body></html>";
        assertThat(verify("form.html", page).err()).isEqualTo(ALL);
    }

    @Test
    void aWebPageInAnOlderEncoding() throws IOException {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body>Gr\u00FC\u00DFe<ul>"
                + each(words -> "<li>" + words, "\n") + "</ul></body></html>";
        assertThat(verify("form.html", page.getBytes(StandardCharsets.ISO_8859_1))
                        .err())
                .isEqualTo(ALL);
    }

    @Test
    void aWordDocument() throws IOException {
        String body = each(words -> "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>", "");
        byte[] bytes = new TestWorkbook()
                .part("word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>")
                .bytes();
        assertThat(verify("form.docx", bytes).err()).isEqualTo(ALL);
    }

    @Test
    void theHeaderOfGoogleForms() {
        String header = "Timestamp,Age," + each(words -> "\"How often do you ... [" + words + "]\"", ",");
        assertThat(verify("forms.csv", header + "\n2026/01/01 10:00:00,33,Never,Often,Never,Often,Never\n")
                        .err())
                .isEqualTo(ALL);
    }

    @Test
    void theSecondHeaderRowOfQualtrics() {
        String names = "StartDate,Q5_1,Q5_2,Q5_3,Q5_4,Q5_5\n";
        String texts = "Start Date," + each(words -> "\"How often? - " + words + "\"", ",") + "\n";
        String ids = "\"{\"\"ImportId\"\":\"\"startDate\"\"}\","
                + each(words -> "\"{\"\"ImportId\"\":\"\"QID5_1\"\"}\"", ",") + "\n";
        assertThat(verify("q.csv", names + texts + ids + "2026-01-01 10:00:00,1,2,1,2,1\n")
                        .err())
                .isEqualTo(ALL);
    }

    @Test
    void theLabelsOfADataFile() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/wording/labels.sav"));
        assertThat(verify("labels.sav", bytes).err()).isEqualTo(ALL);
    }

    @Test
    void theHeaderOfAWorkbook() throws IOException {
        String row = TestWorkbook.row(1, (Object[]) SENTENCES.toArray(String[]::new));
        byte[] bytes = new TestWorkbook()
                .sheet("a", row + TestWorkbook.row(2, 1, 2, 1, 2, 1))
                .bytes();
        assertThat(verify("survey.xlsx", bytes).err()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium", "libreoffice", "cairo", "ghostscript"})
    void aPdf(String program) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/wording/pdf/" + program + ".pdf"));
        assertThat(verify("form.pdf", bytes)
                        .err()
                        .lines()
                        .filter(line -> !line.contains("Copyright") && !line.contains("help:")))
                .containsExactlyElementsOf(ALL.lines().toList());
    }

    @Test
    void aPdfThatHidesASignOfAnItemIsNotTaken() throws IOException {
        String lines = each(words -> "(" + words.replace("patience", "p\\001tience") + ") Tj T*", " ");
        byte[] bytes =
                TestPdf.page("BT /F 9 Tf 50 700 Td 12 TL " + lines + " ET").bytes();
        CommandRun.Result refused = verify("form.pdf", bytes);
        assertThat(refused.err())
                .contains(
                        "ADM-031", "mu_1", "help: type them one by one: kindscale wording add made-up-5 --one-by-one");
        assertThat(refused.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    /** As pdftotext -raw writes a table whose numbers stand in cells of their own. */
    @Test
    void theTextOfAPdf() {
        String text = "Questions\nNever 1 2 3 4 5 Always\n1 2 3 4 5\n1. " + SENTENCES.get(0) + " 1 2 3 4 5\n2.\n"
                + SENTENCES.get(1).replace(" gently", "\ngently") + "\n1 2 3 4 5\n3.\n" + SENTENCES.get(2)
                + "\n1 2 3 4 5\n4. " + SENTENCES.get(3) + " 1 2 3 4 5\n5. " + SENTENCES.get(4)
                + " 1 2 3 4 5\n\nCopyright Nobody\n\f";
        assertThat(verify("form.txt", text).err())
                .endsWith(ALL.substring(ALL.indexOf("5 of 5")))
                .contains("1. [=]", "2. [=]", "3. [=]", "4. [=]", "5. [=]");
    }

    @Test
    void aDictionaryOfRedcap() {
        String head =
                "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\",Choices\n";
        String rows = row("record_id", "Record") + each(words -> row("q", "<b>" + words + "</b>"), "");
        String numbered = rows;
        for (int n = 1; n <= 5; n++) {
            numbered = numbered.replaceFirst("(?m)^q,", "q_" + n + ",");
        }
        assertThat(verify("dictionary.csv", head + numbered).err()).isEqualTo(ALL);
    }

    @Test
    void inAnotherLanguageColumnsAreFoundByTheirNames() {
        String head = "field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations\n";
        String rows = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> row("mu_" + n, "Erfundener Satz " + n + "."))
                .collect(Collectors.joining());
        run.file("dictionary.csv", head + rows);
        CommandRun.Result result = run.run("wording", "add", DEFINITION, "@dictionary.csv", "--language", "de");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).startsWith("1. [ ] Erfundener Satz 1.\n2. [ ] Erfundener Satz 2.\n");
    }

    @Test
    void whatAHeaderLacksIsNamed() {
        CommandRun.Result result =
                verify("forms.csv", "id,\"" + SENTENCES.get(0) + "\",\"" + SENTENCES.get(3) + "\"\n");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err())
                .isEqualTo(
                        "forms.csv: error[ADM-006]: the names and labels of its columns hold 2 of 5 items; not found: "
                                + "mu_2, mu_3, mu_5\n"
                                + "  help: type them one by one: kindscale wording add made-up-5 --one-by-one\n");
    }

    @Test
    void aTemplateIsFilledInAndReadBack() {
        String page = run.run("wording", "template", DEFINITION).out();
        assertThat(page).contains("# https://example.org/form\n", "\n# gentle words\n2. \n");
        for (int n = 1; n <= 5; n++) {
            String words = SENTENCES.get(n - 1);
            String wrapped = n == 3 ? words.replace(" forgive", "\n   forgive") : words;
            page = page.replace("\n" + n + ". \n", "\n" + n + ". " + wrapped + "\n");
        }
        assertThat(verify("form.txt", page.replace("\n", "\r\n")).err()).isEqualTo(ALL);
    }

    @Test
    void whatIsWrongInATemplateIsToldWithItsLine() {
        String page =
                run.run("wording", "template", DEFINITION, "--language", "de").out();
        String filled = page.replace("\n1. \n", "\nwords\n1. a b\n").replace("\n3. \n", "\n2. again\n7. seven\n");
        CommandRun.Result result = verify("form.txt", filled);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err().lines().filter(line -> line.startsWith("form.txt")))
                .containsExactlyInAnyOrder(
                        "form.txt:1: error[ADM-006]: the page is for the language de, not en",
                        "form.txt:11: error[ADM-006]: the line has no number",
                        "form.txt:15: error[ADM-006]: item 2 is blank",
                        "form.txt:18: error[ADM-006]: item 2 stands there twice",
                        "form.txt:19: error[ADM-006]: there is no item 7",
                        "form.txt: error[ADM-006]: item 3 is not there",
                        "form.txt:22: error[ADM-006]: item 4 is blank",
                        "form.txt:25: error[ADM-006]: item 5 is blank");
    }

    @Test
    void theTemplateOfAnotherInstrumentIsRefused() {
        assertThat(verify("form.txt", run.run("wording", "template", "gad7").out())
                        .err())
                .contains("form.txt:1: error[ADM-006]: the page is not that of made-up-5");
    }

    @Test
    void oneByOneEachIsJudgedAtOnce() {
        run.stdin(SENTENCES.get(0) + "\n\nno such words\nb\n2. " + SENTENCES.get(1) + "\n" + SENTENCES.get(3) + "\nb\n"
                + SENTENCES.get(2) + "\n" + SENTENCES.get(3) + "\n" + SENTENCES.get(4) + "\n");
        CommandRun.Result result = run.run("wording", "add", DEFINITION, "--one-by-one");
        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .contains("The official form: https://example.org/form", "1 of 5 (patience when tired)\n")
                .contains("= the published wording", "differs from the published wording; b goes back")
                .contains("this is the published wording of item 4")
                .contains(ALL + "stored in ");
    }

    @Test
    void oneByOneNothingIsStoredBeforeTheLast() {
        CommandRun.Result result = run.stdin(SENTENCES.get(0) + "\n").run("wording", "add", DEFINITION, "--one-by-one");
        assertThat(result.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(result.err()).endsWith("nothing was stored\n");
        assertThat(folder.resolve(".local")).doesNotExist();
        assertThat(run.run("wording", "add", DEFINITION, "x.txt", "--one-by-one")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.4 | a page of it is not there | fetch it again",
                "{\\rtf1 a} | this is rich text (.rtf), which is not read | save it as .docx or plain text",
                "SQLite format 3\\0 | this is an SQLite database, which holds no form | give the form as text",
                "PK\\3\\4 word/ | the archive inside cannot be opened | fetch it again",
                "'' | no items are found | --one-by-one",
            })
    void otherFilesAreNamedWithAMend(String start, String what, String help) {
        String bytes = start.replace("\\0", "\0").replace("\\3", "\3").replace("\\4", "\4");
        CommandRun.Result result = verify("form.x", bytes);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains(what).contains("  help: ", help);
    }

    @Test
    void aWorkbookOfSeveralSheetsIsAskedFor() throws IOException {
        String rows =
                TestWorkbook.row(1, (Object[]) SENTENCES.toArray(String[]::new)) + TestWorkbook.row(2, 1, 2, 1, 2, 1);
        byte[] bytes = new TestWorkbook().sheet("a", rows).sheet("b", rows).bytes();
        assertThat(verify("survey.xlsx", bytes).err()).contains("error[TBL-004]", "say which with --sheet");
        assertThat(run.run("wording", "verify", DEFINITION, "@survey.xlsx", "--sheet", "b")
                        .err())
                .endsWith(ALL);
    }
}
