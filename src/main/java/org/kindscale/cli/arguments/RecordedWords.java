package org.kindscale.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.ScoreRequest;
import org.kindscale.report.score.RecordedCall;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of a call of {@code score} that its provenance keeps, so that it can be run again. */
public final class RecordedWords {

    /** Options that change no score. */
    private static final List<String> APART = List.of(
            "--output",
            "--quiet",
            "--rejects",
            "--save-columns",
            "--provenance",
            "--threads",
            "--findings",
            "--strict");

    /** Says where the reading is written; what it says stands in the words themselves. */
    private static final String READING = "--save-reading";

    private RecordedWords() {}

    /** Returns the call {@code parsed} as it is recorded; {@code request} is what it asks for. */
    public static RecordedCall of(ParseResult parsed, ScoreRequest request) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        parsed.matchedPositionals().forEach(given -> words.addAll(given.originalStringValues()));
        for (OptionSpec option : parsed.matchedOptions()) {
            String name = option.longestName();
            if (APART.contains(name)) {
                continue;
            }
            options.put(name, String.join(" ", option.originalStringValues()));
            if (option.arity().max() == 0) {
                words.add(name);
            } else if (!name.equals(READING)) {
                option.originalStringValues().forEach(value -> words.add(name + "=" + value));
            }
        }
        if (request.layout().format().table().isPresent() && !options.containsKey("--format")) {
            words.add("--format=" + request.layout().format().name().toLowerCase(Locale.ROOT));
        }
        return new RecordedCall(Version.number(), program(request), words, options);
    }

    /** Returns a call whose words are known, made by the program that runs now. */
    public static RecordedCall now(List<String> words) {
        return new RecordedCall(Version.number(), Version.programSha256(), words, Map.of());
    }

    /** The program's file is read only where somebody wants to know. */
    private static Optional<String> program(ScoreRequest request) {
        return request.outputs().provenance().flatMap(file -> Version.programSha256());
    }
}
