package org.kindscale.administration.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.WordingMark;
import tools.jackson.core.JsonGenerator;

/** The instruments of a battery, the words of each, and the terms of a study, as the header of a journal has them. */
final class PartCodec {

    private PartCodec() {}

    /** Adds how the words shown compare with the published ones. */
    static void write(JsonGenerator json, WordingMark mark) {
        json.writeStringProperty("wording", mark.state().word());
        json.writeNumberProperty("wordingMatching", mark.matching());
        json.writeNumberProperty("wordingItems", mark.items());
        json.writeStringProperty("wordingSha256", mark.sha256());
    }

    /** Adds the parts of a battery. */
    static void write(JsonGenerator json, List<SittingHeader.Part> parts) {
        json.writeArrayPropertyStart("parts");
        for (SittingHeader.Part part : parts) {
            json.writeStartObject();
            json.writeStringProperty("instrument", part.instrument());
            json.writeStringProperty("version", part.version());
            json.writeStringProperty("sha256", part.sha256());
            json.writeStringProperty("language", part.language());
            json.writeArrayPropertyStart("items");
            part.items().forEach(json::writeString);
            json.writeEndArray();
            part.wording().ifPresent(mark -> write(json, mark));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Adds what a study set. */
    static void write(JsonGenerator json, SittingHeader.Terms terms) {
        if (terms.withheld()) {
            json.writeStringProperty("scores", "withheld");
        }
        terms.consentVersion().ifPresent(name -> json.writeStringProperty("consentVersion", name));
        terms.consentTextSha256().ifPresent(hash -> json.writeStringProperty("consentTextSha256", hash));
    }

    /** Reads what a study set. */
    static SittingHeader.Terms terms(Map<String, Object> line) {
        return new SittingHeader.Terms(
                JournalCodec.optional(line, "scores").equals(Optional.of("withheld")),
                JournalCodec.optional(line, "consentVersion"),
                JournalCodec.optional(line, "consentTextSha256"));
    }

    /** Reads whether the words were the published ones; journals of older programs do not say. */
    static Optional<WordingMark> wording(Map<String, Object> line) {
        return JournalCodec.optional(line, "wording")
                .map(state -> new WordingMark(
                        WordingMark.State.named(state),
                        (int) JournalCodec.number(line, "wordingMatching"),
                        (int) JournalCodec.number(line, "wordingItems"),
                        JournalCodec.text(line, "wordingSha256")));
    }

    /** Reads the parts of a battery; none where there are none. */
    static List<SittingHeader.Part> parts(Map<String, Object> line) {
        List<SittingHeader.Part> parts = new ArrayList<>();
        if (line.get("parts") instanceof List<?> list) {
            for (Object one : list) {
                Map<String, Object> part = members(one);
                parts.add(new SittingHeader.Part(
                        JournalCodec.text(part, "instrument"),
                        JournalCodec.text(part, "version"),
                        JournalCodec.text(part, "sha256"),
                        JournalCodec.text(part, "language"),
                        words(part, "items"),
                        wording(part)));
            }
        }
        return parts;
    }

    private static Map<String, Object> members(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a part is no object");
        }
        Map<String, Object> members = new HashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    /** {@return the words of a list; none where there is none} */
    static List<String> words(Map<String, Object> line, String name) {
        List<String> words = new ArrayList<>();
        if (line.get(name) instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        }
        return words;
    }
}
