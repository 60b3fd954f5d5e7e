package org.kindscale.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Store;
import org.kindscale.administration.View;
import org.kindscale.app.AnswerFile;
import org.kindscale.app.TakeSitting;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.Wordings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.ResultText;
import org.kindscale.report.SittingJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale take}: a questionnaire, here and now. */
record TakeCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Answer a questionnaire here: one question at a time, in your own time, kept on this machine only.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale take kind-self-12",
                "kindscale take kind-self-12 --language de --lock",
                "kindscale take phq9 --participant P07 --session 2 --append study.csv --no-feedback",
                "kindscale take kind-self-12 > result.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        TakeArguments.declare(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        boolean plain = FrontEnd.isPlain(streams, parsed.hasMatchedOption("--plain"));
        Optional<String> answers = ReadingArguments.text(parsed, "--answers");
        boolean locked = parsed.hasMatchedOption("--lock");
        Store.Scribe scribe =
                locked ? TakeArguments.locked(parsed, streams, store.folder()) : new Store.Scribe(Optional.empty());
        TakeSitting.Request request = new TakeSitting.Request(
                parsed.matchedPositionalValue(0, ""),
                ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)),
                answers.isPresent() ? "answers" : plain ? "plain" : "screen",
                scribe,
                !parsed.hasMatchedOption("--no-store"),
                !parsed.hasMatchedOption("--no-feedback"),
                TakeArguments.study(parsed),
                Version.number());
        Catalog catalog = Scales.catalog(parsed, streams);
        TakeSitting take = new TakeSitting(catalog, new Wordings(UserFolder.wording(streams)), store, TakeCommand::now);
        TakeSitting.Person person = answers.isPresent()
                ? new TakeSitting.GivenAnswers(AnswerFile.read(
                        answers.get(), catalog.load(request.instrument()).instrument()))
                : new FrontEnd(streams, plain);
        TakeSitting.Outcome outcome = take.run(request, person);
        streams.err().print(outcome.findings().render());
        return finish(parsed, request, outcome, plain);
    }

    private int finish(ParseResult parsed, TakeSitting.Request request, TakeSitting.Outcome outcome, boolean plain)
            throws IOException {
        if (outcome.phase() != View.Phase.FINISHED) {
            streams.err().println(stopped(request, outcome));
            streams.err().flush();
            return ExitCode.INTERRUPTED;
        }
        boolean terminal = streams.terminals().out();
        String format = parsed.matchedOptionValue("--format", terminal ? "text" : "json");
        if (!format.equals("text") && !format.equals("json")) {
            throw Declare.wrong(parsed, "--format: \"" + format + "\" is none of text, json");
        }
        ResultText.Screen screen =
                new ResultText.Screen(80, JLineScreen::displayWidth, FrontEnd.unicode(streams), !plain);
        streams.err().print(ResultText.flags(outcome.result(), outcome.phrases(), screen, helpLines()));
        streams.err().flush();
        String text = request.feedback()
                ? ResultText.render(outcome.result(), outcome.phrases(), screen)
                : outcome.phrases().get("end.thanks") + "\n";
        if (format.equals("text")) {
            streams.print(text);
        } else {
            if (!parsed.hasMatchedOption("--quiet")) {
                streams.err().print(text);
                streams.err().flush();
            }
            streams.print(SittingJson.render(outcome.sitting(), outcome.result()));
        }
        if (request.stored() && request.feedback() && !parsed.hasMatchedOption("--quiet")) {
            String id = outcome.result().instrument().id();
            String who = request.study().participant().map(TakeCommand::option).orElse("");
            streams.err().println(outcome.phrases().get("result.stored", id + who));
            streams.err().flush();
        }
        return ExitCode.OK;
    }

    private static String option(String participant) {
        boolean plain = participant.matches("[\\w.@-]+");
        return " --participant " + (plain ? participant : "'" + participant.replace("'", "'\\''") + "'");
    }

    private static String stopped(TakeSitting.Request request, TakeSitting.Outcome outcome) {
        if (outcome.phase() == View.Phase.DECLINED) {
            return outcome.phrases().get("end.declined");
        }
        int answered = outcome.sitting().answers().size();
        return request.stored()
                ? outcome.phrases()
                        .get(
                                "end.stopped",
                                answered,
                                outcome.sitting().header().order().size())
                : outcome.phrases().get("end.stopped.not.stored");
    }

    /** {@return where to find help, from the file that a person or a clinic keeps} */
    private Optional<String> helpLines() throws IOException {
        Path file = UserFolder.config(streams).resolve("support.txt");
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** {@return the time, to the millisecond: sittings are read in the order of their times} */
    static String now() {
        return OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }
}
