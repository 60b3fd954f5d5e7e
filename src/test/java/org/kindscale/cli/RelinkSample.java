package org.kindscale.cli;

import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program with lambdas, records and joined strings of every kind; what it prints must not change when it is relinked.
 */
final class RelinkSample {

    private final String name;
    private final PrintStream out;

    private RelinkSample(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RelinkSample sample = new RelinkSample("sample", out);
        sample.captures((byte) -7, 'ü', 70_000, -0.0);
        sample.conversions();
        sample.references();
        sample.records();
        sample.strings();
        sample.identity();
        sample.failures();
    }

    /** An interface with a private method, a default one and lambdas in both. */
    interface Shape<T extends Comparable<T>> {
        T of(T one, T two);

        default Shape<T> turned() {
            return (first, second) -> of(second, first);
        }

        private Function<T, String> told(T with) {
            return one -> "of " + of(one, with);
        }

        default String tell(T one, T two) {
            return told(two).apply(one);
        }

        static <T extends Comparable<T>> Shape<T> larger() {
            return (one, two) -> one.compareTo(two) >= 0 ? one : two;
        }
    }

    /** A narrower one: javac needs a bridge for its lambdas. */
    interface IntShape extends Shape<Integer> {
        @Override
        Integer of(Integer one, Integer two);
    }

    interface Wide {
        double of(int a, float b, long c);
    }

    interface Plain {
        void of(String text);
    }

    private void captures(byte b, char c, int i, double d) {
        short s = (short) (b * 43);
        boolean z = c != 'u';
        long j = 5_000_000_000L + i;
        float f = i / 2f;
        Supplier<String> all = () -> b + ", " + s + ", " + c + ", " + z + ", " + i + ", " + j + ", " + f + ", " + d;
        out.println(all.get());
        DoubleSupplier sum = () -> b + s + i + (double) j + f + d;
        LongSupplier product = () -> i * j;
        Predicate<String> same = text -> z && text.charAt(0) == c && name.isEmpty();
        Supplier<Supplier<String>> inner = () -> () -> name + i + d;
        IntPredicate odd = n -> (n + s) % 2 != 0;
        out.println(sum.getAsDouble() + " " + product.getAsLong() + " " + same.test("ü") + " "
                + inner.get().get() + odd.test(3) + odd.negate().test(3)
                + same.negate().or(same).test("x"));
        Object[] objects = {b, s, c, z};
        int[] counted = {0};
        Plain adds = text -> counted[0] += objects.length + text.length();
        adds.of("four");
        Runnable run = () -> counted[0]++;
        run.run();
        ObjIntConsumer<String> two = (text, n) -> counted[0] += text.length() * n;
        two.accept("ab", 10);
        out.println(counted[0]);
    }

    private static int twice(int n) {
        return 2 * n;
    }

    private static long length(Object text) {
        return Objects.toString(text).length();
    }

    private static Integer boxed(int n) {
        return n;
    }

    private void conversions() {
        Wide wide = (a, b, c) -> a + b + c;
        out.println(wide.of(1, 2.5f, 3));
        Wide widened = RelinkSample::widened;
        out.println(widened.of(1, 2.5f, 3));
        Function<Integer, Integer> unboxes = RelinkSample::twice;
        ToDoubleFunction<Integer> widens = RelinkSample::twice;
        ToLongFunction<String> larger = RelinkSample::length;
        IntBinaryOperator max = Math::max;
        BiFunction<Integer, Integer, Object> boxes = Math::max;
        IntFunction<Number> number = RelinkSample::boxed;
        Function<Object, Object> any = RelinkSample::length;
        DoubleUnaryOperator root = Math::sqrt;
        Function<Character, Boolean> letter = Character::isLetter;
        ToDoubleFunction<Character> code = c -> c;
        out.println(unboxes.apply(4) + " " + widens.applyAsDouble(5) + " " + larger.applyAsLong("six") + " "
                + max.applyAsInt(7, 8) + boxes.apply(9, 1) + number.apply(3) + any.apply(12.5) + root.applyAsDouble(2)
                + letter.apply('x') + code.applyAsDouble('a'));
        Plain drops = new ArrayList<String>()::add;
        drops.of("a value that nobody wants");
        List<Long> numbers = new ArrayList<>();
        Plain dropsLong = text -> numbers.add(length(text));
        dropsLong.of("abc");
        out.println(numbers);
    }

    private static double widened(long a, double b, float c) {
        return a * b * c;
    }

    private String named(String text) {
        return name + ":" + text;
    }

    private static final class Hidden {
        private final String text;

        private Hidden(String text) {
            this.text = text;
        }

        private Hidden() {
            this("nothing");
        }

        private String shout() {
            return text.toUpperCase(java.util.Locale.ROOT);
        }
    }

    private static class Above {
        String who() {
            return "above";
        }
    }

    private static final class Below extends Above {
        @Override
        String who() {
            Supplier<String> upper = super::who;
            return upper.get() + ", below";
        }
    }

    private void references() {
        Function<String, Hidden> make = Hidden::new;
        Supplier<Hidden> none = Hidden::new;
        Function<Hidden, String> shout = Hidden::shout;
        UnaryOperator<String> bound = this::named;
        IntFunction<int[]> array = int[]::new;
        Function<int[], int[]> copy = int[]::clone;
        Supplier<String> who = new Below()::who;
        out.println(shout.apply(make.apply("private"))
                + shout.apply(none.get())
                + bound.apply("bound")
                + array.apply(3).length
                + copy.apply(new int[] {4, 5})[1]
                + who.get());
        out.println(Stream.of("b", "a", "c")
                .map(String::toUpperCase)
                .sorted(Comparator.reverseOrder())
                .toList());
        out.println(IntStream.range(0, 5).mapToObj(n -> name + n).collect(Collectors.joining(", ", "[", "]")));
        Shape<Integer> larger = Shape.larger();
        out.println(larger.of(3, 4) + larger.turned().tell(9, 2));
        IntShape bridged = (one, two) -> one + two;
        Shape<Integer> asShape = bridged;
        out.println(asShape.of(20, 3));
        Comparator<String> marked = (Comparator<String> & Serializable) (one, two) -> two.compareTo(one);
        out.println(Stream.of("b", "a", "c").sorted(marked).toList() + " " + (marked instanceof Serializable));
    }

    record Empty() {}

    record All(byte b, short s, char c, boolean z, int i, long j, float f, double d, String text, List<?> more) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Holds(int[] array, All all) {}

    private void records() {
        All one = new All((byte) 1, (short) 2, 'c', true, 3, 4, 5f, 6, "seven", List.of(8));
        All same = new All((byte) 1, (short) 2, 'c', true, 3, 4, 5f, 6, "sev".concat("en"), List.of(8));
        out.println(one.equals(same) + " " + (one.hashCode() == same.hashCode()) + " " + one.hashCode() + " " + one);
        List<All> others = List.of(
                new All((byte) 0, (short) 2, 'c', true, 3, 4, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 0, 'c', true, 3, 4, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'd', true, 3, 4, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', false, 3, 4, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 0, 4, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 3, 0, 5f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 3, 4, 0f, 6, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 3, 4, 5f, 0, "seven", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 3, 4, 5f, 6, "other", List.of(8)),
                new All((byte) 1, (short) 2, 'c', true, 3, 4, 5f, 6, "seven", List.of()));
        for (All other : others) {
            out.println(one.equals(other) + " " + other.hashCode());
        }
        All nan = new All((byte) 0, (short) 0, '0', false, 0, 0, Float.NaN, Double.NaN, "", List.of());
        All zero = new All((byte) 0, (short) 0, '0', false, 0, 0, -0f, -0.0, "", List.of());
        All plus = new All((byte) 0, (short) 0, '0', false, 0, 0, 0f, 0.0, "", List.of());
        out.println(nan.equals(new All((byte) 0, (short) 0, '0', false, 0, 0, Float.NaN, Double.NaN, "", List.of()))
                + " " + zero.equals(plus) + " " + zero.hashCode() + " " + plus.hashCode() + " " + nan.hashCode());
        int[] array = {1};
        out.println(new Holds(array, one).equals(new Holds(array, same)) + " "
                + new Holds(array, one).equals(new Holds(new int[] {1}, one)) + " "
                + new Empty().equals(new Empty()) + new Empty().hashCode() + " "
                + Objects.equals(one, null) + one.equals((Object) "text"));
    }

    private void strings() {
        String nothing = Objects.toString(null);
        char[] letters = {'x'};
        int i = -1;
        long j = Long.MIN_VALUE;
        out.println("a\1b\2c" + i + nothing + j + letters.length + 'c' + (byte) i + (short) i + 1.0f + 1e300 + true);
        out.println(i + nothing + name);
    }

    private void identity() {
        List<Supplier<String>> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            kept.add(() -> "constant");
        }
        out.println(kept.get(0) == kept.get(1) && kept.get(1) == kept.get(2));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void failures() {
        Function raw = (Function<Integer, Integer>) n -> n + 1;
        try {
            out.println(raw.apply("no number"));
        } catch (ClassCastException e) {
            out.println("refused");
        }
        Function<Integer, Integer> unboxes = RelinkSample::twice;
        try {
            out.println(unboxes.apply(null));
        } catch (NullPointerException e) {
            out.println("nothing to unbox");
        }
    }
}
