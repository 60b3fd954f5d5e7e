package org.kindscale.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.PrivateFiles;
import org.kindscale.catalog.WordingMatch;
import org.kindscale.catalog.Wordings;
import org.kindscale.catalog.Wordings.Wording;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale wording}: adds the wording of a published instrument, which belongs to its author. */
record WordingCommand(Streams streams) implements Command {

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
        Declare.parameters(spec, 2, 0, "FILE", "The items, pasted from the official form; - or none: standard input.");
        Declare.option(spec, "--language", "TAG", "Language of the wording (the instrument's own).");
        Declare.flag(spec, "--accept", "Take wordings that differ from the published ones.");
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
        Path file = new Wordings(UserFolder.wording(streams)).file(instrument.id(), language);
        return switch (what) {
            case "add", "verify" -> {
                List<String> files = Declare.values(parsed, 2);
                String source = files.isEmpty() ? "-" : files.get(0);
                WordingMatch match = match(instrument, source, language.equals(own));
                boolean good = tell(instrument, match, source, parsed.hasMatchedOption("--accept"));
                if (!good) {
                    yield ExitCode.BAD_INPUT;
                }
                if (what.equals("add")) {
                    store(file, new Wording(language, match.stems()));
                }
                yield ExitCode.OK;
            }
            case "remove" -> remove(file, instrument.id());
            default -> throw Declare.wrong(parsed, "\"" + what + "\" is none of add, verify, remove");
        };
    }

    private WordingMatch match(Instrument instrument, String source, boolean published)
            throws InvalidInputException, IOException {
        byte[] bytes = source.equals("-") ? streams.in().readAllBytes() : Files.readAllBytes(Path.of(source));
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<WordingMatch> match = WordingMatch.of(instrument, text, published);
        if (match.isPresent()) {
            return match.get();
        }
        List<Integer> found = WordingMatch.found(text);
        String how = found.isEmpty()
                ? "no items are found"
                : "not " + instrument.items().size() + " items are found, but " + found;
        throw new InvalidInputException(Diagnostic.error(
                FindingCode.ADM_006,
                Location.of(source),
                how,
                "paste the items alone, each with its number, without headings and instructions in between"));
    }

    /** Shows the items and says which are the published ones; returns whether they may be stored. */
    private boolean tell(Instrument instrument, WordingMatch match, String source, boolean accept) {
        int number = 1;
        for (var stem : match.stems().entrySet()) {
            String mark = match.matching().contains(stem.getKey())
                    ? "="
                    : match.differing().contains(stem.getKey()) ? "differs" : " ";
            streams.err().println(number++ + ". [" + mark + "] " + stem.getValue());
        }
        if (match.moved()) {
            streams.err()
                    .println("note: the text has the items in another order; they were put into the published one");
        }
        if (!match.compared()) {
            streams.err()
                    .println("There are no fingerprints to compare with: compare the items with the "
                            + "official form yourself.");
            streams.err().flush();
            return true;
        }
        int all = match.matching().size() + match.differing().size();
        streams.err().println(match.matching().size() + " of " + all + " match the published wording");
        List<String> swapped = match.swapped(instrument);
        boolean good = match.differing().isEmpty() || (accept && swapped.isEmpty());
        if (!swapped.isEmpty()) {
            streams.err()
                    .println(source + ": error[ADM-006]: the wording at " + swapped.get(0)
                            + " is that of another item: the order is not the published one");
            streams.err()
                    .println("  help: paste the items in the order of the official form, or correct "
                            + "those that differ, so that all are recognised");
        } else if (!good) {
            streams.err()
                    .println(source + ": error[ADM-006]: these differ from every published wording known here: "
                            + String.join(", ", match.differing()));
            streams.err().println("  help: correct the text, or take it as it is with --accept");
        }
        streams.err().flush();
        return good;
    }

    private void store(Path file, Wording wording) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.writeNew(file, Wordings.render(wording));
        streams.err().println("stored in " + file);
        streams.err().flush();
    }

    private int remove(Path file, String id) throws IOException {
        boolean removed = Files.deleteIfExists(file);
        streams.err().println(removed ? "removed " + file : "there is no added wording of " + id + " in this language");
        streams.err().flush();
        return removed ? ExitCode.OK : ExitCode.BAD_INPUT;
    }
}
