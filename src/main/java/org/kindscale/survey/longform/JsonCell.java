package org.kindscale.survey.longform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Opens cells that hold a JSON object, such as {@code {"Q0":1,"Q1":3}}: a response to each of its keys. */
final class JsonCell {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonCell() {}

    /** {@return whether a cell begins as a JSON object does} */
    static boolean isObject(String text) {
        return text.startsWith("{");
    }

    /**
     * Returns the values of an object by its keys, in its order: texts and numbers as they stand, null as a blank.
     * Absent if {@code text} is no JSON object, holds a key twice, or holds lists or objects.
     */
    static Optional<Map<String, String>> open(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                boolean plain = value.isScalarValue();
                String read = value == JsonToken.VALUE_NULL || !plain ? "" : json.getString();
                if (!plain || values.put(key, read) != null) {
                    return Optional.empty();
                }
            }
            boolean ended = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
            return ended ? Optional.of(values) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
