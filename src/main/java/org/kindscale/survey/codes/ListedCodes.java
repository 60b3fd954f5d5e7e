package org.kindscale.survey.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;

/**
 * Codes that the value labels of the items list, where they are others than the definition's: labels whose words nobody
 * knows still say that 0 is no code where they go from 1 to 4.
 *
 * <p>A column lists a span if its lowest and its highest number with a label are as far apart as the item's options;
 * what lies between may have no label, as where only the ends are worded.
 *
 * @param first the lowest code that is listed
 * @param count how many options there are
 * @param lowest what the lowest option is called
 */
public record ListedCodes(int first, int count, String lowest) {

    /**
     * Looks at the labels of the columns of an instrument whose items all count alike.
     *
     * @param labels by column, from 0: value to label, those of declared missing values left out
     * @return the span that all columns list that list any; empty if a coding is given, if columns list different
     *     spans, or if it is the definition's own
     */
    public static Optional<ListedCodes> of(
            InstrumentReading reading, ColumnMap map, IntFunction<Map<String, String>> labels) {
        Set<ListedCodes> listed = new HashSet<>();
        Set<Integer> own = new HashSet<>();
        List<Item> items =
                reading.coding().isPresent() ? List.of() : reading.instrument().items();
        for (int slot = 0; slot < items.size(); slot++) {
            int column = map.column(slot);
            if (column >= 0 && items.get(slot).scored()) {
                Item item = items.get(slot);
                ResponseScale scale = reading.instrument().responsesOf(item);
                List<String> words = new ResponseCodes(reading, item).labels();
                String lowest = words.size() == scale.options().size() ? '"' + words.get(0) + '"' : "the lowest option";
                of(scale.options(), labels.apply(column), lowest).ifPresent(listed::add);
                own.add(scale.options().get(0).code());
            }
        }
        boolean one = listed.size() == 1 && own.size() == 1;
        return listed.stream()
                .filter(span -> one && !own.contains(span.first()))
                .findFirst();
    }

    private static Optional<ListedCodes> of(List<ResponseOption> options, Map<String, String> labels, String lowest) {
        int count = options.size();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String value : labels.keySet()) {
            PlainNumber.read(value).flatMap(PlainNumber::whole).ifPresent(numbers::add);
        }
        boolean spans = numbers.size() > 1 && numbers.last() - numbers.first() + 1 == count;
        boolean counts = options.get(count - 1).code() - options.get(0).code() + 1 == count;
        return spans && counts ? Optional.of(new ListedCodes(numbers.first(), count, lowest)) : Optional.empty();
    }

    /** {@return the coding that the labels speak for, as {@code --coding} takes it} */
    public String option() {
        return first + "-" + (first + count - 1);
    }

    /** {@return the same as a candidate, with the question that only a person can answer} */
    public Candidate candidate() {
        return new Candidate(
                List.of("--coding", option()),
                "the value labels list " + inWords() + ": does " + first + " mean " + lowest + "?");
    }

    /** {@return which codes are listed, such as: the codes 1 to 4} */
    public String inWords() {
        return "the codes " + first + " to " + (first + count - 1);
    }
}
