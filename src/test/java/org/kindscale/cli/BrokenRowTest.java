package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken row does not keep back the command that reads all others. */
class BrokenRowTest {

    private static final String OPTIONS = "--columns 'D{n}' --on-invalid reject --rejects f-rejected.csv\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun file(int broken) {
        StringBuilder text = new StringBuilder("D1,D2,D3,D4,D5,D6,D7\n");
        Random random = new Random(5);
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 7; item++) {
                int response = Math.min(3, Math.max(0, person % 4 + random.nextInt(3) - 1));
                text.append(item == 0 ? "" : ",").append(response);
            }
            text.append('\n');
        }
        return CommandRun.in(folder).file("f.csv", text + "\"\"\n".repeat(broken));
    }

    @Test
    void theProposedCommandSetsABrokenLastRowAside() {
        CommandRun runs = file(1);
        assertThat(runs.run("score", "gad7", "@f.csv").err())
                .contains("a few have more or fewer cells than the header: may they be set aside?")
                .contains("try: kindscale score gad7 f.csv " + OPTIONS);
        assertThat(folder.resolve("f-rejected.csv")).doesNotExist();
        CommandRun.Result followed = runs.run(
                "score", "gad7", "@f.csv", "--columns", "D{n}", "--on-invalid", "reject", "--rejects", "@r.csv");
        assertThat(followed.out().lines()).hasSize(41);
        assertThat(folder.resolve("r.csv")).exists();
    }

    @Test
    void noneIsProposedWhereRowsAreSoundOrManyAreBroken() {
        assertThat(file(0).run("score", "gad7", "@f.csv").err())
                .contains("try: ")
                .doesNotContain("--rejects");
        assertThat(file(4).run("score", "gad7", "@f.csv").err()).doesNotContain("try: ");
    }

    @Test
    void noOtherOrderIsProposedWhereOnlyARowIsBroken() {
        CommandRun runs = CommandRun.in(folder);
        String simulated =
                runs.run("simulate", "rses", "-n", "40", "--seed", "3").out();
        String told = runs.file("f.csv", simulated + "\"\"\n")
                .run("score", "rses", "@f.csv")
                .err();
        assertThat(told).contains("error[CSV-007]").doesNotContain("--order");
    }
}
