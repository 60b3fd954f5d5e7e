package org.kindscale.report.study;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** {@return who takes part, by name} */
    Set<String> people() {
        return sittings.stream()
                .map(StudySitting::participant)
                .filter(who -> !who.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return by session, who has finished it; those without a participant are not told apart} */
    Map<String, Set<String>> sessions() {
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
