package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.study.StudyMerge;
import org.kindscale.app.study.StudyStatus;
import org.kindscale.app.study.StudyTable;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.HistoryReport;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.sitting.HistoryText;
import org.kindscale.report.study.StudyState;
import org.kindscale.report.study.StudyText;
import org.kindscale.survey.text.SmallTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale study}: how a study stands, and its files from several machines as one. */
public record StudyCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "How a study stands: who took what, who stopped, alerts, doubles; or join files of several machines.";
    }

    @Override
    public String synopsis() {
        return "status|merge FILE…";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale study status study.csv",
                "kindscale study status study.csv --format csv > state.csv",
                "kindscale study merge lab1.csv lab2.csv -o all.csv");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(spec, 0, "status|merge FILE…", "What to do, and files of take --append or export.");
        Declare.option(spec, "--format", "FORM", "With status: text, csv or json (text).");
        Declare.option(spec, "-o,--output", "FILE", "Write here (standard output).");
        Declare.option(spec, "--language", "TAG", "With status: language, such as de (the one of your system).");
        Declare.flag(spec, "--strict", "Exit with 1 where something asks for attention or stands twice.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        List<String> words = Declare.values(parsed, 0);
        String what = words.isEmpty() ? "" : words.get(0);
        if (!List.of("status", "merge").contains(what) || words.size() < 2) {
            throw Declare.wrong(parsed, "study takes status or merge, and files");
        }
        List<String> files = words.subList(1, words.size());
        Optional<Path> output = ReadingArguments.text(parsed, "--output").map(Path::of);
        Output.requireSafe(output.stream().toList(), files);
        String format = Declare.oneOf(parsed, "--format", List.of("text", "csv", "json"), "text");
        if (what.equals("merge") && (parsed.hasMatchedOption("--format") || parsed.hasMatchedOption("--language"))) {
            throw Declare.wrong(parsed, "--format and --language go with status; what is joined is CSV");
        }
        Findings findings = new Findings();
        List<StudyTable> tables = new ArrayList<>();
        for (String file : files) {
            tables.add(StudyTable.of(SmallTable.read(file, GivenFile.bytes(file, streams))));
        }
        boolean attention =
                what.equals("merge") ? merge(parsed, tables, findings) : status(parsed, tables, format, findings);
        streams.err().print(findings.render());
        streams.err().flush();
        return attention && parsed.hasMatchedOption("--strict") ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private boolean merge(ParseResult parsed, List<StudyTable> tables, Findings findings)
            throws InvalidInputException, IOException {
        new PrivateText(streams, parsed).write(new StudyMerge(tables, findings).csv());
        return !findings.withoutNotes().isEmpty();
    }

    private boolean status(ParseResult parsed, List<StudyTable> tables, String format, Findings findings)
            throws InvalidInputException, IOException {
        StudyState state = new StudyStatus(Scales.catalog(parsed, streams)).of(tables, findings);
        String text = switch (format) {
            case "csv" -> state.csv();
            case "json" -> VisibleText.inJson(state.json());
            default -> VisibleText.inLines(StudyText.render(state, look(parsed)));
        };
        new PrivateText(streams, parsed).write(text);
        return state.asksForAttention() || !findings.withoutNotes().isEmpty();
    }

    private HistoryText.Look look(ParseResult parsed) throws InvalidInputException {
        HistoryText.Look look = new HistoryReport(streams, ScheduleArguments.phrases(parsed, streams)).look(parsed);
        return parsed.hasMatchedOption("--output") || !streams.terminals().out() ? look.unbound() : look;
    }
}
