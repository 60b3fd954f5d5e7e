package org.kindscale.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.ParseResult;

/** The call of {@code analyze} that reads what a call of {@code score} reads, in the same way. */
public final class LookFirst {

    private final ScoreRequest request;
    private final ParseResult parsed;
    /** By id, what the call names the instruments. */
    private final Map<String, String> named = new LinkedHashMap<>();

    /**
     * Remembers a call.
     *
     * @param request what it asks for
     * @param catalog finds its definitions
     */
    public LookFirst(ScoreRequest request, ParseResult parsed, Catalog catalog) {
        this.request = request;
        this.parsed = parsed;
        for (String name : request.instruments()) {
            try {
                named.put(catalog.load(name).instrument().id(), name);
            } catch (InvalidInputException e) {
                named.put(name, name); // scoring says what is wrong with it
            }
        }
    }

    /**
     * {@return the command as it is pasted into a shell; FILE stands for standard input}
     *
     * @param id the instrument
     * @param wave the wave, if the file holds several
     */
    public String command(String id, Optional<String> wave) {
        List<String> words = new ArrayList<>(List.of(named.getOrDefault(id, id)));
        request.files().forEach(file -> words.add(file.equals("-") ? "FILE" : file));
        List<String> reading = ReadingArguments.words(parsed);
        for (int option = 0; option + 1 < reading.size(); option += 2) {
            String value = reading.get(option + 1);
            String of = value.contains("=") ? value.substring(0, value.indexOf('=')) : "";
            if (!named.containsKey(of) || of.equals(id)) {
                words.addAll(List.of(reading.get(option), value));
            }
        }
        wave.ifPresent(name -> words.addAll(List.of("--waves", name)));
        if (request.reading().onInvalid() != InvalidPolicy.REFUSE) {
            words.addAll(List.of("--on-invalid", "omit"));
        }
        return CommandWords.shell("analyze", words);
    }
}
