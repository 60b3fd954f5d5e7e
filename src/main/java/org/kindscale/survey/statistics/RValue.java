package org.kindscale.survey.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.TableException;

/** A value of R, as far as data frames are made of such. */
sealed interface RValue {

    /** {@return its attributes by name} */
    default Map<String, RValue> attributes() {
        return Map.of();
    }

    /** {@return the texts of an attribute; none if it has no such attribute} */
    default List<String> texts(String attribute) {
        return attributes().get(attribute) instanceof Vector v ? v.texts() : List.of();
    }

    /** Nothing, or what no column is made of. */
    record Other() implements RValue {}

    /**
     * A name.
     *
     * @param text the name
     */
    record Symbol(String text) implements RValue {}

    /** A pair list: R's named arguments, such as the objects of a workspace. */
    record Pairs(Map<String, RValue> values) implements RValue {
        public Pairs {
            values = new LinkedHashMap<>(values);
        }

        /** {@return the first value} */
        RValue first() {
            return values.values().iterator().next();
        }
    }

    /** Values in order, of one kind. */
    final class Vector implements RValue {

        /** What they are. */
        enum Kind {
            /** TRUE and FALSE. */
            LOGICAL,
            /** Whole numbers. */
            INTEGER,
            /** Numbers. */
            REAL,
            /** Texts. */
            TEXT,
            /** Values of R. */
            LIST
        }

        private final Kind kind;
        private final Numbers numbers;
        private final Texts texts;
        private final List<RValue> list;
        private Map<String, RValue> attributes = Map.of();

        private Vector(Kind kind, Numbers numbers, Texts texts, List<RValue> list) {
            this.kind = kind;
            this.numbers = numbers;
            this.texts = texts;
            this.list = list;
        }

        static Vector numbers(Kind kind, Numbers values) {
            return new Vector(kind, values, new Texts(), List.of());
        }

        /** Texts, each as its place among {@code texts}; NaN where there is none. */
        static Vector texts(Numbers places, Texts texts) {
            return new Vector(Kind.TEXT, places, texts, List.of());
        }

        static Vector list(List<RValue> values) {
            return new Vector(Kind.LIST, new Numbers(), new Texts(), List.copyOf(values));
        }

        void attributes(Map<String, RValue> given) {
            attributes = given;
        }

        @Override
        public Map<String, RValue> attributes() {
            return attributes;
        }

        Kind kind() {
            return kind;
        }

        int size() {
            return kind == Kind.LIST ? list.size() : numbers.size();
        }

        /** {@return a number; NaN if there is none} */
        double number(int index) {
            return numbers.at(index);
        }

        /** {@return a text; "" if there is none} */
        String text(int index) {
            double place = numbers.at(index);
            return kind != Kind.TEXT || Double.isNaN(place) ? "" : texts.at((int) place);
        }

        /** Appends a text as a cell. */
        void append(int index, RowText into) {
            double place = numbers.at(index);
            if (Double.isNaN(place)) {
                into.missing();
            } else {
                texts.append((int) place, into);
            }
        }

        List<RValue> list() {
            return list;
        }

        List<String> texts() {
            List<String> all = new ArrayList<>();
            for (int i = 0; kind == Kind.TEXT && i < numbers.size(); i++) {
                all.add(text(i));
            }
            return all;
        }
    }

    /** Numbers in order; a run of them that all fit takes a byte for each, whatever the file takes. */
    final class Numbers {

        /** Numbers of a run, but for the last. */
        static final int RUN = 1 << 14;

        /** The byte of what is no number. */
        private static final byte NONE = Byte.MIN_VALUE;

        private final List<IntToDoubleFunction> runs = new ArrayList<>();
        private int size;

        /** Adds a run, and keeps it; {@link Integer#MIN_VALUE} is none. */
        void add(int... values) {
            byte[] narrow = new byte[values.length];
            boolean fits = true;
            for (int i = 0; i < values.length && fits; i++) {
                boolean none = values[i] == Integer.MIN_VALUE;
                narrow[i] = none ? NONE : (byte) values[i];
                fits = none || (narrow[i] == values[i] && narrow[i] != NONE);
            }
            IntToDoubleFunction wide = i -> values[i] == Integer.MIN_VALUE ? Double.NaN : values[i];
            add(values.length, fits ? narrow(narrow) : wide);
        }

        /** Adds a run, and keeps it; NaN is none. */
        void add(double... values) {
            byte[] narrow = new byte[values.length];
            boolean fits = true;
            for (int i = 0; i < values.length && fits; i++) {
                boolean none = Double.isNaN(values[i]) && letter(values[i]) == 0;
                narrow[i] = none ? NONE : (byte) values[i];
                fits = none || (narrow[i] == values[i] && narrow[i] != NONE);
            }
            IntToDoubleFunction wide = i -> values[i];
            add(values.length, fits ? narrow(narrow) : wide);
        }

        /** Adds a run of {@code count} numbers, which is {@link #RUN} but for the last. */
        void add(int count, IntToDoubleFunction values) {
            runs.add(values);
            size += count;
        }

        private static IntToDoubleFunction narrow(byte... values) {
            return i -> values[i] == NONE ? Double.NaN : values[i];
        }

        /** {@return the letter that haven gives to a number that is missing; 0 for any other} */
        static int letter(double value) {
            int letter = (int) (Double.doubleToRawLongBits(value) >>> 32 & 0xFF);
            return Double.isNaN(value) && letter >= 'a' && letter <= 'z' ? letter : 0;
        }

        int size() {
            return size;
        }

        /** {@return a number; NaN if there is none} */
        double at(int index) {
            return runs.get(index / RUN).applyAsDouble(index % RUN);
        }
    }

    /** Texts in UTF-8, each of which stands at a place. The first 20,000 different ones are kept once. */
    final class Texts {

        private static final int MOST_KNOWN = 20_000;
        private static final int BLOCK = 1 << 15;
        private static final int LENGTH = 4;

        private Map<String, Integer> known = new HashMap<>();
        private final List<byte[]> blocks = new ArrayList<>();
        private int end;

        /** Keeps a text; returns its place. */
        int add(byte... utf8) throws TableException {
            String text = new String(utf8, StandardCharsets.ISO_8859_1);
            Integer place = known.get(text);
            if (place == null) {
                place = append(utf8);
                if (known.size() < MOST_KNOWN) {
                    known.put(text, place);
                }
            }
            return place;
        }

        /** Hears that no more are added. */
        void end() {
            known = Map.of();
        }

        private int append(byte... utf8) throws TableException {
            int room = LENGTH + utf8.length;
            if (blocks.isEmpty() || end + room > blocks.get(blocks.size() - 1).length) {
                if (blocks.size() == Integer.MAX_VALUE / BLOCK) {
                    throw new TableException(
                            FindingCode.TBL_013,
                            "a column of the R data file holds more than 2 GB of different texts",
                            "take the column out of the data frame, and write it again");
                }
                blocks.add(new byte[Math.max(BLOCK, room)]);
                end = 0;
            }
            ByteBuffer.wrap(blocks.get(blocks.size() - 1))
                    .position(end)
                    .putInt(utf8.length)
                    .put(utf8);
            int place = (blocks.size() - 1) * BLOCK + end;
            end += room;
            return place;
        }

        private int length(int place) {
            return ByteBuffer.wrap(blocks.get(place / BLOCK)).getInt(place % BLOCK);
        }

        /** {@return the text at a place} */
        String at(int place) {
            return new String(blocks.get(place / BLOCK), place % BLOCK + LENGTH, length(place), StandardCharsets.UTF_8);
        }

        /** Appends the text at a place as a cell. */
        void append(int place, RowText into) {
            int begin = place % BLOCK + LENGTH;
            into.text(blocks.get(place / BLOCK), begin, begin + length(place));
        }
    }
}
