package org.kindscale.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.store.PrivateFiles;
import org.kindscale.catalog.wording.WordingLabels;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.PastedWording;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
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
        return "add|verify|remove INSTRUMENT [FILE]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale wording add scs form.txt",
                "kindscale wording verify scs form.txt",
                "kindscale wording add scs --language de fragebogen.txt");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "add|verify|remove", "What to do; verify compares and stores nothing.");
        Declare.parameter(spec, 1, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameters(spec, 2, "FILE", "The items, pasted from the official form; - or none: standard input.");
        Declare.option(spec, "--language", "TAG", "Language of the wording (the instrument's own).");
        Declare.flag(
                spec, "--accept", "Take wordings that differ from the published ones; every result of them says so.");
        Declare.option(spec, "--labels", "FILE", "Labels of the response options in this language, one a line.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String what = parsed.matchedPositionalValue(0, "");
        Instrument instrument = Scales.catalog(parsed, streams)
                .load(parsed.matchedPositionalValue(1, ""))
                .instrument();
        String own = instrument.about().language();
        String language = ReadingArguments.text(parsed, "--language").orElse(own);
        if (!language.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")) {
            throw Declare.wrong(parsed, "\"" + language + "\" is no tag of a language, such as de or pt-BR");
        }
        Path file = new Wordings(UserFolder.wording(streams)).file(instrument.id(), language);
        return switch (what) {
            case "add", "verify" -> {
                List<String> files = Declare.values(parsed, 2);
                String source = files.isEmpty() ? "-" : files.get(0);
                PastedWording pasted = PastedWording.read(instrument, source, streams, language.equals(own));
                Map<String, List<String>> labels = labels(parsed, instrument);
                if (!pasted.tell(streams.err(), parsed.hasMatchedOption("--accept"))) {
                    yield ExitCode.BAD_INPUT;
                }
                if (what.equals("add")) {
                    store(file, new Wording(language, pasted.match().stems(), labels, false));
                }
                yield ExitCode.OK;
            }
            case "remove" -> remove(file, instrument.id());
            default -> throw Declare.wrong(parsed, "\"" + what + "\" is none of add, verify, remove");
        };
    }

    private static Map<String, List<String>> labels(ParseResult parsed, Instrument instrument)
            throws InvalidInputException {
        Optional<String> file = ReadingArguments.text(parsed, "--labels");
        return file.isPresent()
                ? WordingLabels.of(instrument, GivenFile.ofOption("--labels", file.get()), file.get())
                : Map.of();
    }

    private void store(Path file, Wording wording) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.writeNew(file, Wordings.render(wording));
        streams.err().println("stored in " + VisibleText.inLine(file.toString()));
        streams.err().flush();
    }

    private int remove(Path file, String id) throws IOException {
        boolean removed = Files.deleteIfExists(file);
        streams.err()
                .println(
                        removed
                                ? "removed " + VisibleText.inLine(file.toString())
                                : "there is no added wording of " + id + " in this language");
        streams.err().flush();
        return removed ? ExitCode.OK : ExitCode.BAD_INPUT;
    }
}
