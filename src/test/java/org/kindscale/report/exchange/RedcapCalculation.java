package org.kindscale.report.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What REDCap makes of a calculation, as far as ours go: numbers, [fields], if, isblankormissingcode, + - * /, &gt;=
 * and &lt;, and "" for nothing. A field without a value may stand in a branch that is not taken, and nowhere else.
 */
final class RedcapCalculation {

    private final String text;
    private final Map<String, Double> fields;
    private int at;

    private RedcapCalculation(String text, Map<String, Double> fields) {
        this.text = text;
        this.fields = fields;
    }

    /** Returns the value of a calculation; nothing for "". */
    static OptionalDouble value(String text, Map<String, Double> fields) {
        RedcapCalculation calculation = new RedcapCalculation(text, fields);
        Object value = calculation.comparison(true);
        if (calculation.at != text.length()) {
            throw new IllegalStateException("not read to its end: " + text.substring(calculation.at));
        }
        return value instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private Object comparison(boolean live) {
        Object left = sum(live);
        if (take(">=")) {
            Object right = sum(live);
            return live && number(left) >= number(right);
        }
        if (take("<")) {
            Object right = sum(live);
            return live && number(left) < number(right);
        }
        return left;
    }

    private Object sum(boolean live) {
        Object value = product(live);
        while (peek('+') || peek('-')) {
            boolean plus = text.charAt(at++) == '+';
            Object next = product(live);
            value = live ? (Object) (number(value) + (plus ? number(next) : -number(next))) : value;
        }
        return value;
    }

    private Object product(boolean live) {
        Object value = factor(live);
        while (peek('*') || peek('/')) {
            boolean times = text.charAt(at++) == '*';
            Object next = factor(live);
            value = live ? (Object) (times ? number(value) * number(next) : number(value) / number(next)) : value;
        }
        return value;
    }

    private Object factor(boolean live) {
        if (take("\"\"")) {
            return "";
        }
        if (take("isblankormissingcode([")) {
            boolean blank = !fields.containsKey(until(']'));
            expect(")");
            return blank;
        }
        if (take("if(")) {
            return choice(live);
        }
        if (take("(")) {
            Object value = comparison(live);
            expect(")");
            return value;
        }
        if (take("[")) {
            String name = until(']');
            return live ? Objects.requireNonNull(fields.get(name), name + " is blank") : 0.0;
        }
        int from = at;
        at += peek('-') ? 1 : 0;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.valueOf(text.substring(from, at));
    }

    private Object choice(boolean live) {
        boolean condition = live && (Boolean) comparison(true);
        if (!live) {
            comparison(false);
        }
        expect(",");
        Object then = comparison(live && condition);
        expect(",");
        Object otherwise = comparison(live && !condition);
        expect(")");
        return condition ? then : otherwise;
    }

    private static double number(Object value) {
        return (Double) value;
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(String word) {
        boolean here = text.startsWith(word, at);
        at += here ? word.length() : 0;
        return here;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw new IllegalStateException("no " + word + " at " + at + " of " + text);
        }
    }

    private String until(char end) {
        int from = at;
        at = text.indexOf(end, at) + 1;
        return text.substring(from, at - 1);
    }
}
