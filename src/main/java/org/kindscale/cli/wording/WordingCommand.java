package org.kindscale.cli.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.store.PrivateFiles;
import org.kindscale.app.wording.FoundWording;
import org.kindscale.catalog.wording.WordingTemplate;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale wording}: adds the wording of a published instrument, which belongs to its author. */
public record WordingCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Add the wording of an instrument from its official form, compare it with the "
                + "published one, or remove it.";
    }

    @Override
    public String synopsis() {
        return "add|verify|template|remove INSTRUMENT [FILE]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale wording add scs                    # paste the items here",
                "kindscale wording add scs form.docx",
                "kindscale wording add scs --one-by-one",
                "kindscale wording template scs > form.txt    # blanks to fill in",
                "kindscale wording add scs --language de fragebogen.txt");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(
                spec,
                0,
                "add|verify|template|remove",
                "What to do; verify compares and stores nothing, template prints numbered blanks.");
        Declare.parameter(spec, 1, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameters(
                spec,
                2,
                "FILE",
                "The items from the official form: text, web page, .docx, PDF, template; an export, data file or "
                        + "REDCap dictionary whose header or labels hold them; - or none: a paste, or standard input.");
        Declare.flag(spec, "--one-by-one", "Ask for each item in turn.");
        Declare.option(spec, "--language", "TAG", "Language of the wording (the instrument's own).");
        Declare.flag(
                spec, "--accept", "Take wordings that differ from the published ones; every result of them says so.");
        Declare.option(spec, "--labels", "FILE", "Labels of the response options in this language, one a line.");
        Declare.option(spec, "--sheet", "NAME", "The sheet of a workbook, by name or number.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String what = parsed.matchedPositionalValue(0, "");
        WordingInput input = WordingInput.of(streams, parsed);
        String id = input.instrument().id();
        Path file = new Wordings(UserFolder.wording(streams)).file(id, input.language());
        return switch (what) {
            case "add", "verify" -> {
                Optional<FoundWording> found = input.find();
                Map<String, List<String>> labels = input.labels();
                if (found.isEmpty()) {
                    yield tell("nothing was stored", ExitCode.INTERRUPTED);
                }
                if (!new WordingReport(found.get()).tell(streams, parsed.hasMatchedOption("--accept"))) {
                    yield ExitCode.BAD_INPUT;
                }
                if (what.equals("add")) {
                    store(file, input.wording(found.get(), labels));
                }
                yield ExitCode.OK;
            }
            case "template" -> {
                streams.show(WordingTemplate.render(input.instrument(), input.language()));
                yield ExitCode.OK;
            }
            case "remove" -> remove(file, id);
            default -> throw Declare.wrong(parsed, "\"" + what + "\" is none of add, verify, template, remove");
        };
    }

    private void store(Path file, Wording wording) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.writeNew(file, Wordings.render(wording));
        tell("stored in " + VisibleText.inLine(file.toString()), ExitCode.OK);
    }

    private int remove(Path file, String id) throws IOException {
        return Files.deleteIfExists(file)
                ? tell("removed " + VisibleText.inLine(file.toString()), ExitCode.OK)
                : tell("there is no added wording of " + id + " in this language", ExitCode.BAD_INPUT);
    }

    private int tell(String what, int code) {
        streams.err().println(what);
        streams.err().flush();
        return code;
    }
}
