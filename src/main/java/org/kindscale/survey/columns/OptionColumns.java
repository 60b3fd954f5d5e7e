package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.names.NumberedFamily;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.text.Preview;

/**
 * Tells columns that stand for one option of an item each, as checkboxes are exported: of the columns of an item one,
 * at most, says that its option was chosen. They are neither items nor waves.
 */
final class OptionColumns {

    /** So many answers show that only one column of each item is chosen. */
    private static final int ENOUGH = 10;

    /** One answer in so many may have two columns, where the form allowed it. */
    private static final int SELDOM = 50;

    private static final Set<String> NOT_CHOSEN = Set.of("", "0", "no", "n", "false", "unchecked", "na", ".");

    private final List<Preview.Line> rows;

    /** The columns of each option, from 0, in the order of the items. */
    private final List<List<Integer>> options;

    private OptionColumns(List<Preview.Line> rows, List<List<Integer>> options) {
        this.rows = rows;
        this.options = options;
    }

    /** {@return the refusal of a file whose items have a column for each option; absent if it has no such columns} */
    static Optional<Diagnostic> refusal(Header header, List<Preview.Line> rows, ItemNames names) {
        return find(header, rows, names).map(options -> {
            List<Integer> last = options.get(options.size() - 1);
            return Diagnostic.error(
                    FindingCode.CSV_059,
                    header.whole(),
                    "each option of an item has a column of its own: "
                            + header.shown(options.get(0).get(0)) + " to " + header.shown(last.get(last.size() - 1))
                            + " say which one was chosen, as checkboxes are exported",
                    "export each item as one column that holds the code of its answer (as a radio button or a list in "
                            + "place of checkboxes, or without a column for each choice), or make such columns: the "
                            + "names end in what was chosen");
        });
    }

    /** {@return the columns of each option; absent if the file has no such columns, or no rows were read} */
    private static Optional<List<List<Integer>>> find(Header header, List<Preview.Line> rows, ItemNames names) {
        Map<String, List<List<Integer>>> byStem = new LinkedHashMap<>();
        Stems stems = new Stems(names, Set.of());
        for (NumberedFamily family : rows.isEmpty() ? List.<NumberedFamily>of() : NumberedFamily.of(header)) {
            int size = family.columns().size();
            boolean fits = size == names.last() || size == names.scored();
            if (fits && family.isUnbroken() && stems.of(family.prefix()) != Stems.Kin.OTHER) {
                byStem.computeIfAbsent(family.prefix(), stem -> new ArrayList<>())
                        .add(family.columns());
            }
        }
        int fewest = names.instrument().items().stream()
                .mapToInt(item -> names.instrument().responsesOf(item).options().size())
                .min()
                .orElse(2);
        return byStem.values().stream()
                .filter(options -> options.size() >= fewest && new OptionColumns(rows, options).areOptions())
                .findFirst();
    }

    private boolean areOptions() {
        int items = options.stream().mapToInt(List::size).min().orElse(0);
        int one = 0;
        int several = 0;
        for (Preview.Line row : rows) {
            for (int i = 0; i < items; i++) {
                int item = i;
                long chosen = options.stream()
                        .filter(columns -> isChosen(row.cell(columns.get(item))))
                        .count();
                one += chosen == 1 ? 1 : 0;
                several += chosen > 1 ? 1 : 0;
            }
        }
        boolean mostly = one >= ENOUGH && one * 2 >= rows.size() * items && several * SELDOM <= one;
        return mostly && options.stream().flatMap(List::stream).allMatch(this::hasOneValue);
    }

    /** {@return whether a column says the same wherever it says anything} */
    private boolean hasOneValue(int column) {
        Set<String> said = new HashSet<>();
        rows.stream()
                .map(row -> row.cell(column))
                .filter(OptionColumns::isChosen)
                .forEach(said::add);
        return said.size() <= 1;
    }

    private static boolean isChosen(String cell) {
        return !NOT_CHOSEN.contains(cell.toLowerCase(Locale.ROOT));
    }
}
