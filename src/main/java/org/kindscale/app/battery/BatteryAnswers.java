package org.kindscale.app.battery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.battery.BatterySitting;
import org.kindscale.catalog.reading.FlatJson;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;

/**
 * The answers of one sitting of a battery from a file: a JSON object from the id of a question to a code, or to what
 * would be typed.
 *
 * @param given id to answer as text; copied
 */
public record BatteryAnswers(Map<String, String> given) {

    /** Copies the map. */
    public BatteryAnswers {
        given = Map.copyOf(given);
    }

    /** Reads the answers; an answer to no question of {@code battery}, or one that cannot be taken, is refused. */
    public static BatteryAnswers read(String file, LinkedBattery battery) throws InvalidInputException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.CSV_001,
                    Location.of(file),
                    "the file cannot be read",
                    "check the path and the file's permissions"));
        }
        if (!new String(bytes, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
            throw refused(Location.of(file), "the answers to a battery are no JSON object", "write { \"age\": 34, … }");
        }
        Set<String> ids = new HashSet<>(TakeBattery.table(battery).ids());
        Map<String, String> given = new LinkedHashMap<>();
        for (FlatJson.Member member : FlatJson.read(file, bytes)) {
            if (!ids.contains(member.name())) {
                String help = Suggestion.nearest(member.name(), ids)
                        .map(id -> "did you mean \"" + id + "\"?")
                        .orElse("take it out");
                throw refused(member.where(), "\"" + member.name() + "\" is no question of this battery", help);
            }
            member.value().ifPresent(value -> given.put(member.name(), value));
        }
        BatteryAnswers answers = new BatteryAnswers(given);
        answers.tryOn(file, battery);
        return answers;
    }

    private static InvalidInputException refused(Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(FindingCode.ADM_008, where, what, help));
    }

    /** Answers a sitting that is not kept, so that what does not fit is told before anything is written. */
    private void tryOn(String file, LinkedBattery battery) throws InvalidInputException {
        try {
            answer(TrialSitting.of(battery));
        } catch (IllegalArgumentException e) {
            throw refused(
                    Location.of(file),
                    String.valueOf(e.getMessage()),
                    "mend the answer; \"kindscale check\" tells of the battery's questions");
        }
    }

    /** Answers {@code sitting}, and ends it; returns what must be on disk. */
    public List<JournalEntry> answer(BatterySitting sitting) {
        return sitting.answerAll(given);
    }
}
