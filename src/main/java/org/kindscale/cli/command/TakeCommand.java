package org.kindscale.cli.command;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.store.Store;
import org.kindscale.app.take.AnswerFile;
import org.kindscale.app.take.GivenAnswers;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale take}: a questionnaire, here and now. */
public record TakeCommand(Streams streams, After after) implements Command {

    /** Hears what came of a sitting, ended or stopped. */
    public interface After {
        /** Hears it, when all is shown and before the last word; {@code front} can still be asked. */
        void finished(TakeRequest request, TakeSitting.Outcome outcome, FrontEnd front)
                throws InvalidInputException, IOException;
    }

    /** Makes the command alone: nothing follows a sitting. */
    public TakeCommand(Streams streams) {
        this(streams, (request, outcome, front) -> {});
    }

    @Override
    public String summary() {
        return "Answer a questionnaire here: one question at a time, in your own time, kept on this machine only.";
    }

    @Override
    public String synopsis() {
        return "[INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale take",
                "kindscale take kind-self-12",
                "kindscale take kind-self-12 --language de --lock",
                "kindscale take phq9 --participant P07 --session 2 --append study.csv --no-feedback",
                "kindscale take kind-self-12 > result.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.optionalParameter(
                spec, 0, "INSTRUMENT", "Id or path of a definition; without one, you choose on the screen.");
        TakeArguments.declare(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        boolean plain = FrontEnd.isPlain(streams, parsed.hasMatchedOption("--plain"));
        TakeReport report = TakeReport.of(parsed, streams);
        Catalog catalog = Scales.catalog(parsed, streams);
        Wordings wordings = new Wordings(UserFolder.wording(streams));
        FrontEnd front = new FrontEnd(streams, plain);
        Optional<String> instrument = TakeArguments.instrument(parsed, streams, catalog, front);
        if (instrument.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        TakeRequest request =
                TakeArguments.request(parsed, streams, store.folder(), plain).of(instrument.get());
        KnownLanguages.require(
                ReadingArguments.text(parsed, "--language"),
                catalog.load(request.instrument()).instrument(),
                wordings);
        TakeSitting take = new TakeSitting(catalog, wordings, store, TakeCommand::now);
        Optional<String> answers = ReadingArguments.text(parsed, "--answers");
        TakeSitting.Person person = front;
        if (answers.isPresent()) {
            byte[] given = GivenFile.bytes(answers.get(), streams);
            Instrument asked = catalog.load(request.instrument()).instrument();
            person = new GivenAnswers(AnswerFile.read(answers.get(), given, asked), front::hear);
        }
        TakeSitting.Outcome outcome = take.run(request, person);
        report.care(outcome, front, answers.isEmpty());
        try {
            front.hear(TakeSitting.addToStudy(request, outcome));
            if (answers.isEmpty()) {
                report.pages(request, outcome, front);
            }
            int code = report.finish(request, outcome, front.screen());
            after.finished(request, outcome, front);
            return code;
        } finally {
            report.careAgain(outcome, front);
        }
    }

    /** {@return the time, to the millisecond: sittings are read in the order of their times} */
    public static String now() {
        return OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }
}
