package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Bool;
import org.kindscale.catalog.reading.LocatedValue.Num;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;

/**
 * Reads the properties of one JSON object by name and type; what does not fit becomes a finding.
 *
 * <p>A required property that is missing or wrong gives a stand-in value, so that reading goes on and all findings are
 * told at once; the stand-in never leaves the catalog, because a definition with errors is not built. {@link #done}
 * reports properties nobody asked for.
 */
public final class ObjectReader {

    /** Ids of items and scores. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** Ids of instruments and band sets. */
    public static final Pattern HYPHENED = Pattern.compile("[a-z][a-z0-9-]*");

    private final Obj object;
    private final Findings findings;
    private final String language;
    private final Set<String> asked = new HashSet<>();

    /** Reads the properties of {@code object}; what is wrong with them goes to {@code findings}. */
    public ObjectReader(Obj object, Findings findings, String language) {
        this.object = object;
        this.findings = findings;
        this.language = language;
    }

    /** {@return where the object begins} */
    public Location where() {
        return object.where();
    }

    Findings findings() {
        return findings;
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    Set<String> names() {
        return object.members().keySet();
    }

    /** {@return the value of {@code name}, if it is there} */
    public Optional<LocatedValue> value(String name) {
        asked.add(name);
        return Optional.ofNullable(object.members().get(name));
    }

    /** {@return the value of {@code name}; a finding if it is not there} */
    public Optional<LocatedValue> required(String name) {
        Optional<LocatedValue> value = value(name);
        if (value.isEmpty()) {
            error(FindingCode.DEF_003, where(), "property \"" + name + "\" is missing", "add \"" + name + "\"");
        }
        return value;
    }

    /** Reads the version of the format, which must be 1: property {@code name} of {@code what}, as findings call it. */
    public void formatOne(String name, String what) {
        Optional<LocatedValue> version = required(name);
        if (version.isPresent() && !(version.get() instanceof LocatedValue.Num number && number.value() == 1)) {
            error(
                    FindingCode.DEF_004,
                    version.get().where(),
                    "this kindscale reads version 1 of " + what,
                    "write \"" + name + "\": 1");
        }
    }

    /** {@return the text of property {@code name}; empty, with a finding, if it is missing or no text} */
    public String string(String name) {
        return asString(name, required(name)).orElse("?");
    }

    /** {@return the text of property {@code name}; absent without it} */
    public Optional<String> optionalString(String name) {
        return asString(name, value(name));
    }

    private Optional<String> asString(String name, Optional<LocatedValue> value) {
        return value.isPresent() ? asString(name, value.get()) : Optional.empty();
    }

    private Optional<String> asString(String name, LocatedValue value) {
        if (value instanceof Str string && !string.value().isBlank()) {
            return Optional.of(string.value());
        }
        mismatch(name, value, value instanceof Str ? "words" : "a string");
        return Optional.empty();
    }

    /** Returns an id of the given form. */
    public String id(String name, Pattern form) {
        Optional<LocatedValue> value = required(name);
        String id = asString(name, value).orElse("x");
        if (value.isPresent() && !form.matcher(id).matches()) {
            String signs = form == NAME ? "_" : "-";
            error(
                    FindingCode.DEF_006,
                    value.get().where(),
                    "\"" + id + "\" is no id",
                    "use lower-case letters, digits and " + signs + ", a letter first");
        }
        return id;
    }

    double number(String name, double standIn) {
        return asNumber(name, required(name)).orElse(standIn);
    }

    OptionalDouble optionalNumber(String name) {
        return asNumber(name, value(name));
    }

    private OptionalDouble asNumber(String name, Optional<LocatedValue> value) {
        if (value.isPresent() && value.get() instanceof Num number) {
            return OptionalDouble.of(number.value());
        }
        if (value.isPresent()) {
            mismatch(name, value.get(), "a number");
        }
        return OptionalDouble.empty();
    }

    int integer(String name, int standIn) {
        return asInteger(name, required(name)).orElse(standIn);
    }

    /** {@return the whole number {@code name}; absent without it} */
    public OptionalInt optionalInteger(String name) {
        return asInteger(name, value(name));
    }

    private OptionalInt asInteger(String name, Optional<LocatedValue> value) {
        return value.isPresent() ? asInteger(name, value.get()) : OptionalInt.empty();
    }

    OptionalInt asInteger(String name, LocatedValue value) {
        if (value instanceof Num number
                && number.value() == Math.rint(number.value())
                && Math.abs(number.value()) < 1e9) {
            return OptionalInt.of((int) number.value());
        }
        mismatch(name, value, "a whole number");
        return OptionalInt.empty();
    }

    boolean bool(String name, boolean absent) {
        Optional<LocatedValue> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Bool)) {
            mismatch(name, value.get(), "true or false");
        }
        if (value.isPresent() && value.get() instanceof Bool bool) {
            return bool.value();
        }
        return absent;
    }

    Text text(String name) {
        Optional<Text> text = asText(name, required(name));
        return text.isPresent() ? text.get() : Text.of(language, "?");
    }

    Optional<Text> optionalText(String name) {
        return asText(name, value(name));
    }

    private Optional<Text> asText(String name, Optional<LocatedValue> value) {
        return value.isPresent() ? asText(name, value.get()) : Optional.empty();
    }

    private Optional<Text> asText(String name, LocatedValue value) {
        if (value instanceof Str) {
            Optional<String> words = asString(name, value);
            return words.isPresent() ? Optional.of(Text.of(language, words.get())) : Optional.empty();
        }
        if (!(value instanceof Obj byLanguage) || byLanguage.members().isEmpty()) {
            mismatch(name, value, "words, or an object from languages to words");
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, LocatedValue> member : byLanguage.members().entrySet()) {
            Optional<String> word = asString(name, member.getValue());
            if (word.isPresent()) {
                words.put(member.getKey(), word.get());
            }
        }
        if (!words.containsKey(language)) {
            error(
                    FindingCode.DEF_029,
                    value.where(),
                    "\"" + name + "\" has no words in the instrument's language, " + language,
                    "add \"" + language + "\"");
            return Optional.empty();
        }
        return Optional.of(new Text(words));
    }

    /** Reads each element of a list with {@code read}; an absent list is empty. */
    <T> List<T> list(String name, Function<LocatedValue, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<LocatedValue> value = value(name);
        if (value.isPresent() && value.get() instanceof Arr list) {
            for (LocatedValue element : list.elements()) {
                Optional<T> one = read.apply(element);
                if (one.isPresent()) {
                    all.add(one.get());
                }
            }
        } else if (value.isPresent()) {
            mismatch(name, value.get(), "a list");
        }
        return all;
    }

    /** Reads each object of a list with {@code read}. */
    public <T> List<T> objects(String name, Function<ObjectReader, Optional<T>> read) {
        return list(name, element -> {
            Optional<ObjectReader> reader = in(name, element);
            return reader.isPresent() ? read.apply(reader.get()) : Optional.<T>empty();
        });
    }

    /** {@return the strings of the list {@code name}; empty if there is none} */
    public List<String> strings(String name) {
        return list(name, element -> asString(name, element));
    }

    List<Integer> integers(String name) {
        return list(name, element -> {
            OptionalInt number = asInteger(name, element);
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.<Integer>empty();
        });
    }

    /** {@return a reader of the object {@code name}; absent without it} */
    public Optional<ObjectReader> object(String name) {
        return in(name, value(name));
    }

    Optional<ObjectReader> requiredObject(String name) {
        return in(name, required(name));
    }

    private Optional<ObjectReader> in(String name, Optional<LocatedValue> value) {
        return value.isPresent() ? in(name, value.get()) : Optional.empty();
    }

    /** Returns a reader of {@code value}, which must be an object. */
    Optional<ObjectReader> in(String name, LocatedValue value) {
        if (value instanceof Obj inner) {
            return Optional.of(new ObjectReader(inner, findings, language));
        }
        mismatch(name, value, "an object");
        return Optional.empty();
    }

    /**
     * Builds a part of the instrument. What its constructor refuses becomes a finding at this object, unless something
     * in it was wrong already.
     *
     * @param errorsBefore {@link Findings#errors()} before this object was read
     */
    public <T> Optional<T> build(FindingCode code, String help, long errorsBefore, Supplier<T> part) {
        if (findings.errors() > errorsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException e) {
            error(code, where(), String.valueOf(e.getMessage()), help);
            return Optional.empty();
        }
    }

    /** Reports every property that nobody asked for. */
    public void done() {
        for (String name : object.members().keySet()) {
            if (!asked.contains(name)) {
                unknown(name);
            }
        }
    }

    private void unknown(String name) {
        Location place = object.names().getOrDefault(name, where());
        String help = Suggestion.nearest(name, asked)
                .map(known -> "did you mean \"" + known + "\"?")
                .orElse("take it out; known here: "
                        + String.join(", ", asked.stream().sorted().toList()));
        error(FindingCode.DEF_002, place, "unknown property \"" + name + "\"", help);
    }

    void mismatch(String name, LocatedValue value, String wanted) {
        error(
                FindingCode.DEF_004,
                value.where(),
                "\"" + name + "\" must be " + wanted + ", not " + value.kind(),
                "write " + wanted);
    }

    /** Adds a finding about something in this object. */
    public void error(FindingCode code, Location place, String what, String help) {
        findings.add(Diagnostic.error(code, place, what, help));
    }
}
