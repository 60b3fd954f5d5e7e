package org.kindscale.report.schedule;

import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kindscale.administration.schedule.DueEntry;
import org.kindscale.administration.schedule.Occasion;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A schedule as its file has it, and what of it is due as programs read it. */
public final class ScheduleJson {

    private ScheduleJson() {}

    /** {@return the file of a schedule, a line for each entry} */
    public static String render(Schedule schedule) {
        return schedule.entries().stream()
                .map(entry -> "    " + object(json -> entry(json, entry)))
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"schedule\": 1,\n  \"seed\": " + schedule.seed() + ",\n  \"entries\": [\n",
                        "\n  ]\n}\n"));
    }

    /** {@return a list of objects, one a line: how each entry stands} */
    public static String due(List<DueEntry> entries) {
        return entries.stream()
                .map(entry -> object(json -> due(json, entry)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void entry(JsonGenerator json, ScheduleEntry entry) {
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("take", entry.take());
        if (entry.rhythm() instanceof Rhythm.Daily daily) {
            json.writeObjectPropertyStart("daily");
            json.writeStringProperty("at", daily.at().toString());
        } else if (entry.rhythm() instanceof Rhythm.Weekly weekly) {
            json.writeObjectPropertyStart("weekly");
            list(json, "on", weekly.on().stream().map(ScheduleJson::name).toList());
            json.writeStringProperty("at", weekly.at().toString());
        } else if (entry.rhythm() instanceof Rhythm.Random random) {
            json.writeObjectPropertyStart("random");
            list(
                    json,
                    "windows",
                    random.windows().stream().map(Rhythm.Window::toString).toList());
        }
        json.writeEndObject();
        json.writeStringProperty("from", entry.from().toString());
        entry.until().ifPresent(day -> json.writeStringProperty("until", day.toString()));
        entry.openMinutes().ifPresent(minutes -> json.writeNumberProperty("openMinutes", minutes));
        entry.participant().ifPresent(who -> json.writeStringProperty("participant", who));
    }

    private static void list(JsonGenerator json, String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static void due(JsonGenerator json, DueEntry due) {
        json.writeStringProperty("id", due.entry().id());
        json.writeStringProperty("take", due.entry().take());
        due.entry().participant().ifPresent(who -> json.writeStringProperty("participant", who));
        json.writeStringProperty("state", due.state().word());
        due.open().ifPresent(open -> {
            json.writeStringProperty("since", time(open.opens()));
            json.writeStringProperty("until", time(open.closes()));
        });
        due.last().ifPresent(last -> json.writeStringProperty("last", time(last.truncatedTo(ChronoUnit.SECONDS))));
        list(
                json,
                "missed",
                due.missed().stream()
                        .map(Occasion::opens)
                        .map(ScheduleJson::time)
                        .toList());
        due.next().ifPresent(next -> json.writeStringProperty("next", time(next.opens())));
    }

    private static String time(ZonedDateTime time) {
        return time.toOffsetDateTime().toString();
    }
}
