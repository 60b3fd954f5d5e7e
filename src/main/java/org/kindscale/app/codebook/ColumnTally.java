package org.kindscale.app.codebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.exchange.Codebook.Kind;
import org.kindscale.report.exchange.Codebook.Seen;

/** Counts what stands in one column. */
final class ColumnTally {

    private final Kind kind;
    private final List<String> values;
    private long missing;
    private long outside;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private final Map<String, Long> counts = new TreeMap<>();

    /** Begins to count in a column of that kind, in which only {@code values} may stand if there are any. */
    ColumnTally(Kind kind, List<String> values) {
        this.kind = kind;
        this.values = values;
        values.forEach(value -> counts.put(value, 0L));
    }

    void missing() {
        missing++;
    }

    void outside() {
        outside++;
    }

    /** Takes a cell as text. */
    void cell(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.equals("NA") || value.equals(".")) {
            missing++;
        } else if (kind == Kind.WORD) {
            value(value);
        } else if (kind == Kind.NUMBER || kind == Kind.OTHER) {
            number(value);
        }
    }

    /** Takes a value that is one of those that may stand here, or not. */
    void value(String value) {
        if (counts.containsKey(value)) {
            counts.merge(value, 1L, Long::sum);
        } else {
            outside++;
        }
        if (kind == Kind.ITEM) {
            within(Double.parseDouble(value));
        }
    }

    /** What is no number is nothing odd in a column that is not ours. */
    private void number(String value) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                within(number);
                return;
            }
        } catch (NumberFormatException e) {
            // told by what follows
        }
        outside += kind == Kind.NUMBER ? 1 : 0;
    }

    private void within(double number) {
        low = Math.min(low, number);
        high = Math.max(high, number);
    }

    void add(ColumnTally block) {
        missing += block.missing;
        outside += block.outside;
        low = Math.min(low, block.low);
        high = Math.max(high, block.high);
        block.counts.forEach((value, n) -> counts.merge(value, n, Long::sum));
    }

    Seen seen() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        values.forEach(value -> ordered.put(value, counts.getOrDefault(value, 0L)));
        Optional<ValueRange> found = low <= high ? Optional.of(new ValueRange(low, high)) : Optional.empty();
        return new Seen(missing, outside, ordered, found);
    }
}
