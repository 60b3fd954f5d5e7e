package org.kindscale.administration.battery;

import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.View.Entry;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.definition.battery.AnswerForm.Day;
import org.kindscale.definition.battery.AnswerForm.Words;

/** The field of a typed answer: what it looks like, and whether what stands in it can be taken. */
final class Field {

    private static final int STEP = 5;
    private static final int MIDDLE = 50;
    private static final int FULL = 100;

    private final AnswerForm form;
    private final Phrases phrases;

    Field(AnswerForm form, Phrases phrases) {
        this.form = form;
        this.phrases = phrases;
    }

    /** {@return the field with {@code typed} in it} */
    Entry entry(String typed, List<String> ends) {
        Entry.Kind kind = form instanceof Words
                ? Entry.Kind.WORDS
                : form instanceof AnswerForm.Slider ? Entry.Kind.SLIDER : Entry.Kind.FIGURES;
        return new Entry(kind, typed, hint(ends), ends);
    }

    private String hint(List<String> ends) {
        if (form instanceof AnswerForm.Figure number) {
            return phrases.get("entry.number", plain(number.low()), plain(number.high()));
        }
        if (form instanceof AnswerForm.Slider) {
            boolean named = !ends.get(0).isEmpty() && !ends.get(1).isEmpty();
            return named ? phrases.get("entry.slider", ends.get(0), ends.get(1)) : phrases.get("entry.slider.plain");
        }
        return phrases.get(form instanceof Day ? "entry.day" : "entry.words");
    }

    private String plain(double number) {
        String text = number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        return phrases.number(text);
    }

    /** {@return how many characters the field takes} */
    int room() {
        return form instanceof Words words ? words.most() : 24;
    }

    /** {@return the answer in the form in which it is kept: without blanks around it, decimals behind a point} */
    String kept(String typed) {
        String bare = typed.strip();
        return form instanceof Words || form instanceof Day ? bare : bare.replace(',', '.');
    }

    /** {@return why {@code kept} cannot be taken, in words for the person; absent if it can} */
    Optional<String> trouble(String kept) {
        if (form instanceof AnswerForm.Figure number) {
            String decimals = number.decimals() == 0 ? "" : "(\\.[0-9]{1," + number.decimals() + "})?";
            boolean fits = kept.matches("-?[0-9]{1,12}" + decimals)
                    && Double.parseDouble(kept) >= number.low()
                    && Double.parseDouble(kept) <= number.high();
            String key = number.decimals() == 0 ? "entry.number.wrong" : "entry.number.wrong.decimals";
            return fits
                    ? Optional.empty()
                    : Optional.of(phrases.get(key, plain(number.low()), plain(number.high()), number.decimals()));
        }
        if (form instanceof AnswerForm.Slider) {
            boolean fits = kept.matches("[0-9]{1,3}") && Integer.parseInt(kept) <= FULL;
            return fits ? Optional.empty() : Optional.of(phrases.get("entry.slider.wrong"));
        }
        return form instanceof Day day ? trouble(day, kept) : Optional.empty();
    }

    private Optional<String> trouble(Day day, String kept) {
        if (!Day.isDay(kept)) {
            return Optional.of(phrases.get("entry.day.wrong"));
        }
        if (day.first().isPresent() && kept.compareTo(day.first().get()) < 0) {
            return Optional.of(phrases.get("entry.day.early", day.first().get()));
        }
        if (day.last().isPresent() && kept.compareTo(day.last().get()) > 0) {
            return Optional.of(phrases.get("entry.day.late", day.last().get()));
        }
        return Optional.empty();
    }

    /** {@return what stands in the field after an arrow: a step along a slider, from nothing its middle} */
    String moved(String typed, boolean up) {
        if (!(form instanceof AnswerForm.Slider)) {
            return typed;
        }
        if (!typed.matches("[0-9]{1,3}")) {
            return Integer.toString(MIDDLE);
        }
        int to = Integer.parseInt(typed) + (up ? STEP : -STEP);
        return Integer.toString(Math.max(0, Math.min(FULL, to)));
    }
}
