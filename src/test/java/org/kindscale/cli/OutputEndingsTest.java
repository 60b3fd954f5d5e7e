package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.cli.arguments.OutputEndings;

/** Text is not written into a file that is called a data file. */
class OutputEndingsTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("simulate scs -n 30 -o @x.sav", "x.sav"),
                Arguments.of("simulate scs -n 30 --output=@X.XLSX", "X.XLSX"),
                Arguments.of("analyze scs @in.csv -o @x.rds", "x.rds"),
                Arguments.of("analyze scs @in.csv --html @x.sav", "x.sav"),
                Arguments.of("analyze scs @in.csv --methods @x.rds", "x.rds"),
                Arguments.of("codebook scs @in.csv -o @x.dta", "x.dta"),
                Arguments.of("syntax scs --for spss -o @x.sav", "x.sav"),
                Arguments.of("score scs @in.csv --on-invalid reject --rejects @x.xlsx", "x.xlsx"),
                Arguments.of("score scs @in.csv -o @s.csv --provenance @x.sav", "x.sav"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDataFileIsNoText(String words, String name) {
        CommandRun run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "scs", "-n", "30").out());
        CommandRun.Result result = run.run(words.split(" "));
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains("what is written there is text");
        assertThat(Files.exists(folder.resolve(name))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("written")
    void otherNamesAreLeftToTheUser(String words, String name) {
        CommandRun run = CommandRun.in(folder);
        run.file("in.csv", run.run("simulate", "scs", "-n", "30").out());
        run.run(words.split(" "));
        assertThat(Files.exists(folder.resolve(name))).isTrue();
    }

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("simulate scs -n 30 -o @x.txt", "x.txt"),
                Arguments.of("score scs @in.csv -o @x.sav", "x.sav"),
                Arguments.of("score scs @in.csv -o @x.rds --format csv", "x.rds"));
    }

    @Test
    void everyOptionThatWritesAFileIsKnown() {
        CommandRun run = CommandRun.in(folder);
        Set<String> all = new HashSet<>();
        for (String command : Main.COMMANDS) {
            String help = run.run(command, "--help").out().replaceAll("\\n {10,}", " ");
            List<String> writing = help.lines()
                    .filter(line -> line.matches(" .*--[a-z-]+ FILE .*\\b([Ww]rite|go(es)?|add one row)\\b.*"))
                    .map(line -> line.replaceAll(".*?(--[a-z-]+) FILE .*", "$1"))
                    .toList();
            assertThat(OutputEndings.OUTPUTS).as(command).containsAll(writing);
            all.addAll(writing);
        }
        assertThat(all).contains("--output", "--html", "--rejects", "--methods", "--append");
    }
}
