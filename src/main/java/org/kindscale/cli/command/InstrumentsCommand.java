package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.search.InstrumentWords;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.instrument.InstrumentList;
import org.kindscale.report.instrument.InstrumentText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale instruments}: lists what there is, or shows one. */
public record InstrumentsCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "List the instruments by topic, find some, or show one with its key, bands, sources and licence.";
    }

    @Override
    public String synopsis() {
        return "[show INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale instruments",
                "kindscale instruments --search 'self compassion'",
                "kindscale instruments show scs");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(spec, 0, "show INSTRUMENT", "Show one instrument, by id or path.");
        Declare.option(
                spec,
                "--search",
                "WORDS",
                "Only those found by these words: id, abbreviation, title, construct, author.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Catalog catalog = Scales.catalog(parsed, streams);
        List<String> words = Declare.values(parsed, 0);
        if (words.isEmpty()) {
            return list(catalog, ReadingArguments.text(parsed, "--search"));
        }
        if (words.size() != 2 || !words.get(0).equals("show")) {
            throw Declare.wrong(parsed, "instruments takes no parameter, or: show INSTRUMENT");
        }
        Definition definition = catalog.load(words.get(1));
        streams.show(InstrumentText.show(definition.instrument(), definition.path()));
        return ExitCode.OK;
    }

    private int list(Catalog catalog, Optional<String> search) throws IOException {
        Findings findings = new Findings();
        Wordings wordings = new Wordings(UserFolder.wording(streams));
        List<InstrumentList.Entry> all = catalog.all(findings).values().stream()
                .map(Definition::instrument)
                .map(one -> new InstrumentList.Entry(one, wordings.added(one.id())))
                .toList();
        List<InstrumentList.Entry> shown = search.isEmpty()
                ? all
                : InstrumentWords.find(all, entry -> InstrumentWords.of(entry.instrument()), search.get());
        if (shown.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_027,
                    Location.of("--search"),
                    "nothing is found by \"" + search.orElse("") + "\"",
                    "try one word of the title or the name of an author; \"kindscale instruments\" lists them all"));
        } else {
            Phrases phrases = Phrases.in("en");
            InstrumentList list =
                    new InstrumentList(shown, topic -> phrases.get("topic." + topic.key()), FrontEnd.columns(streams));
            streams.show(search.isEmpty() ? list.byTopic() : list.inOrder());
        }
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.BAD_DEFINITION : ExitCode.OK;
    }
}
