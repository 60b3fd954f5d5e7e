package org.kindscale.cli.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.app.syntax.WriteSyntax;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.syntax.Language;
import org.kindscale.syntax.SyntaxFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale syntax}: the key as code of another language. */
public record SyntaxCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Write the key as R, SPSS, Stata, Python or SQL: code that gives the scores of kindscale score, stops "
                + "on a value that is no response, and proves itself by the worked cases of the definition.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT[,INSTRUMENT…] --for LANGUAGE";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale syntax scs --for r -o score_scs.R",
                "kindscale syntax gad7,phq9 --for postgres --detail",
                "kindscale syntax scs --for spss --columns 'Q7_{n}' --coding 1-5 -o scs.sps");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Ids or paths of definitions, joined by commas.");
        Declare.option(spec, "--for", "LANGUAGE", "One of " + String.join(", ", Language.keys()) + ".");
        Declare.repeated(
                spec,
                "--scores",
                "IDS",
                "Only these scores; the only way to alternatives (all that are no alternatives).");
        Declare.flag(spec, "--detail", "Add operands answered, status and bands of each score.");
        Declare.flag(spec, "--select-only", "SQL: the SELECT alone, without the query that proves it.");
        Declare.flag(spec, "--proof-only", "SQL: that query alone, for one instrument: it must return no row.");
        Declare.option(spec, "-o,--output", "FILE", "Write here; the file appears whole or not at all.");
        ReadingArguments.declareWithoutFile(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Language language = language(parsed);
        WriteSyntax.Request request = new WriteSyntax.Request(
                List.of(parsed.matchedPositionalValue(0, "").split(",", -1)),
                language,
                ReadingArguments.columns(parsed),
                ReadingArguments.missing(parsed),
                new WriteSyntax.Look(
                        Declare.list(parsed, "--scores"), parsed.hasMatchedOption("--detail"), part(parsed, language)),
                new WriteSyntax.Origin(Version.number(), command(parsed)),
                ReadingArguments.text(parsed, "--output").map(Path::of));
        new WriteSyntax(Scales.catalog(parsed, streams).withCases(), streams.out()).run(request);
        return ExitCode.OK;
    }

    private static SyntaxFile.Part part(ParseResult parsed, Language language) {
        boolean select = parsed.hasMatchedOption("--select-only");
        boolean proof = parsed.hasMatchedOption("--proof-only");
        String named = proof ? "--proof-only" : "--select-only";
        if (select && proof) {
            throw Declare.wrong(parsed, "--select-only and --proof-only: each leaves out the other");
        }
        if ((select || proof) && !language.isSql()) {
            throw Declare.wrong(parsed, named + " is for SQL: " + language.title() + " has no SELECT");
        }
        if (proof && parsed.matchedPositionalValue(0, "").contains(",")) {
            throw Declare.wrong(parsed, "--proof-only makes one query: name one instrument");
        }
        return proof ? SyntaxFile.Part.PROOF : select ? SyntaxFile.Part.SELECT : SyntaxFile.Part.WHOLE;
    }

    private static Language language(ParseResult parsed) {
        String given = parsed.matchedOptionValue("--for", "");
        return Language.of(given).orElseThrow(() -> {
            String known = String.join(", ", Language.keys());
            return Declare.wrong(
                    parsed,
                    given.isEmpty()
                            ? "--for LANGUAGE is needed: one of " + known
                            : "--for: \"" + given + "\" is none of " + known);
        });
    }

    private static String command(ParseResult parsed) {
        List<String> words = new ArrayList<>(List.of("kindscale", "syntax"));
        List<String> given = parsed.originalArgs();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (word.equals("-o") || word.equals("--output")) {
                i++;
            } else if (!word.startsWith("--output=")) {
                words.add(word.matches("[\\w.,=/:+-]+") ? word : "'" + word + "'");
            }
        }
        return String.join(" ", words);
    }
}
