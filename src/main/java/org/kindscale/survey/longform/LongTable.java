package org.kindscale.survey.longform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.longform.RawText.Pool;

/**
 * What a file with one row a person and item holds: a row for each person, a column for each item, both in order of
 * their first appearance; and where each response stood. Filled once, then read.
 */
public final class LongTable {

    /**
     * A column of the file whose cells say something of the person.
     *
     * @param name its name
     * @param column its number in the file, from 0
     * @param place the place of its cells among those kept for each person
     */
    record About(String name, int column, int place) {}

    private final String file;
    private final long headerLine;
    private final int itemColumn;
    private final int valueColumn;
    private final List<About> about = new ArrayList<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final List<String> itemNames = new ArrayList<>();
    private final List<Integer> itemLines = new ArrayList<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final List<Person> inOrder = new ArrayList<>();
    private final Pool pool = new Pool();
    private WideInput wide = new WideInput(List.of(), ',', "\n");
    private long cells;

    /** One person: the cells that say something of them, and their responses with the lines on which they stand. */
    static final class Person {
        final int line;
        final int[] about;
        private int[] values = {};
        private int[] lines = {};

        private Person(int line, int[] about) {
            this.line = line;
            this.about = about;
        }
    }

    /** Begins the table of a file whose items and responses stand in the columns given, from 0. */
    LongTable(String file, long headerLine, int itemColumn, int valueColumn) {
        this.file = file;
        this.headerLine = headerLine;
        this.itemColumn = itemColumn;
        this.valueColumn = valueColumn;
    }

    /** Says which columns hold something of the person; those that a person's rows contradict are taken out again. */
    void about(List<About> columns) {
        about.clear();
        about.addAll(columns);
    }

    List<About> about() {
        return List.copyOf(about);
    }

    Pool pool() {
        return pool;
    }

    /** {@return the person called {@code key}, made of {@code cells} on line {@code line} if it is new} */
    Person person(String key, long line, int... cells) {
        Person known = persons.get(key);
        if (known == null) {
            known = new Person((int) line, cells);
            persons.put(key, known);
            inOrder.add(known);
        }
        return known;
    }

    /** {@return the number of the item called {@code name}, first met on line {@code line}} */
    int item(String name, long line) {
        Integer known = items.get(name);
        if (known == null) {
            known = itemNames.size();
            items.put(name, known);
            itemNames.add(name);
            itemLines.add((int) line);
        }
        return known;
    }

    /** Puts a response in its place. */
    void put(Person person, int item, String value, long line) {
        if (person.values.length <= item) {
            int room = Math.max(item + 1, itemNames.size());
            person.values = Arrays.copyOf(person.values, room);
            person.lines = Arrays.copyOf(person.lines, room);
        }
        person.values[item] = pool.number(value);
        person.lines[item] = (int) line;
        cells++;
    }

    /** {@return the line of the response to an item; 0 if there is none yet} */
    static int lineOf(Person person, int item) {
        return item < person.lines.length ? person.lines[item] : 0;
    }

    /** {@return the response to an item; blank if there is none} */
    String valueOf(Person person, int item) {
        return item < person.values.length ? pool.text(person.values[item]) : "";
    }

    /** {@return how many persons there are} */
    public int persons() {
        return persons.size();
    }

    /** {@return the names of the items, in order of their first appearance} */
    public List<String> items() {
        return itemNames.stream().map(RawText::text).toList();
    }

    /** {@return how many responses there are, blank ones too} */
    public long cells() {
        return cells;
    }

    /** {@return how many cells the table would have with one more item or person} */
    long size() {
        return (long) persons.size() * itemNames.size();
    }

    /** {@return the bytes of a file with one row a person} */
    public InputStream wide() {
        return wide;
    }

    /** Ends the filling. */
    void begin(char delimiter, String lineEnd) {
        List<WideInput.Line> lines = new ArrayList<>(persons.size() + 1);
        lines.add(into -> {
            about.forEach(column -> into.add(column.name()));
            itemNames.forEach(into::add);
        });
        for (Person person : inOrder) {
            lines.add(into -> {
                about.forEach(column -> into.add(pool.text(person.about[column.place()])));
                for (int item = 0; item < itemNames.size(); item++) {
                    into.add(valueOf(person, item));
                }
            });
        }
        wide = new WideInput(lines, delimiter, lineEnd);
    }

    /** {@return the place in the file that was read, of a place in the rows made of it} */
    public Location place(Location made) {
        if (!made.path().equals(file) || made.line() == 0) {
            return made;
        }
        int row = wide.lineAt(made.line());
        int item = made.column() - 1 - about.size();
        if (row == 0) {
            return header(made.column(), item);
        }
        Person person = inOrder.get(row - 1);
        if (made.column() == 0) {
            return new Location(file, person.line, 0);
        }
        if (item < 0) {
            return new Location(file, person.line, about.get(made.column() - 1).column() + 1);
        }
        int line = lineOf(person, item);
        return new Location(file, line == 0 ? person.line : line, valueColumn + 1);
    }

    private Location header(int column, int item) {
        if (item >= 0 && item < itemNames.size()) {
            return new Location(file, itemLines.get(item), itemColumn + 1);
        }
        return new Location(
                file,
                headerLine,
                column == 0 || item >= 0 ? 0 : about.get(column - 1).column() + 1);
    }
}
