package org.kindscale.survey.longform;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.survey.reading.InstrumentReading;

/** Tells from the first cells whether a file counts the options of an instrument from another number. */
final class CodingHint {

    private CodingHint() {}

    /**
     * {@return what {@code --coding} would say, such as 1-5; absent if the definition's own codes serve, or none does}
     */
    static Optional<String> of(List<String> cells, InstrumentReading reading) {
        int[] codes = cells.stream()
                .filter(cell -> cell.matches("-?\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .toArray();
        List<ResponseOption> options = options(reading);
        if (reading.coding().isPresent() || codes.length == 0 || options.size() < 2) {
            return Optional.empty();
        }
        int least = IntStream.of(codes).min().orElseThrow();
        int most = IntStream.of(codes).max().orElseThrow();
        int first = options.stream().mapToInt(ResponseOption::code).min().orElseThrow();
        int last = options.stream().mapToInt(ResponseOption::code).max().orElseThrow();
        int shift = most > last ? most - last : Math.min(0, least - first);
        boolean fits = shift != 0 && least >= first + shift && most <= last + shift;
        return fits ? Optional.of((first + shift) + "-" + (last + shift)) : Optional.empty();
    }

    /** {@return the options of the scored items; none if these differ} */
    private static List<ResponseOption> options(InstrumentReading reading) {
        List<List<ResponseOption>> all = reading.instrument().items().stream()
                .filter(Item::scored)
                .map(item -> reading.instrument().responsesOf(item).options())
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : List.of();
    }

    /** {@return the question that only a person can answer} */
    static String question(String coding) {
        return "does " + coding.substring(0, coding.indexOf('-', 1)) + " stand for the lowest option";
    }
}
