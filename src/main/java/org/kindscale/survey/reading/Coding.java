package org.kindscale.survey.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which cell text stands for which response option, where a file differs from the definition ({@code --coding}). */
public sealed interface Coding {

    /**
     * A coding that the definition names.
     *
     * @param id its name
     */
    record Named(String id) implements Coding {}

    /**
     * The options in their order, counted in whole numbers.
     *
     * @param first the number of the first option
     * @param last the number of the last; below {@code first} where the file counts backwards
     */
    record Span(int first, int last) implements Coding {}

    /**
     * Words of the file, each with the definition's code that it stands for.
     *
     * @param codes word to code; copied in its order
     */
    record Words(Map<String, Integer> codes) implements Coding {
        /** Copies the map. */
        public Words {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }
    }
}
