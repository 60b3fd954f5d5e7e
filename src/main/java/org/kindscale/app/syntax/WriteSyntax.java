package org.kindscale.app.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.app.Output;
import org.kindscale.app.Readings;
import org.kindscale.app.ScorePlans;
import org.kindscale.app.ScoreRequest;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.syntax.Language;
import org.kindscale.syntax.SyntaxFile;
import org.kindscale.syntax.key.ItemSource;
import org.kindscale.syntax.key.KeyCompiler;
import org.kindscale.syntax.key.KeyProgram;

/** Writes the keys of instruments as code. */
public final class WriteSyntax {

    private final Catalog catalog;
    private final OutputStream stdout;

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdout takes the code where no file is named
     */
    public WriteSyntax(Catalog catalog, OutputStream stdout) {
        this.catalog = catalog;
        this.stdout = stdout;
    }

    /**
     * What is asked for.
     *
     * @param instruments ids or paths of definitions; copied
     * @param language the language
     * @param columns where the data hold the items, and how
     * @param missing codes that stand for no response
     * @param look which scores, and what beside them
     * @param origin who asks
     * @param output where to write; absent: standard output
     */
    public record Request(
            List<String> instruments,
            Language language,
            ScoreRequest.ColumnChoice columns,
            MissingCodes missing,
            Look look,
            Origin origin,
            Optional<Path> output) {
        /** Copies the list. */
        public Request {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * What a file is to hold.
     *
     * @param scores ids of the scores wanted; empty: all that are no alternatives; copied
     * @param detail whether operands, statuses and bands are wanted too
     * @param part what a file of SQL is to hold
     */
    public record Look(List<String> scores, boolean detail, SyntaxFile.Part part) {
        /** Copies the list. */
        public Look {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Who asks, as the file is to say.
     *
     * @param version kindscale's version
     * @param command the call
     */
    public record Origin(String version, String command) {}

    /**
     * Writes the code.
     *
     * @throws InvalidInputException if a definition is not valid, or a choice cannot be followed
     */
    public void run(Request request) throws InvalidInputException, IOException {
        byte[] code = text(request).getBytes(StandardCharsets.UTF_8);
        if (request.output().isPresent()) {
            Output.requireSafe(List.of(request.output().get()), request.instruments());
        }
        try (Output output =
                request.output().isPresent() ? Output.to(request.output().get()) : Output.to(stdout)) {
            output.stream().write(code);
            output.commit();
        }
    }

    private String text(Request request) throws InvalidInputException {
        Readings readings = Readings.of(request.instruments(), request.columns(), request.missing(), catalog);
        List<Instrument> instruments =
                readings.readings().stream().map(InstrumentReading::instrument).toList();
        ScorePlans.requireKnown(instruments, request.look().scores());
        List<KeyProgram> programs = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            InstrumentReading reading = readings.readings().get(i);
            Instrument instrument = reading.instrument();
            Map<String, ItemSource> sources = ItemSources.of(reading);
            requireNameable(sources, request.language());
            Set<String> wanted = ScorePlans.wanted(instrument, request.look().scores());
            programs.add(KeyCompiler.compile(
                    instrument,
                    heading(readings.definitions().get(i)),
                    new KeyCompiler.Wanted(wanted, request.look().detail()),
                    new KeyCompiler.Sources(sources)));
        }
        List<String> missing = request.missing().declared();
        SyntaxFile file = new SyntaxFile(
                programs,
                missing,
                request.origin().version(),
                request.origin().command(),
                request.look().part());
        requireShortNames(programs, request.language());
        requireProof(file);
        return request.language().write(file);
    }

    private static void requireShortNames(List<KeyProgram> programs, Language language) throws InvalidInputException {
        Optional<String> tooLong = programs.stream()
                .flatMap(program -> program.results().stream())
                .filter(name -> name.length() > language.longestName())
                .findFirst();
        if (tooLong.isPresent()) {
            throw Readings.usage(
                    FindingCode.USE_004,
                    "--for",
                    tooLong.get() + " is longer than the " + language.longestName() + " characters that "
                            + language.title() + " allows a name",
                    "leave --detail out, or choose scores of shorter names with --scores");
        }
    }

    private static void requireProof(SyntaxFile file) throws InvalidInputException {
        if (file.part() == SyntaxFile.Part.PROOF
                && file.programs().stream().anyMatch(program -> program.cases().isEmpty())) {
            throw Readings.usage(
                    FindingCode.USE_004,
                    "--proof-only",
                    "no worked case of the definition speaks of these scores",
                    "choose other scores with --scores");
        }
    }

    private static void requireNameable(Map<String, ItemSource> sources, Language language)
            throws InvalidInputException {
        for (ItemSource source : sources.values()) {
            if (!language.canName(source.column())) {
                throw Readings.usage(
                        FindingCode.USE_004,
                        "--columns",
                        VisibleText.quoted(source.column()) + " cannot be the name of a variable in "
                                + language.title(),
                        "rename the column in the data, and name it here as it is then called");
            }
        }
    }

    private static KeyProgram.Heading heading(Definition definition) {
        About about = definition.instrument().about();
        return new KeyProgram.Heading(
                about.id(),
                about.title().in("en", about.language()),
                about.version(),
                definition.sha256(),
                about.licence().terms()
                        + about.licence().copyright().map(line -> "; " + line).orElse(""),
                about.citation().text()
                        + about.citation().doi().map(doi -> " doi:" + doi).orElse(""),
                about.validated());
    }
}
