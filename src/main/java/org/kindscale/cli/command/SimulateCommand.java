package org.kindscale.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.simulate.PlanSurvey;
import org.kindscale.app.simulate.SimulateSurvey;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.PlanArguments;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;
import org.kindscale.report.plan.PlanReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale simulate}: made-up answers, with known faults on request. */
public record SimulateCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Write made-up answers as CSV, to teach and to try: a factor model, with missing and careless "
                + "answers and planted faults on request. The same seed gives the same bytes.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale simulate scs -o made-up.csv",
                "kindscale simulate phq9 -n 1000 --seed 7 --skew 1 --missing 0.02 -o made-up.csv",
                "kindscale simulate scs --plan -n 200",
                "kindscale simulate phq9 --plan --half-width 0.03",
                "kindscale simulate scs --fault unreversed:scs_3 | kindscale analyze scs");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.option(spec, "-n,--n", "N", "Number of persons (500).");
        Declare.option(spec, "--seed", "S", "A whole number that decides all that chance decides (1).");
        Declare.option(spec, "--loading", "L", "Loading of every item on its factor, 0 to 1 (0.7).");
        Declare.option(spec, "--factor-correlation", "R", "Correlation of two subscales' factors, 0 to 1 (0.5).");
        Declare.option(
                spec, "--skew", "D", "Standard deviations by which most people lie below the middle, -3 to 3 (0.3).");
        Declare.option(spec, "--wording-effect", "L", "Loading on a factor of items worded in the same direction (0).");
        Declare.option(spec, "--missing", "RATE", "Share of answers left out, at random (0).");
        Declare.option(
                spec,
                "--careless",
                "RATE",
                "Share of persons who do not read: one option throughout, two in turn, or any (0).");
        Declare.flag(spec, "--mark-careless", "Add a column simulated_careless that says who they are.");
        Declare.repeated(
                spec,
                "--fault",
                "FAULT",
                "What is to be wrong: unreversed:ITEM, reversed:ITEM, groups:ITEM (in one of two groups, column "
                        + "group), shift:ITEM (a stray column before it), lost:ITEM (its column left out), "
                        + "total:ITEM (a mean in its place), copy:ITEM=ITEM, codes:+1. May be given several times.");
        PlanArguments.declare(spec);
        Declare.option(spec, "-o,--output", "FILE", "Write here; the file appears whole or not at all.");
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No notes on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        SimulateSurvey.Request rows = request(parsed);
        Optional<PlanSurvey.Request> plan = PlanArguments.request(parsed, rows);
        if (plan.isPresent()) {
            plan(parsed, plan.get());
        } else {
            new SimulateSurvey(Scales.catalog(parsed, streams), streams.out()).run(rows);
        }
        return ExitCode.OK;
    }

    private void plan(ParseResult parsed, PlanSurvey.Request request) throws InvalidInputException, IOException {
        Optional<Path> file = request.rows().output();
        // opened first: nobody waits for a simulation whose result cannot be written
        try (Output output = file.isPresent() ? Output.to(file.get()) : Output.to(streams.out())) {
            PlanReport report = new PlanSurvey(Scales.catalog(parsed, streams)).run(request);
            output.stream().write(PlanArguments.render(report, parsed).getBytes(StandardCharsets.UTF_8));
            output.commit();
            streams.tell(parsed.hasMatchedOption("--quiet") ? List.of() : output.notes());
        }
    }

    private static SimulateSurvey.Request request(ParseResult parsed) {
        try {
            return new SimulateSurvey.Request(
                    parsed.matchedPositionalValue(0, ""),
                    Declare.number(parsed, "-n", 500),
                    Declare.number(parsed, "--seed", 1),
                    Declare.decimal(parsed, "--loading", 0.7),
                    new Strengths(
                            Declare.decimal(parsed, "--factor-correlation", 0.5),
                            Declare.decimal(parsed, "--skew", 0.3),
                            Declare.decimal(parsed, "--wording-effect", 0),
                            Declare.decimal(parsed, "--missing", 0),
                            Declare.decimal(parsed, "--careless", 0)),
                    Declare.all(parsed, "--fault"),
                    parsed.hasMatchedOption("--mark-careless"),
                    ReadingArguments.text(parsed, "--output").map(Path::of));
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(parsed, String.valueOf(e.getMessage()));
        }
    }
}
