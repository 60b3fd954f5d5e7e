package org.kindscale.app.battery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.battery.BatterySitting;
import org.kindscale.app.take.AnswerFile;
import org.kindscale.catalog.reading.FlatJson;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.report.sitting.BatteryTable;
import org.kindscale.survey.text.SmallTable;

/**
 * The answers of one sitting of a battery: a JSON object from the id of a question to a code, or to what would be
 * typed, or a table of one row with the ids as its header.
 *
 * @param given id to answer as text; copied
 */
public record BatteryAnswers(Map<String, String> given) {

    /** Copies the map. */
    public BatteryAnswers {
        given = Map.copyOf(given);
    }

    /** Reads the answers; an answer to no question of {@code battery}, or one that cannot be taken, is refused. */
    public static BatteryAnswers read(String file, byte[] bytes, LinkedBattery battery) throws InvalidInputException {
        BatteryTable table = TakeBattery.table(battery);
        BatteryAnswers answers = new BatteryAnswers(
                AnswerFile.isJson(bytes)
                        ? ofJson(file, bytes, Set.copyOf(table.ids()))
                        : ofRow(SmallTable.read(file, bytes), table));
        answers.tryOn(file, battery);
        return answers;
    }

    private static Map<String, String> ofJson(String file, byte[] bytes, Set<String> ids) throws InvalidInputException {
        Map<String, String> given = new LinkedHashMap<>();
        for (FlatJson.Member member : FlatJson.read(file, bytes)) {
            requireKnown(member.name(), member.where(), ids);
            member.value().ifPresent(value -> given.put(member.name(), value));
        }
        return given;
    }

    /** Reads one row; the other columns that a row of this battery has, in a study file say, are passed over. */
    private static Map<String, String> ofRow(SmallTable answers, BatteryTable table) throws InvalidInputException {
        if (answers.rows().size() != 1) {
            throw refused(
                    Location.of(answers.name()),
                    "the file has " + answers.rows().size() + " rows of answers",
                    "give a header of ids and one row below it: one sitting at a time");
        }
        Set<String> ids = Set.copyOf(table.ids());
        Set<String> others = Set.copyOf(table.columns());
        Map<String, String> given = new LinkedHashMap<>();
        for (int column = 0; column < answers.names().size(); column++) {
            String name = answers.names().get(column);
            String cell = answers.rows().get(0).cells().get(column);
            if (ids.contains(name) || !others.contains(name)) {
                requireKnown(name, new Location(answers.name(), 1, column + 1), ids);
                if (!cell.isBlank()) {
                    given.put(name, cell);
                }
            }
        }
        return given;
    }

    private static void requireKnown(String name, Location where, Set<String> ids) throws InvalidInputException {
        if (!ids.contains(name)) {
            String help = Suggestion.nearest(name, ids)
                    .map(id -> "did you mean \"" + id + "\"?")
                    .orElse("take it out");
            throw refused(where, "\"" + name + "\" is no question of this battery", help);
        }
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
