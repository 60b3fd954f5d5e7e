package org.kindscale.survey.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        private final int[] whole;
        private final double[] real;
        private final String[] pool;
        private final List<RValue> list;
        private Map<String, RValue> attributes = Map.of();

        private Vector(Kind kind, int[] whole, double[] real, String[] pool, List<RValue> list) {
            this.kind = kind;
            this.whole = whole;
            this.real = real;
            this.pool = pool;
            this.list = list;
        }

        static Vector whole(Kind kind, int... values) {
            return new Vector(kind, values, new double[0], new String[0], List.of());
        }

        static Vector real(double... values) {
            return new Vector(Kind.REAL, new int[0], values, new String[0], List.of());
        }

        /** Texts, as numbers in a pool of different ones; -1 where there is none. */
        static Vector text(int[] numbers, String... pool) {
            return new Vector(Kind.TEXT, numbers, new double[0], pool, List.of());
        }

        static Vector list(List<RValue> values) {
            return new Vector(Kind.LIST, new int[0], new double[0], new String[0], List.copyOf(values));
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
            return switch (kind) {
                case REAL -> real.length;
                case LIST -> list.size();
                default -> whole.length;
            };
        }

        int whole(int index) {
            return whole[index];
        }

        double real(int index) {
            return kind == Kind.REAL ? real[index] : whole[index] == Integer.MIN_VALUE ? Double.NaN : whole[index];
        }

        Optional<String> text(int index) {
            return kind != Kind.TEXT || whole[index] < 0 ? Optional.empty() : Optional.of(pool[whole[index]]);
        }

        List<RValue> list() {
            return list;
        }

        List<String> texts() {
            List<String> all = new java.util.ArrayList<>();
            for (int i = 0; kind == Kind.TEXT && i < whole.length; i++) {
                all.add(text(i).orElse(""));
            }
            return all;
        }
    }
}
