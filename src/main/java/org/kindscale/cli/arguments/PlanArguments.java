package org.kindscale.cli.arguments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kindscale.app.simulate.PlanSurvey;
import org.kindscale.app.simulate.SimulateSurvey;
import org.kindscale.report.plan.PlanJson;
import org.kindscale.report.plan.PlanReport;
import org.kindscale.report.plan.PlanText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code simulate} that make a plan instead of rows. */
public final class PlanArguments {

    private static final int SAMPLES = 200;

    private PlanArguments() {}

    /** Declares them. */
    public static void declare(CommandSpec spec) {
        Declare.flag(
                spec,
                "--plan",
                "Write no rows: say what samples of N persons would say of alpha, omega and the fit, and how exactly.");
        Declare.option(
                spec, "--half-width", "W", "With --plan: look for the N whose intervals of alpha are +-W on average.");
        Declare.option(spec, "--samples", "R", "With --plan: how many samples are drawn (" + SAMPLES + ").");
        Declare.option(spec, "--format", "FORM", "With --plan: text or json (text).");
    }

    /** {@return the report in the format that is asked for} */
    public static String render(PlanReport report, ParseResult parsed) {
        return isJson(parsed) ? PlanJson.render(report) : PlanText.render(report);
    }

    private static boolean isJson(ParseResult parsed) {
        return Declare.oneOf(parsed, "--format", List.of("text", "json"), "text")
                .equals("json");
    }

    /** {@return the plan that is asked for, if one is; {@code rows} says of which population and size} */
    public static Optional<PlanSurvey.Request> request(ParseResult parsed, SimulateSurvey.Request rows) {
        boolean plan = parsed.hasMatchedOption("--plan");
        List<String> apart =
                plan ? List.of("--fault", "--mark-careless") : List.of("--half-width", "--samples", "--format");
        for (String option : apart) {
            if (parsed.hasMatchedOption(option)) {
                throw Declare.wrong(parsed, option + (plan ? " does not go with --plan" : " goes with --plan"));
            }
        }
        if (!plan) {
            return Optional.empty();
        }
        isJson(parsed);
        boolean looks = parsed.hasMatchedOption("--half-width");
        if (looks && parsed.hasMatchedOption("-n")) {
            throw Declare.wrong(parsed, "--half-width looks for the number of persons, so it does not go with -n");
        }
        double half = Declare.decimal(parsed, "--half-width", Double.NaN);
        try {
            return Optional.of(new PlanSurvey.Request(
                    rows,
                    Declare.number(parsed, "--samples", SAMPLES),
                    looks ? OptionalDouble.of(half) : OptionalDouble.empty()));
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(parsed, String.valueOf(e.getMessage()));
        }
    }
}
