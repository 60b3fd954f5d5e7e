package org.kindscale.catalog.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into values that know their line and column. */
public final class LocatedJson {

    private static final int DEEPEST = 64;

    /** Numbers are read by the JDK: the tables of the faster reader take longer to set up than a definition to read. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final String path;
    private final Findings findings;
    private final JsonParser parser;

    private LocatedJson(String path, Findings findings, JsonParser parser) {
        this.path = path;
        this.findings = findings;
        this.parser = parser;
    }

    /**
     * Parses one JSON document.
     *
     * @param path how findings name it
     * @param bytes UTF-8 text
     * @param findings takes what is wrong
     * @return the document, absent if it is no JSON
     */
    public static Optional<LocatedValue> parse(String path, byte[] bytes, Findings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_001, Location.of(path), "the file is not UTF-8 text", "save it as UTF-8"));
            return Optional.empty();
        }
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new LocatedJson(path, findings, parser).withinLimits();
        } catch (StreamReadException e) {
            String what = firstLine(e.getOriginalMessage());
            findings.add(Diagnostic.error(
                    FindingCode.DEF_001,
                    at(path, e.getLocation()),
                    "not JSON: " + what,
                    "mend the JSON at this place"));
            return Optional.empty();
        }
    }

    /** The parser's own limits tell no place of theirs: it is where it stands. */
    private Optional<LocatedValue> withinLimits() {
        try {
            return document();
        } catch (StreamConstraintsException e) {
            Location where = at(path, parser.currentLocation());
            findings.add(DefinitionLimits.tooLong(where, String.valueOf(e.getOriginalMessage())));
            return Optional.empty();
        }
    }

    private Optional<LocatedValue> document() {
        if (parser.nextToken() == null) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_001, Location.of(path), "the file is empty", "write one object, { … }"));
            return Optional.empty();
        }
        LocatedValue value = value(0);
        if (parser.nextToken() != null) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_001, here(), "there is more text after the object", "keep one object to a file"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private LocatedValue value(int depth) {
        Location where = here();
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST) {
            throw new StreamReadException(parser, "nested deeper than " + DEEPEST + " levels");
        }
        return switch (token) {
            case START_OBJECT -> object(where, depth);
            case START_ARRAY -> list(where, depth);
            case VALUE_STRING -> new LocatedValue.Str(where, parser.getString());
            case VALUE_NUMBER_INT -> number(where, true);
            case VALUE_NUMBER_FLOAT -> number(where, false);
            case VALUE_TRUE -> new LocatedValue.Bool(where, true);
            case VALUE_FALSE -> new LocatedValue.Bool(where, false);
            case VALUE_NULL -> new LocatedValue.Nil(where);
            default -> throw new StreamReadException(parser, "unexpected " + token);
        };
    }

    private LocatedValue.Num number(Location where, boolean whole) {
        double value = parser.getDoubleValue();
        if (Math.abs(value) <= DefinitionLimits.LARGEST) {
            return new LocatedValue.Num(where, value, whole);
        }
        findings.add(DefinitionLimits.tooLarge(where));
        return new LocatedValue.Num(where, Math.copySign(DefinitionLimits.LARGEST, value), whole);
    }

    private Obj object(Location where, int depth) {
        Obj object = new Obj(where);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Location place = here();
            parser.nextToken();
            LocatedValue value = value(depth + 1);
            if (object.members().putIfAbsent(name, value) != null) {
                findings.add(Diagnostic.error(
                        FindingCode.DEF_005, place, "property \"" + name + "\" is given twice", "keep one of the two"));
            }
            object.names().putIfAbsent(name, place);
        }
        return object;
    }

    private Arr list(Location where, int depth) {
        Arr list = new Arr(where);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.elements().add(value(depth + 1));
        }
        return list;
    }

    private Location here() {
        return at(path, parser.currentTokenLocation());
    }

    private static Location at(String path, TokenStreamLocation location) {
        return new Location(path, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }
}
