package org.kindscale.cli.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.kindscale.app.inspect.InspectSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.reading.Inspection;
import org.kindscale.report.reading.InspectionJson;
import org.kindscale.report.reading.InspectionText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale inspect}: what a file is, what is in it, and the command to go on. */
public record InspectCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Say what a survey file is, which instruments are in it, how they would be read, and how to go on.";
    }

    @Override
    public String synopsis() {
        return "FILE [INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale inspect survey.csv", "kindscale inspect survey.csv gad7 --format json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "FILE", "Survey file, plain or gzip.");
        Declare.parameters(spec, 1, "INSTRUMENT", "Look for this one alone (all that there are).");
        Declare.option(spec, "--format", "FORMAT", "text or json (text).");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String format = Declare.oneOf(parsed, "--format", List.of("text", "json"), "text");
        List<String> named = Declare.values(parsed, 1);
        if (named.size() > 1) {
            throw Declare.wrong(parsed, "inspect looks for one instrument, or for all");
        }
        if (named.stream().anyMatch(InspectCommand::isSurvey)) {
            throw Declare.wrong(parsed, "inspect reads one file, and behind it stands an instrument");
        }
        String file = parsed.matchedPositionalValue(0, "");
        if (file.equals("-")) {
            throw Declare.wrong(parsed, "inspect reads a file more than once: save it and name it");
        }
        Catalog catalog = Scales.catalog(parsed, streams);
        ProgressLine progress = new ProgressLine(streams, false);
        Look look = sheet -> new InspectSurvey(catalog, progress, new NextCommands(streams, parsed, catalog, sheet))
                .run(file, named.stream().findFirst());
        Inspection inspection = look.at(List.of());
        if (format.equals("json")) {
            streams.print(VisibleText.inJson(InspectionJson.render(inspection)));
            return inspection.found().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.OK;
        }
        streams.show(InspectionText.render(inspection));
        boolean found = !inspection.found().isEmpty();
        if (inspection.unread().stream().anyMatch(one -> one.code() == FindingCode.TBL_004)) {
            String first = named.stream().findFirst().orElse(catalog.ids().get(0));
            for (List<String> sheet : new NextCommands(streams, parsed, catalog, List.of()).sheets(first)) {
                Inspection own = look.at(sheet);
                streams.show("\nsheet " + VisibleText.quoted(sheet.get(1)) + " of " + InspectionText.render(own));
                found |= !own.found().isEmpty();
            }
        }
        return found ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    /** {@return whether a word behind the file is no definition, but a second file} */
    private static boolean isSurvey(String named) {
        return !named.endsWith(".json") && new File(named).isFile();
    }

    /** Looks at the file, or at one sheet of it. */
    private interface Look {
        Inspection at(List<String> sheet) throws InvalidInputException, IOException;
    }
}
