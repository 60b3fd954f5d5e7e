package org.kindscale.administration.store;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kindscale.administration.Answer;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Journal lines as JSON and back. */
final class JournalCodec {

    private static final JsonFactory JSON = new JsonFactory();

    /** The version of journals of one instrument, and of those of a battery. */
    private static final long ONE = 1;

    private static final long SEVERAL = 2;

    private JournalCodec() {}

    /** Thrown where a journal was written by a version that came later. */
    static final class NewerException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NewerException() {
            super("it is of a newer version");
        }
    }

    static String header(SittingHeader header) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("journal", header.parts().isEmpty() ? ONE : SEVERAL);
            json.writeStringProperty("id", header.id());
            json.writeStringProperty("program", header.program());
            json.writeStringProperty("instrument", header.instrument());
            json.writeStringProperty("version", header.version());
            json.writeStringProperty("sha256", header.sha256());
            json.writeStringProperty("language", header.language());
            json.writeArrayPropertyStart("order");
            header.order().forEach(json::writeString);
            json.writeEndArray();
            header.seed().ifPresent(seed -> json.writeNumberProperty("seed", seed));
            header.participant().ifPresent(who -> json.writeStringProperty("participant", who));
            header.session().ifPresent(which -> json.writeStringProperty("session", which));
            json.writeStringProperty("mode", header.mode());
            header.wording().ifPresent(mark -> PartCodec.write(json, mark));
            if (!header.parts().isEmpty()) {
                PartCodec.write(json, header.parts());
            }
            PartCodec.write(json, header.terms());
            json.writeStringProperty("at", header.started());
            json.writeEndObject();
        }
        return line.toString();
    }

    static String entry(JournalEntry entry, String at) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            if (entry instanceof JournalEntry.Answered answered) {
                Answer answer = answered.answer();
                json.writeStringProperty("event", answer.skipped() ? "skip" : "answer");
                json.writeStringProperty("item", answer.item());
                answer.code().ifPresent(code -> json.writeNumberProperty("code", code));
                answer.text().ifPresent(words -> json.writeStringProperty("text", words));
                json.writeNumberProperty("ms", answer.millis());
                json.writeNumberProperty("visits", answer.visits());
                json.writeStringProperty("language", answer.language());
            } else if (entry instanceof JournalEntry.Consent consent) {
                json.writeStringProperty("event", "consent");
                json.writeStringProperty("given", consent.word());
                json.writeStringProperty("text", consent.textSha256());
            } else if (entry instanceof JournalEntry.Withdrawn withdrawn) {
                json.writeStringProperty("event", "withdraw");
                json.writeStringProperty("item", withdrawn.item());
            } else if (entry instanceof JournalEntry.Note note) {
                json.writeStringProperty("event", "note");
                json.writeStringProperty("text", note.text());
            } else {
                json.writeStringProperty("event", entry instanceof JournalEntry.Ended ? "end" : "resume");
            }
            json.writeStringProperty("at", at);
            json.writeEndObject();
        }
        return line.toString();
    }

    /**
     * Reads a journal.
     *
     * @param lines its lines, without the torn last one
     * @param file name of its file
     * @throws IllegalArgumentException if a line is no journal line
     */
    static SittingRecord record(List<String> lines, String file) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        SittingHeader header = header(object(lines.get(0)));
        Optional<JournalEntry.Consent> consent = Optional.empty();
        Optional<String> ended = Optional.empty();
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<JournalEntry.Note> notes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, Object> entry = object(line);
            switch (text(entry, "event")) {
                case "consent" -> {
                    boolean elsewhere = optional(entry, "given").equals(Optional.of("elsewhere"));
                    consent = Optional.of(new JournalEntry.Consent(text(entry, "text"), elsewhere));
                }
                case "answer", "skip" -> {
                    Answer answer = answer(entry);
                    answers.put(answer.item(), answer);
                    ended = Optional.empty();
                }
                case "note" -> notes.add(new JournalEntry.Note(text(entry, "text")));
                case "withdraw" -> answers.remove(text(entry, "item"));
                case "end" -> ended = Optional.of(time(entry));
                case "resume" -> ended = Optional.empty();
                default -> throw new IllegalArgumentException("it has an entry of an unknown kind");
            }
        }
        return new SittingRecord(header, consent, new ArrayList<>(answers.values()), ended, file, notes);
    }

    private static Answer answer(Map<String, Object> entry) {
        boolean answered = text(entry, "event").equals("answer");
        Optional<String> typed = answered ? optional(entry, "text") : Optional.empty();
        boolean coded = answered && typed.isEmpty();
        OptionalInt chosen = coded ? OptionalInt.of(whole(entry, "code")) : OptionalInt.empty();
        String language = optional(entry, "language").orElse("");
        return new Answer(text(entry, "item"), chosen, number(entry, "ms"), whole(entry, "visits"), language, typed);
    }

    private static int whole(Map<String, Object> line, String name) {
        long number = number(line, name);
        if (number != (int) number) {
            throw new IllegalArgumentException("\"" + name + "\" is " + number);
        }
        return (int) number;
    }

    private static SittingHeader header(Map<String, Object> line) {
        if (number(line, "journal") > SEVERAL) {
            throw new NewerException();
        }
        return new SittingHeader(
                text(line, "id"),
                text(line, "program"),
                text(line, "instrument"),
                text(line, "version"),
                text(line, "sha256"),
                text(line, "language"),
                PartCodec.words(line, "order"),
                line.get("seed") instanceof Long seed ? OptionalLong.of(seed) : OptionalLong.empty(),
                optional(line, "participant"),
                optional(line, "session"),
                text(line, "mode"),
                PartCodec.wording(line),
                time(line),
                PartCodec.parts(line),
                PartCodec.terms(line));
    }

    private static String time(Map<String, Object> line) {
        String time = text(line, "at");
        try {
            OffsetDateTime.parse(time);
            return time;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + time + "\" is no time", e);
        }
    }

    static String text(Map<String, Object> line, String name) {
        return optional(line, name).orElseThrow(() -> new IllegalArgumentException("a line has no \"" + name + "\""));
    }

    static Optional<String> optional(Map<String, Object> line, String name) {
        return line.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static long number(Map<String, Object> line, String name) {
        if (line.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("a line has no \"" + name + "\"");
    }

    /** Reads an object: strings, whole numbers, objects, and lists of them. */
    private static Map<String, Object> object(String line) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a line is no JSON object");
            }
            return members(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a line is no JSON", e);
        }
    }

    private static Map<String, Object> members(JsonParser json) {
        Map<String, Object> object = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            object.put(name, value(json, json.nextToken()));
        }
        return object;
    }

    private static Object value(JsonParser json, JsonToken token) {
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                list.add(value(json, next));
            }
            return list;
        }
        if (token == JsonToken.START_OBJECT) {
            return members(json);
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue() : json.getString();
    }
}
