package org.kindscale.report.study;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kindscale.report.TextTable;
import org.kindscale.report.sitting.SittingsCsv;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The state of a study: its sittings by person and session.
 *
 * @param sittings the sittings in the order in which they are shown; copied
 */
public record StudyState(List<StudySitting> sittings) {

    /** Sessions in their order: numbers by their size, words by their letters. */
    public static final Comparator<String> SESSIONS = Comparator.comparing(
                    (String session) -> session.matches("\\d{1,9}") ? Integer.parseInt(session) : -1)
            .thenComparing(Comparator.naturalOrder());

    private static final List<String> COLUMNS = List.of(
            "participant",
            "session",
            "what",
            "day",
            "state",
            "stopped_at",
            "not_reached",
            "answered",
            "asked",
            "alerts",
            "twice",
            "sitting",
            "where");

    /** Copies the list. */
    public StudyState {
        sittings = List.copyOf(sittings);
    }

    /** {@return whether there is anything that somebody should look at: alerts, or a person and session twice} */
    public boolean asksForAttention() {
        return sittings.stream()
                .anyMatch(sitting -> sitting.twice() || !sitting.alerts().isEmpty());
    }

    /** {@return a table, and below it how many there are of what} */
    public String text() {
        TextTable table = new TextTable(List.of("who", "session", "what", "day", "answered", "state"), 6);
        for (StudySitting sitting : sittings) {
            table.row(List.of(
                    shown(sitting.participant()),
                    shown(sitting.session()),
                    sitting.what(),
                    sitting.day(),
                    sitting.answered() + " of " + sitting.asked(),
                    sitting.state() + remark(sitting)));
        }
        return table.render("") + "\n" + String.join("\n", summary()) + "\n";
    }

    private static String shown(String name) {
        return name.isEmpty() ? "-" : name;
    }

    private static String remark(StudySitting sitting) {
        String alerts = sitting.alerts().isEmpty() ? "" : "; alert: " + String.join(", ", sitting.alerts());
        return (sitting.twice() ? "; twice" : "") + alerts;
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        long finished = sittings.stream().filter(StudySitting::finished).count();
        lines.add(counted(people().size(), "person", "persons") + ", "
                + counted(sittings.size(), "sitting", "sittings") + ": " + finished + " finished, "
                + (sittings.size() - finished) + " stopped");
        sessions().forEach((session, there) -> {
            Set<String> without = new TreeSet<>(people());
            without.removeAll(there);
            String who = without.isEmpty() ? "" : "; not by " + String.join(", ", without);
            lines.add("session " + shown(session) + ": finished by " + there.size() + who);
        });
        lines.add("alerts: "
                + named(sittings.stream()
                        .filter(sitting -> !sitting.alerts().isEmpty())
                        .map(sitting -> place(sitting) + " (" + String.join(", ", sitting.alerts()) + ")")
                        .toList()));
        lines.add("person and session twice: "
                + named(sittings.stream()
                        .filter(StudySitting::twice)
                        .map(StudyState::place)
                        .distinct()
                        .toList()));
        return lines;
    }

    private static String place(StudySitting sitting) {
        return shown(sitting.participant()) + "/" + shown(sitting.session());
    }

    private static String named(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private Set<String> people() {
        return sittings.stream()
                .map(StudySitting::participant)
                .filter(who -> !who.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return by session, who has finished it; those without a participant are not told apart} */
    private Map<String, Set<String>> sessions() {
        Map<String, Set<String>> sessions = new LinkedHashMap<>();
        sittings.stream()
                .map(StudySitting::session)
                .sorted(SESSIONS)
                .forEach(session -> sessions.put(session, new TreeSet<>()));
        sittings.stream()
                .filter(sitting -> sitting.finished() && !sitting.participant().isEmpty())
                .forEach(sitting -> sessions.computeIfAbsent(sitting.session(), s -> new TreeSet<>())
                        .add(sitting.participant()));
        return sessions;
    }

    /** {@return one row a sitting} */
    public String csv() {
        StringBuilder text = new StringBuilder(SittingsCsv.line(COLUMNS));
        for (StudySitting sitting : sittings) {
            text.append(SittingsCsv.line(List.of(
                    sitting.participant(),
                    sitting.session(),
                    sitting.what(),
                    sitting.day(),
                    sitting.finished() ? "finished" : "stopped",
                    sitting.stoppedAt().orElse(""),
                    String.join(" ", sitting.notReached()),
                    Integer.toString(sitting.answered()),
                    Integer.toString(sitting.asked()),
                    String.join(" ", sitting.alerts()),
                    sitting.twice() ? "1" : "0",
                    sitting.id(),
                    sitting.where())));
        }
        return text.toString();
    }

    /** {@return a list of objects, one a line} */
    public String json() {
        return sittings.stream().map(StudyState::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String json(StudySitting sitting) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("participant", sitting.participant());
            json.writeStringProperty("session", sitting.session());
            json.writeStringProperty("what", sitting.what());
            json.writeStringProperty("day", sitting.day());
            json.writeStringProperty("state", sitting.finished() ? "finished" : "stopped");
            sitting.stoppedAt().ifPresent(item -> json.writeStringProperty("stoppedAt", item));
            list(json, "notReached", sitting.notReached());
            json.writeNumberProperty("answered", sitting.answered());
            json.writeNumberProperty("asked", sitting.asked());
            list(json, "alerts", sitting.alerts());
            json.writeBooleanProperty("twice", sitting.twice());
            json.writeStringProperty("sitting", sitting.id());
            json.writeStringProperty("where", sitting.where());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void list(JsonGenerator json, String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }
}
