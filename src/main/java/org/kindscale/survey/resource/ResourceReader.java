package org.kindscale.survey.resource;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads the resources of a file, one after the other; those of a Bundle or a list one by one too. */
public final class ResourceReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final Consumer<Json> sink;

    private ResourceReader(JsonParser json, Consumer<Json> sink) {
        this.json = json;
        this.sink = sink;
    }

    /**
     * Gives every resource of {@code in} to {@code sink}, but Bundles, which are opened.
     *
     * @param kind what the file should be, said where it is too deep or too long for that
     * @param instead what to export instead
     */
    public static void read(InputStream in, String kind, String instead, Consumer<Json> sink) throws TableException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            ResourceReader reader = new ResourceReader(json, sink);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                reader.top();
            }
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw failure(e, kind, instead).at(Math.max(0, where.getLineNr()), Math.max(0, where.getColumnNr()));
        }
    }

    private static TableException failure(JacksonException e, String kind, String instead) {
        return e instanceof StreamConstraintsException
                ? new TableException(
                        FindingCode.TBL_006,
                        "lists and objects stand in each other too deeply, or a text is too long, for " + kind,
                        "export " + instead)
                : new TableException(
                        FindingCode.TBL_002,
                        "the file is damaged or cut off: it is no JSON from here on",
                        "fetch it again, or correct the JSON there");
    }

    private void top() {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                top();
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            resource();
        }
    }

    /** Reads a resource; the entries of a Bundle are handed on before the next is read. */
    private void resource() {
        TokenStreamLocation at = json.currentTokenLocation();
        Map<String, Json> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("entry")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    value().at("resource").ifPresent(sink);
                }
            } else {
                fields.put(name, value());
            }
        }
        Json read = new Json(fields, List.of(), Optional.empty(), at.getLineNr(), at.getColumnNr());
        if (!read.textAt("resourceType").equals("Bundle")) {
            sink.accept(read);
        }
    }

    private Json value() {
        TokenStreamLocation at = json.currentTokenLocation();
        Map<String, Json> fields = new LinkedHashMap<>();
        List<Json> elements = new ArrayList<>();
        Optional<String> text = Optional.empty();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, value());
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value());
            }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            text = Optional.of(json.getString());
        }
        return new Json(fields, elements, text, at.getLineNr(), at.getColumnNr());
    }
}
