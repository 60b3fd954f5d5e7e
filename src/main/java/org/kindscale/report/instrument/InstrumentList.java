package org.kindscale.report.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kindscale.catalog.search.Topic;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.report.TextTable;
import org.kindscale.report.TextWrap;

/** What there is, by topic: id, number of items, whether the wording is here, title and licence. */
public final class InstrumentList {

    private static final int WIDE = 120;

    private final List<Entry> entries;
    private final Function<Topic, String> titles;
    private final int width;

    /**
     * An instrument of the list.
     *
     * @param instrument the instrument
     * @param added languages in which a person has added its wording; copied
     */
    public record Entry(Instrument instrument, List<String> added) {

        /** Copies the list. */
        public Entry {
            added = List.copyOf(added);
        }

        /** {@return {@code yes}, {@code added} or {@code no}} */
        String wording() {
            boolean held =
                    instrument.items().stream().allMatch(item -> item.stem().isPresent());
            return held ? "yes" : added.isEmpty() ? "no" : "added " + String.join(" ", added);
        }
    }

    /**
     * Prepares a list.
     *
     * @param entries what stands in it, in order
     * @param titles the title of a topic
     * @param width columns of the window; no line is longer
     */
    public InstrumentList(List<Entry> entries, Function<Topic, String> titles, int width) {
        this.entries = List.copyOf(entries);
        this.titles = titles;
        this.width = width;
    }

    /** {@return one table for all, the rows below the title of their topic} */
    public String byTopic() {
        List<Entry> sorted = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (Entry entry : entries) {
                if (Topic.of(entry.instrument()) == topic) {
                    boolean first = sorted.isEmpty()
                            || Topic.of(sorted.get(sorted.size() - 1).instrument()) != topic;
                    heads.add(first ? titles.apply(topic) : "");
                    sorted.add(entry);
                }
            }
        }
        return render(sorted, heads);
    }

    /** {@return one table in the order given} */
    public String inOrder() {
        return render(entries, entries.stream().map(entry -> "").toList());
    }

    private String render(List<Entry> sorted, List<String> heads) {
        boolean wide = width >= WIDE;
        TextTable table = new TextTable(
                wide
                        ? List.of("id", "items", "wording", "title", "licence")
                        : List.of("id", "items", "wording", "title, licence"),
                5);
        for (Entry entry : sorted) {
            About about = entry.instrument().about();
            List<String> cells = new ArrayList<>(List.of(
                    about.id(),
                    Integer.toString(entry.instrument().items().size()),
                    entry.wording(),
                    about.title().in(about.language(), about.language())));
            if (wide) {
                cells.add(about.licence().terms());
                table.row(cells);
            } else {
                table.row(cells);
                table.row(List.of("", "", "", about.licence().terms()));
            }
        }
        return headed(table.render("").lines().toList(), heads, wide ? 1 : 2);
    }

    private String headed(List<String> lines, List<String> heads, int each) {
        StringBuilder text = new StringBuilder(TextWrap.cut(lines.get(0), width)).append('\n');
        for (int e = 0; e < heads.size(); e++) {
            if (!heads.get(e).isEmpty()) {
                text.append('\n').append(heads.get(e)).append('\n');
            }
            for (int l = 0; l < each; l++) {
                text.append(TextWrap.cut(lines.get(1 + e * each + l), width)).append('\n');
            }
        }
        return text.toString();
    }
}
