package org.kindscale.survey.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.Preview;

/** Previews of made-up files, and items that are called i1, i2 and so on, with the responses 0 to 3. */
final class Previews {

    private Previews() {}

    static Preview of(String text) {
        return Preview.of("f.csv", text.getBytes(StandardCharsets.UTF_8), true, new Dialect(','));
    }

    /** The items i1 to i{@code size}. */
    record Items(int size) implements ItemCells {

        @Override
        public List<Integer> columns(List<String> names, List<String> texts) {
            List<Integer> columns = new ArrayList<>();
            for (int item = 1; item <= size; item++) {
                columns.add(names.indexOf("i" + item));
            }
            return columns.contains(-1) ? List.of() : columns;
        }

        @Override
        public Kind kind(String cell) {
            if (cell.isEmpty()) {
                return Kind.MISSING;
            }
            boolean number = cell.chars().allMatch(Character::isDigit);
            return cell.matches("[0-3]") ? Kind.RESPONSE : number ? Kind.NUMBER : Kind.WORD;
        }
    }
}
