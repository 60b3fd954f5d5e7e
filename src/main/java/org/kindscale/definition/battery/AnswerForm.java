package org.kindscale.definition.battery;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Text;

/** What an answer to a question of one's own looks like. */
public sealed interface AnswerForm {

    /**
     * One out of several.
     *
     * @param options two or more, each with a code of its own; copied
     */
    record Choice(List<Option> options) implements AnswerForm {
        /** Checks the codes. */
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException("a choice needs 2 or more options, got " + options.size());
            }
            long codes = options.stream().map(Option::code).distinct().count();
            if (codes < options.size()) {
                throw new IllegalArgumentException("two options have the same code");
            }
        }
    }

    /**
     * One option of a choice.
     *
     * @param code what the data have
     * @param label its words
     */
    record Option(int code, Text label) {}

    /**
     * A number.
     *
     * @param low the least that is taken
     * @param high the most that is taken
     * @param decimals how many decimals are taken at most, 0 to 6
     */
    record Figure(double low, double high, int decimals) implements AnswerForm {
        /** Checks the bounds. */
        public Figure {
            if (low >= high) {
                throw new IllegalArgumentException("\"low\" must be below \"high\"");
            }
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("\"decimals\" must be 0 to 6, got " + decimals);
            }
        }
    }

    /**
     * Words of one's own.
     *
     * @param most how many characters are taken at most, 1 to 4000
     */
    record Words(int most) implements AnswerForm {
        /** Checks the bound. */
        public Words {
            if (most < 1 || most > 4000) {
                throw new IllegalArgumentException("\"most\" must be 1 to 4000, got " + most);
            }
        }
    }

    /**
     * A place between two ends, as a whole number from 0 to 100; nothing is chosen beforehand.
     *
     * @param low words of the end at 0
     * @param high words of the end at 100
     */
    record Slider(Optional<Text> low, Optional<Text> high) implements AnswerForm {}

    /**
     * A day, written as {@code 1990-05-31}.
     *
     * @param first the first that is taken; absent: any
     * @param last the last that is taken; absent: any
     */
    record Day(Optional<String> first, Optional<String> last) implements AnswerForm {
        /** Checks the days. */
        public Day {
            first.ifPresent(Day::require);
            last.ifPresent(Day::require);
            if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
                throw new IllegalArgumentException("\"first\" must not lie behind \"last\"");
            }
        }

        private static void require(String day) {
            if (!isDay(day)) {
                throw new IllegalArgumentException("\"" + day + "\" is no day, such as 1990-05-31");
            }
        }

        /** {@return whether {@code text} is a day of the calendar (proleptic Gregorian), as {@code 1990-05-31}} */
        public static boolean isDay(String text) {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return false;
            }
            int year = Integer.parseInt(text.substring(0, 4));
            int month = Integer.parseInt(text.substring(5, 7));
            int day = Integer.parseInt(text.substring(8));
            if (month < 1 || month > 12 || day < 1) {
                return false;
            }
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            int shorter = month == 2 ? leap ? 2 : 3 : List.of(4, 6, 9, 11).contains(month) ? 1 : 0;
            return day <= 31 - shorter;
        }
    }
}
