package org.kindscale.survey.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.kindscale.survey.text.Preview;

/**
 * The names of columns that stand in two rows: a question above the first of its columns, and a name for each below.
 *
 * @param names one for each column; copied
 * @param texts the question and, behind " - ", what stands below; copied
 */
record MergedHeader(List<String> names, List<String> texts) {

    /** What stands below a question that has one column. */
    private static final Set<String> NO_NAMES = Set.of("", "Response", "Open-Ended Response");

    MergedHeader {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** {@return whether the lower row names columns that have no name in the upper one, and leaves others unnamed} */
    static boolean isSplit(Preview.Line upper, Preview.Line lower) {
        int completed = 0;
        int left = 0;
        for (int c = 0; c < lower.cells().size(); c++) {
            completed += upper.cell(c).isEmpty() && !lower.cell(c).isEmpty() ? 1 : 0;
            left += !upper.cell(c).isEmpty() && lower.cell(c).isEmpty() ? 1 : 0;
        }
        boolean named = !upper.cell(0).isEmpty()
                && upper.cells().size() == lower.cells().size();
        return named && completed > 0 && left > 0;
    }

    /** Joins two rows. */
    static MergedHeader of(Preview.Line upper, Preview.Line lower) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        String question = "";
        for (int c = 0; c < upper.cells().size(); c++) {
            String above = upper.cell(c);
            String below = lower.cell(c);
            question = above.isEmpty() ? question : above;
            boolean alone = !above.isEmpty()
                    && (c + 1 == upper.cells().size() || !upper.cell(c + 1).isEmpty());
            boolean named = !NO_NAMES.contains(below) && !alone;
            names.add(named ? below : question);
            texts.add(NO_NAMES.contains(below) ? question : question + " - " + below);
        }
        return new MergedHeader(apart(names, texts), texts);
    }

    /** Takes the whole text for names that would stand twice. */
    private static List<String> apart(List<String> names, List<String> texts) {
        List<String> apart = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            apart.add(Collections.frequency(names, names.get(c)) > 1 ? texts.get(c) : names.get(c));
        }
        return apart;
    }
}
