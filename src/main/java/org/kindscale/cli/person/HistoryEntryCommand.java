package org.kindscale.cli.person;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.history.SittingNotes;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.HistoryCommand;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale history}: results over time, and notes beside them. */
public record HistoryEntryCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return new HistoryCommand(streams).summary();
    }

    @Override
    public String synopsis() {
        return "[delete] [INSTRUMENT[,INSTRUMENT…]] | note ID TEXT";
    }

    @Override
    public List<String> examples() {
        List<String> examples = new ArrayList<>(new HistoryCommand(streams).examples());
        examples.add("kindscale history kind-self-12,phq9");
        examples.add("kindscale history --together");
        examples.add("kindscale history note kind-self-12 'the week after the move'");
        return examples;
    }

    @Override
    public void declare(CommandSpec spec) {
        new HistoryCommand(streams).declare(spec);
        Declare.flag(spec, "--together", "All instruments by time, each with the score that sums it up.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        List<String> words = Declare.values(parsed, 0);
        if (!words.isEmpty() && words.get(0).equals("note")) {
            return note(parsed, words);
        }
        boolean several = words.size() == 1 && words.get(0).indexOf(',') >= 0;
        if (parsed.hasMatchedOption("--together") || several) {
            return new HistoryTogether(streams, parsed).show(words);
        }
        return new HistoryCommand(streams).run(parsed);
    }

    private int note(ParseResult parsed, List<String> words) throws InvalidInputException, IOException {
        if (words.size() != 3) {
            throw Declare.wrong(parsed, "history note takes an instrument or a sitting, and the words in quotes");
        }
        String note = TakeArguments.note(parsed, words.get(2));
        Phrases phrases = ScheduleArguments.phrases(parsed, streams);
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        SittingNotes notes =
                new SittingNotes(store, TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ));
        Findings findings = new Findings();
        SittingRecord sitting = notes.named(words.get(1), TakeArguments.name(parsed, "--participant"), findings);
        notes.add(sitting, note);
        String day = sitting.header().started().substring(0, 10);
        streams.err().print(findings.render());
        FrontEnd.say(streams, phrases.get("history.noted", sitting.header().instrument(), day));
        return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }
}
