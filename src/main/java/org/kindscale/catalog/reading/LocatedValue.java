package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Location;

/** A JSON value that knows its place. */
public sealed interface LocatedValue {

    /** {@return where the value begins} */
    Location where();

    /** {@return the value's kind, as messages name it} */
    String kind();

    /** An object; members in the order of the file. */
    record Obj(Location where, Map<String, LocatedValue> members, Map<String, Location> names) implements LocatedValue {
        Obj(Location where) {
            this(where, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A list. */
    record Arr(Location where, List<LocatedValue> elements) implements LocatedValue {
        Arr(Location where) {
            this(where, new ArrayList<>());
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A string. */
    record Str(Location where, String value) implements LocatedValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number; {@code whole} if it is written without fraction and exponent. */
    record Num(Location where, double value, boolean whole) implements LocatedValue {
        @Override
        public String kind() {
            return whole ? "a whole number" : "a number";
        }
    }

    /** True or false. */
    record Bool(Location where, boolean value) implements LocatedValue {
        @Override
        public String kind() {
            return value ? "true" : "false";
        }
    }

    /** Null. */
    record Nil(Location where) implements LocatedValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    /**
     * Returns the place that a JSON pointer leads to; where it leads nowhere, the place of the last value on the way.
     */
    default Location at(String pointer) {
        LocatedValue value = this;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Optional<LocatedValue> next = value.child(step);
            if (next.isEmpty()) {
                return value.where();
            }
            value = next.get();
        }
        return value.where();
    }

    /** {@return the member or element {@code step}} */
    default Optional<LocatedValue> child(String step) {
        if (this instanceof Obj object) {
            return Optional.ofNullable(object.members().get(step));
        }
        if (this instanceof Arr list && step.chars().allMatch(Character::isDigit)) {
            int index = Integer.parseInt(step);
            return index < list.elements().size() ? Optional.of(list.elements().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }
}
