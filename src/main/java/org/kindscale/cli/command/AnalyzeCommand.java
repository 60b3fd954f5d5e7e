package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import org.kindscale.app.Output;
import org.kindscale.app.analyze.AnalysisRequest;
import org.kindscale.app.analyze.AnalyzeSurvey;
import org.kindscale.app.paper.FolderOutput;
import org.kindscale.app.propose.Proposer.Verdict;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.cli.arguments.AnalyzeArguments;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.report.analysis.AnalysisHtml;
import org.kindscale.report.analysis.AnalysisJson;
import org.kindscale.report.analysis.AnalysisText;
import org.kindscale.report.analysis.MethodsText;
import org.kindscale.report.analysis.PaperFigures;
import org.kindscale.report.analysis.PaperTables;
import org.kindscale.report.change.ChangeCsv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale analyze}: item analysis, reliability, and whether the data fit the key. */
public record AnalyzeCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Item analysis: is the scale reliable here, and do the data fit the key?";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT [FILE…]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale analyze scs survey.csv",
                "kindscale analyze scs survey.csv --html report.html",
                "kindscale analyze phq9 wave1.csv --retest wave2.csv --id code --format json");
    }

    @Override
    public void declare(CommandSpec spec) {
        AnalyzeArguments.declare(spec);
        FindingsReport.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String format = Declare.oneOf(parsed, "--format", List.of("text", "json"), "text");
        AnalysisRequest request = AnalyzeArguments.request(parsed);
        AnalyzeArguments.Places places = AnalyzeArguments.places(parsed, request);
        ProgressLine progress = new ProgressLine(streams, !parsed.hasMatchedOption("--quiet"));
        AnalyzeSurvey analyze = new AnalyzeSurvey(Scales.catalog(parsed, streams), streams.in(), progress);
        ReadingArguments.tellWaiting(streams, request.files());
        AnalyzeSurvey.Outcome outcome = analyze.run(request, Version.number());
        progress.clear();
        boolean doubtful = ReadingTrial.verdict(outcome.findings()) != Verdict.HOLDS;
        FindingsReport.tell(
                streams,
                parsed,
                outcome.findings(),
                doubtful
                        ? Proposals.of(
                                this,
                                Proposals.ofOneWave(
                                        given -> AnalyzeArguments.request(given).scoring()),
                                parsed,
                                streams)
                        : List.of());
        if (outcome.analysis().isEmpty()) {
            return Failures.codeOf(outcome.findings());
        }
        ReadingArguments.tellOmitted(streams, request.reading(), outcome.findings());
        Analysis analysis = outcome.analysis().get();
        streams.tell(files(places, analysis)
                .write(places.inputs(), places.report().stream().toList()));
        String report = format.equals("json")
                ? VisibleText.inJson(AnalysisJson.render(analysis))
                : VisibleText.inLines(AnalysisText.render(analysis, FrontEnd.unicode(streams)));
        if (places.report().isPresent()) {
            streams.tell(Output.write(places.report().get(), report));
        } else {
            streams.print(report);
        }
        boolean contradicted = analysis.contradicts();
        return contradicted && parsed.hasMatchedOption("--strict") ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** {@return what goes to files besides the report} */
    private static FolderOutput files(AnalyzeArguments.Places places, Analysis analysis) {
        FolderOutput files = new FolderOutput();
        places.html().ifPresent(file -> files.add(file, AnalysisHtml.render(analysis)));
        places.change().ifPresent(file -> files.add(file, ChangeCsv.render(analysis.changes())));
        places.methods().ifPresent(file -> files.add(file, MethodsText.file(analysis)));
        places.tables().ifPresent(folder -> files.addAll(folder, PaperTables.render(analysis)));
        places.figures().ifPresent(folder -> files.addAll(folder, PaperFigures.render(analysis)));
        return files;
    }
}
