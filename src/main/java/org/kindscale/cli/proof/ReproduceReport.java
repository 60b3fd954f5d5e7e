package org.kindscale.cli.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.app.reproduce.Check;
import org.kindscale.app.reproduce.RecordedRun;
import org.kindscale.app.reproduce.ReproduceRun.Outcome;
import org.kindscale.report.TextTable;

/** What came of a run that was done again, in words. */
final class ReproduceReport {

    private ReproduceReport() {}

    /** {@return what is the same and what is not; quietly only what is not} */
    static String table(Outcome outcome, boolean quiet) {
        TextTable table = new TextTable(List.of("what", "now", "then"), 3);
        for (Check check : outcome.checks()) {
            if (!quiet || check.against()) {
                table.row(List.of(check.part(), check.what(), check.name()));
            }
        }
        return table.render("  ");
    }

    /** {@return what it comes to, in a line} */
    static String verdict(Outcome outcome) {
        long against = outcome.checks().stream().filter(Check::against).count();
        if (against > 0) {
            return "not the same: " + against + (against == 1 ? " thing differs" : " things differ");
        }
        boolean other = outcome.checks().stream().anyMatch(check -> check.verdict() == Check.Verdict.OTHER_MEANS);
        return "the same bytes came out of the same input" + (other ? ", by another program" : "");
    }

    /** {@return how to say where the inputs are that are not here; {@code moved} tells which were said} */
    static String missing(RecordedRun run, Map<String, String> moved) {
        StringBuilder help = new StringBuilder();
        for (RecordedRun.Input input : run.inputs()) {
            boolean standard = input.file().equals("-");
            if (!moved.containsKey(input.file()) && !standard && !Files.exists(Path.of(input.file()))) {
                help.append("  help: run this where the run was made, or say where the file is: --file ")
                        .append(CommandWords.quoted(input.file() + "=PATH"))
                        .append('\n');
            }
        }
        return help.toString();
    }
}
