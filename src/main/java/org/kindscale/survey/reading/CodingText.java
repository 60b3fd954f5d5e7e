package org.kindscale.survey.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.survey.reading.Coding.Named;
import org.kindscale.survey.reading.Coding.Span;
import org.kindscale.survey.reading.Coding.Words;

/** Reads what {@code --coding} says, and holds it against an instrument. */
public final class CodingText {

    private static final Pattern SPAN = Pattern.compile("(-?\\d{1,6})-(-?\\d{1,6})");

    private CodingText() {}

    /**
     * Reads the command-line form: the name of a coding of the definition, {@code 1-4}, {@code 4-1}, or words such as
     * {@code never=0,now and then=1}.
     *
     * @throws IllegalArgumentException if it is none of these, or does not fit the instrument
     */
    public static Coding read(Instrument instrument, String text) {
        boolean named = instrument.responses().values().stream()
                .anyMatch(scale -> scale.codings().containsKey(text));
        if (named) {
            return new Named(text);
        }
        Optional<Span> span = span(text);
        if (span.isPresent()) {
            requireFits(instrument, span.get(), text);
            return span.get();
        }
        if (text.indexOf('=') < 0) {
            throw new IllegalArgumentException(instrument.id() + " has no coding \"" + text + "\"");
        }
        Words words = words(text);
        requireKnown(instrument, words);
        return words;
    }

    /** {@return the span that {@code text} writes, such as 1-4, if it writes one} */
    static Optional<Span> span(String text) {
        Matcher matcher = SPAN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    private static Words words(String text) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String part : QuotedList.split(text)) {
            int equals = part.lastIndexOf('=');
            String word = equals < 0 ? "" : part.substring(0, equals).strip();
            Optional<Integer> code = equals < 0
                    ? Optional.empty()
                    : PlainNumber.read(part.substring(equals + 1).strip()).flatMap(PlainNumber::whole);
            if (word.isEmpty() || code.isEmpty()) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is not of the form WORD=CODE");
            }
            if (codes.put(word, code.get()) != null) {
                throw new IllegalArgumentException("\"" + word + "\" stands twice in the list");
            }
        }
        return new Words(codes);
    }

    private static List<ResponseScale> scored(Instrument instrument) {
        return instrument.items().stream()
                .filter(Item::scored)
                .map(instrument::responsesOf)
                .distinct()
                .toList();
    }

    private static void requireFits(Instrument instrument, Span span, String text) {
        for (ResponseScale scale : scored(instrument)) {
            int options = scale.options().size();
            if (options != span.size()) {
                throw new IllegalArgumentException("\"" + text + "\" counts " + span.size()
                        + (span.size() == 1 ? " option" : " options") + ", items of " + instrument.id() + " have "
                        + options);
            }
        }
    }

    /**
     * Holds words against an instrument.
     *
     * @throws IllegalArgumentException if a code is none of the definition's, or a word is a label of another option
     */
    public static void requireKnown(Instrument instrument, Words words) {
        List<ResponseScale> scales = scored(instrument);
        if (words.codes().isEmpty()) {
            throw new IllegalArgumentException("the list holds no words");
        }
        words.codes().forEach((word, code) -> {
            if (scales.stream().allMatch(scale -> scale.indexOf(code) < 0)) {
                throw new IllegalArgumentException("\"" + word + "\" is said to stand for " + code
                        + ", which is no code of " + instrument.id() + " ("
                        + scales.get(0).codesInWords() + ")");
            }
            for (ResponseScale scale : scales) {
                Optional<Integer> known = codeOfLabel(scale, word);
                if (known.isPresent() && !known.get().equals(code)) {
                    throw new IllegalArgumentException("\"" + word + "\" is said to stand for " + code + ", but is "
                            + instrument.id() + "'s own word for " + known.get());
                }
            }
        });
    }

    private static Optional<Integer> codeOfLabel(ResponseScale scale, String word) {
        if (PlainNumber.read(word).isPresent()) {
            return Optional.empty(); // a number that the file writes: the list says what it means
        }
        String folded = Text.folded(word);
        for (ResponseOption option : scale.options()) {
            boolean same = option.label().stream()
                    .flatMap(label -> label.byLanguage().values().stream())
                    .anyMatch(label -> Text.folded(label).equals(folded));
            if (same) {
                return Optional.of(option.code());
            }
        }
        return scale.synonyms().entrySet().stream()
                .filter(synonym -> Text.folded(synonym.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
