package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.diagnostics.InvalidInputException;

/** Files with one row a person and item: scored as one row a person would be, findings at their own places. */
class LongFormTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun runs = CommandRun.in(folder);

    @BeforeEach
    void begin() {
        runs = CommandRun.in(folder);
    }

    private static String gad(String id, String... answers) {
        return IntStream.range(0, answers.length)
                .mapToObj(i -> id + ",gad7_" + (i + 1) + "," + answers[i] + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> sorted(CommandRun.Result result) {
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().lines().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gad7", "pss10", "kind-self-6"})
    void aLongFileHasTheScoresOfTheWideOne(String id) throws InvalidInputException {
        Instrument instrument = new Catalog(List.of()).load(id).instrument();
        forAll(12, random -> {
            List<String> rows = new ArrayList<>();
            StringBuilder wide = new StringBuilder("who," + String.join(",", instrument.itemIds()) + "\n");
            for (int person = 0; person < 1 + random.nextInt(30); person++) {
                wide.append(person(instrument, "p " + person, rows, random)).append('\n');
            }
            Collections.shuffle(rows, random);
            runs.file("wide.csv", wide.toString()).file("long.csv", "who,what,said\n" + String.join("\n", rows) + "\n");
            List<String> expected = sorted(runs.run("score", id, "@wide.csv", "--keep", "who", "--detail", "-q"));
            List<String> scores = sorted(
                    runs.run("score", id, "@long.csv", "--long", "who,what,said", "--keep", "who", "--detail", "-q"));
            assertThat(scores).isEqualTo(expected);
        });
    }

    /** Draws a person: adds the long rows to {@code rows}, returns the wide one. */
    private static String person(Instrument instrument, String who, List<String> rows, Random random) {
        StringBuilder wide = new StringBuilder(who);
        for (String item : instrument.itemIds()) {
            String code = code(instrument, item, random);
            wide.append(',').append(code);
            if (!code.isEmpty() || who.equals("p 0") || random.nextBoolean()) {
                rows.add(who + "," + item + "," + code);
            }
        }
        rows.add(who + ",,"); // so that a person who answered nothing is there
        rows.add(who + "," + instrument.itemIds().get(0) + "_note,x");
        return wide.toString();
    }

    private static String code(Instrument instrument, String item, Random random) {
        List<ResponseOption> options =
                instrument.responsesOf(instrument.item(item).orElseThrow()).options();
        return random.nextInt(6) == 0
                ? ""
                : Integer.toString(options.get(random.nextInt(options.size())).code());
    }

    @Test
    void aFindingStandsWhereTheResponseStands() {
        runs.file(
                "l.csv",
                "note,id,item,answer\n"
                        + Arrays.stream((gad("a", "1", "1", "1", "1", "1", "1", "1")
                                                + gad("b", "1", "1", "7", "1", "1", "1", "1"))
                                        .split("\n"))
                                .map(row -> "\"two\nlines\"," + row)
                                .collect(Collectors.joining("\n")));
        assertThat(runs.run("score", "gad7", "@l.csv", "--long", "id,item,answer")
                        .err())
                .contains("l.csv:20:4: error[CSV-004]: \"7\" is no response to gad7_3");
    }

    @Test
    void aRejectedRowIsGivenWithItsPlaceInTheLongFile() {
        runs.file("l.csv", "id,item,answer\n" + gad("a", "1", "1", "1", "1", "1", "1", "x") + gad("b", "1", "1"));
        CommandRun.Result result =
                runs.run("score", "gad7", "@l.csv", "--on-invalid", "reject", "--rejects", "@r.csv", "-o", "@o.csv");
        assertThat(result.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(folder.resolve("r.csv"))
                .content()
                .contains("l.csv,8,3,CSV-005,")
                .contains(",a,1,1,1,1,1,1,x");
    }

    @Test
    void timesAreJoinedToThePersonByASign() {
        String first = gad("a,1", "1", "1", "1", "1", "1", "1", "1");
        runs.file(
                "l.csv",
                "id,wave,item,answer\n" + first + first.replace("a,1", "a,2").replaceAll(",1\n", ",2\n"));
        CommandRun.Result result = runs.run("score", "gad7", "@l.csv", "--long", "id+wave,item,answer", "-q");
        assertThat(result.out()).endsWith("a,1,1,1,1,1,1,1,1,7,7\na,2,2,2,2,2,2,2,2,14,7\n");
    }

    @Test
    void twoResponsesToOneItemAreAnErrorThatNamesBothLines() {
        runs.file("l.csv", "id,item,answer\n" + gad("a", "1", "2") + "a,gad7_1,3\n");
        assertThat(runs.run("score", "gad7", "@l.csv", "--long", "id,item,answer")
                        .err())
                .contains("l.csv:4:3: error[CSV-052]: a second response to item \"gad7_1\" of one person: \"3\", "
                        + "and \"1\" on line 2");
    }

    @Test
    void theSameResponseTwiceCountsOnceAndIsTold() {
        String all = gad("a", "1", "1", "1", "1", "1", "1", "1");
        runs.file("l.csv", "id,item,answer\n" + all + "a,gad7_1,1\n");
        CommandRun.Result result = runs.run("score", "gad7", "@l.csv", "--long", "id,item,answer", "--keep", "id");
        assertThat(result.out()).endsWith("a,7,7\n");
        assertThat(result.err()).contains("l.csv:9: note[CSV-053]: 1 response stands twice, from here on");
    }

    @Test
    void whatTheRowsOfAPersonAgreeOnPassesThroughAndWhatTheyDoNotIsLeftOut() {
        String rows = gad("a", "1", "1", "1", "1", "1", "1", "1").replaceAll("(?m)^(a,gad7_(.).*)$", "$1,f,$2");
        runs.file("l.csv", "id,item,answer,group,ms\n" + rows);
        CommandRun.Result result = runs.run("score", "gad7", "@l.csv");
        assertThat(result.out().lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("id,group,gad7_1"));
        assertThat(result.err())
                .contains("l.csv:1: note[CSV-053]: left out, since their cells differ within a person: ms");
    }

    @Test
    void bytesThatAreNoTextAreFoundInTheLongFile() {
        runs.file("l.csv", "id,item,answer\n" + gad("a", "1", "1", "1", "1", "1", "1", "1"));
        CommandRun.Result result =
                runs.run("score", "gad7", "@l.csv", "--encoding", "UTF-16BE", "--long", "id,item,answer");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void ourOwnExportIsReadBack() {
        runs.file("a.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_3\":1,\"ks6_4\":5,\"ks6_5\":4,\"ks6_6\":5}")
                .file("b.json", "{\"ks6_1\":1,\"ks6_2\":2,\"ks6_3\":4,\"ks6_4\":5,\"ks6_6\":5}");
        runs.run("take", "kind-self-6", "--answers", "@a.json", "-q");
        runs.run("take", "kind-self-6", "--answers", "@b.json", "-q");
        CommandRun.Result wide = runs.run("export", "kind-self-6");
        runs.file("long.csv", runs.run("export", "kind-self-6", "--long").out());
        CommandRun.Result scored = runs.run("score", "kind-self-6", "@long.csv", "--keep", "none");
        assertThat(scored.exit()).as(scored.err()).isEqualTo(ExitCode.OK);
        assertThat(scored.err()).contains("long.csv: note[CSV-050]: an export of kindscale");
        assertThat(column(scored.out(), "kind_self_6_total")).isEqualTo(column(wide.out(), "taken_kind_self_6_total"));
    }

    private static List<String> column(String csv, String name) {
        List<String> lines = csv.lines().toList();
        int at = Arrays.asList(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toList();
    }

    @Test
    void twoQuestionnairesOfAnExperimentAreToldApartByTheirTrial() {
        String json =
                "\"{\"\"Q0\"\":1,\"\"Q1\"\":1,\"\"Q2\"\":1,\"\"Q3\"\":2,\"\"Q4\"\":1,\"\"Q5\"\":1,\"\"Q6\"\":1}\"";
        runs.file(
                "j.csv",
                "subject,trial_index,trial_type,response\ns,3,survey-likert," + json
                        + "\ns,4,keyboard, \ns,5,survey-likert,\"{\"\"Q0\"\":9}\"\n");
        assertThat(runs.run("score", "gad7", "@j.csv", "--long", "subject,response", "--columns", "Q0:Q6")
                        .err())
                .contains("j.csv:4:4: error[CSV-052]");
        CommandRun.Result apart = runs.run(
                "score", "gad7", "@j.csv", "--long", "subject,trial_index,response", "--columns", "3_Q0:3_Q6", "-q");
        assertThat(apart.out()).endsWith(",8,7\n");
    }

    @Test
    void analyzeAndExplainReadLongFilesToo() {
        StringBuilder rows = new StringBuilder("id,item,answer\n");
        Random random = new Random(5);
        for (int person = 0; person < 60; person++) {
            int level = random.nextInt(3);
            rows.append(gad(
                    "p" + person,
                    IntStream.range(0, 7)
                            .mapToObj(i -> Integer.toString(level + random.nextInt(2)))
                            .toArray(String[]::new)));
        }
        runs.file("l.csv", rows.toString());
        assertThat(runs.run("analyze", "gad7", "@l.csv").out()).contains("60");
        assertThat(runs.run("explain", "gad7", "@l.csv", "--row", "2").out())
                .contains("row 2 of l.csv (line 9)")
                .contains("9:3");
    }
}
