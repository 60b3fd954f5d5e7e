package org.kindscale.survey.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of JSON and where it stands.
 *
 * @param fields what an object holds; empty for others
 * @param elements what a list holds; empty for others
 * @param text a single value as it is written, without quotes; absent for objects, lists and null
 * @param line line from 1
 * @param column column from 1
 */
public record Json(Map<String, Json> fields, List<Json> elements, Optional<String> text, long line, int column) {

    /** {@return what stands under {@code path}, a name in each object on the way; absent if there is nothing} */
    public Optional<Json> at(String... path) {
        Optional<Json> here = Optional.of(this);
        for (String name : path) {
            here = here.flatMap(json -> Optional.ofNullable(json.fields.get(name)));
        }
        return here;
    }

    /** {@return the single value under {@code path}; empty if there is none} */
    public String textAt(String... path) {
        return at(path).flatMap(Json::text).orElse("");
    }

    /** {@return the elements of the list under {@code name}} */
    public List<Json> listAt(String name) {
        return at(name).map(Json::elements).orElse(List.of());
    }

    /** {@return the place as editors write it} */
    String place() {
        return line + ":" + column;
    }
}
