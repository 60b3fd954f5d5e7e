package org.kindscale.survey.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.ResponseScale;

/** Which cell text stands for which response option, where a file differs from the definition ({@code --coding}). */
public sealed interface Coding {

    /**
     * {@return the number that the file writes for each option of {@code scale}, in the order of the options; absent if
     * the coding says nothing of the numbers of this scale, so that the definition's codes hold}
     */
    Optional<List<Integer>> codes(ResponseScale scale);

    /**
     * A coding that the definition names.
     *
     * @param id its name
     */
    record Named(String id) implements Coding {
        @Override
        public Optional<List<Integer>> codes(ResponseScale scale) {
            Optional<List<Integer>> named = Optional.ofNullable(scale.codings().get(id));
            return named.isPresent() ? named : CodingText.span(id).flatMap(span -> span.codes(scale));
        }
    }

    /**
     * The options in their order, counted in whole numbers.
     *
     * @param first the number of the first option
     * @param last the number of the last; below {@code first} where the file counts backwards
     */
    record Span(int first, int last) implements Coding {

        /** {@return how many options it counts} */
        public int size() {
            return Math.abs(last - first) + 1;
        }

        @Override
        public Optional<List<Integer>> codes(ResponseScale scale) {
            if (scale.options().size() != size()) {
                return Optional.empty();
            }
            List<Integer> codes = new ArrayList<>();
            for (int option = 0; option < size(); option++) {
                codes.add(first <= last ? first + option : first - option);
            }
            return Optional.of(codes);
        }
    }

    /**
     * Words of the file, each with the definition's code that it stands for.
     *
     * <p>Words that are whole numbers replace the definition's codes; other words join the labels.
     *
     * @param codes word to code; copied in its order
     */
    record Words(Map<String, Integer> codes) implements Coding {
        /** Copies the map. */
        public Words {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        @Override
        public Optional<List<Integer>> codes(ResponseScale scale) {
            return Optional.empty();
        }
    }
}
