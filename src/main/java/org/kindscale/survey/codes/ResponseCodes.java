package org.kindscale.survey.codes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.survey.reading.Coding;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * What the cells of an item may hold: the codes and words of its response options under the file's coding.
 *
 * <p>Immutable; the same for all items of one response scale that are stored the same way. The decoder's slow path and
 * the findings share it.
 */
public final class ResponseCodes {

    private static final Pattern CODE_AND_LABEL =
            Pattern.compile("\\(?(-?\\d{1,6})\\)?\\s*[-\u2013\u2014:.=]?\\s*(\\D.*)", Pattern.DOTALL);

    private final ResponseScale scale;
    private final String language;
    /** Code to option number. */
    private final Map<Integer, Integer> codes = new HashMap<>();
    /** Folded word to option number. */
    private final Map<String, Integer> words = new HashMap<>();
    /** Option number to the option number that the score counts; differs for an item stored reversed. */
    private final int[] meant;

    private final boolean reversed;
    private final CellForms forms;

    /** Works out what the cells of {@code item} may hold, in no form of the file's own. */
    public ResponseCodes(InstrumentReading reading, Item item) {
        this(reading, item, CellForms.NONE);
    }

    /** Works out what the cells of {@code item} may hold in a file that writes codes in {@code forms}. */
    public ResponseCodes(InstrumentReading reading, Item item, CellForms forms) {
        this.forms = forms;
        this.scale = reading.instrument().responsesOf(item);
        this.language = reading.instrument().about().language();
        Optional<List<Integer>> listed = reading.coding().flatMap(coding -> coding.codes(scale));
        reversed = reading.alreadyReversed().contains(item.id());
        meant = new int[scale.options().size()];
        for (int o = 0; o < meant.length; o++) {
            ResponseOption option = scale.options().get(o);
            codes.put(listed.isEmpty() ? option.code() : listed.get().get(o), o);
            if (option.label().isPresent()) {
                for (String word : option.label().get().byLanguage().values()) {
                    words.put(Text.folded(word), o);
                }
            }
            meant[o] = reversed ? mirrored(option) : o;
        }
        for (Map.Entry<String, Integer> synonym : scale.synonyms().entrySet()) {
            words.put(Text.folded(synonym.getKey()), scale.indexOf(synonym.getValue()));
        }
        if (reading.coding().isPresent() && reading.coding().get() instanceof Coding.Words own) {
            take(own);
        }
    }

    /** Takes the words that a user gives; numbers among them are all the codes that there are. */
    private void take(Coding.Words own) {
        Map<Integer, Integer> numbers = new HashMap<>();
        own.codes().forEach((word, code) -> {
            int option = scale.indexOf(code);
            Optional<Integer> number = PlainNumber.read(word).flatMap(PlainNumber::whole);
            if (option >= 0 && number.isPresent()) {
                numbers.put(number.get(), option);
            } else if (option >= 0) {
                words.putIfAbsent(Text.folded(word), option);
            }
        });
        if (!numbers.isEmpty()) {
            codes.clear();
            codes.putAll(numbers);
        }
    }

    /** {@return the first of {@code texts} that is a response to {@code item} as {@code reading} has it, if any is} */
    public static Optional<String> firstResponse(InstrumentReading reading, Item item, List<String> texts) {
        ResponseCodes codes = new ResponseCodes(reading, item);
        return texts.stream()
                .filter(text -> Set.of(Reading.OPTION, Reading.LABEL_OF_REVERSED)
                        .contains(codes.read(text).reading()))
                .findFirst();
    }

    /** {@return by code, the number of the option, from 0, as the score counts it} */
    public Map<Integer, Integer> options() {
        Map<Integer, Integer> options = new HashMap<>();
        codes.forEach((code, option) -> options.put(code, meant[option]));
        return options;
    }

    private int mirrored(ResponseOption option) {
        double reflected = scale.range().reflected(option.score());
        for (int o = 0; o < scale.options().size(); o++) {
            if (Math.abs(scale.options().get(o).score() - reflected) < 1e-9) {
                return o;
            }
        }
        throw new IllegalArgumentException("response scale " + scale.name() + " has no reflection");
    }

    /** {@return the label of an option in the instrument's language, if it has one} */
    Optional<String> labelOf(int option) {
        return scale.options().get(option).label().map(label -> label.in(language, language));
    }

    /** {@return the labels in the instrument's language, in the order of the options} */
    List<String> labels() {
        return scale.options().stream()
                .flatMap(o -> o.label().stream())
                .map(l -> l.in(language, language))
                .toList();
    }

    /** {@return whether {@code text} is a label, a synonym, or a word that the user gives} */
    boolean isWord(String text) {
        return words.containsKey(Text.folded(text));
    }

    /** {@return the number of the option, from 0, of which {@code text} is a label or synonym} */
    Optional<Integer> optionOfWord(String text) {
        return Optional.ofNullable(words.get(Text.folded(text)));
    }

    /** {@return the option whose label {@code text} is near without being one, as the score counts it} */
    Optional<Integer> nearest(String text) {
        List<List<String>> labels = new ArrayList<>();
        for (ResponseOption option : scale.options()) {
            List<String> own = new ArrayList<>();
            option.label().ifPresent(label -> own.addAll(label.byLanguage().values()));
            scale.synonyms().forEach((word, code) -> {
                if (code == option.code()) {
                    own.add(word);
                }
            });
            labels.add(own);
        }
        return NearLabels.nearest(text, labels).map(option -> meant[option]);
    }

    /**
     * {@return whether a trimmed text is a code with a text of the file's own, be it a code of the definition or not}
     */
    boolean isOwn(String text) {
        return forms.isOwn(scale.name(), text);
    }

    /** {@return a cell's text as it is read: nothing around it, a decimal point for the comma of the file's form} */
    String plain(String text) {
        return forms.plain(CellText.strip(text));
    }

    /** {@return the option that a code stands for, as the score counts it; -1 if it is no code} */
    int optionOfCode(int code) {
        Integer option = codes.get(code);
        return option == null ? -1 : meant[option];
    }

    /**
     * {@return the numbers from 0 to 999 that stand for something: a code, a word that is a number, or a missing code}
     */
    Set<Integer> smallNumbers(MissingCodes missing) {
        Set<Integer> numbers = new HashSet<>();
        for (int code : codes.keySet()) {
            if (code >= 0 && code <= 999) {
                numbers.add(code);
            }
        }
        addNumbers(words.keySet(), numbers);
        addNumbers(missing.declared(), numbers);
        return numbers;
    }

    private static void addNumbers(Collection<String> words, Set<Integer> numbers) {
        for (String word : words) {
            boolean digits = !word.isEmpty() && word.length() <= 3;
            for (int i = 0; i < word.length(); i++) {
                digits &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
            }
            if (digits) {
                numbers.add(Integer.parseInt(word));
            }
        }
    }

    /** {@return the codes that the file may hold, as a user reads them} */
    String codesInWords() {
        return ResponseScale.codesInWords(new ArrayList<>(codes.keySet()));
    }

    /** {@return the names of the codings in which all of {@code code} would be a response} */
    List<String> codingsWith(int code) {
        return scale.codings().entrySet().stream()
                .filter(coding -> coding.getValue().contains(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns the lowest and the highest code. */
    int lowestCode() {
        return codes.keySet().stream().mapToInt(c -> c).min().orElseThrow();
    }

    int highestCode() {
        return codes.keySet().stream().mapToInt(c -> c).max().orElseThrow();
    }

    /** What a text says. */
    enum Reading {
        OPTION,
        UNKNOWN_NUMBER,
        UNKNOWN_TEXT,
        CONTRADICTION,
        /** A label, with or without a code, where the file is said to hold the codes turned round. */
        LABEL_OF_REVERSED
    }

    /**
     * What the text of a cell says.
     *
     * @param reading whether it names an option
     * @param option the option's number as the score counts it, if so
     */
    record Said(Reading reading, int option) {}

    /** Reads a trimmed, non-empty text: a code, a label or synonym, or a code with its label. */
    Said read(String text) {
        Integer byWord = words.get(Text.folded(text));
        Optional<BigDecimal> number = PlainNumber.read(text);
        if (byWord != null) {
            return number.isEmpty() ? label(byWord) : new Said(Reading.OPTION, meant[byWord]);
        }
        if (number.isPresent()) {
            Optional<Integer> whole = PlainNumber.whole(number.get());
            int option = whole.isPresent() ? optionOfCode(whole.get()) : -1;
            return new Said(option < 0 ? Reading.UNKNOWN_NUMBER : Reading.OPTION, option);
        }
        Matcher both = CODE_AND_LABEL.matcher(text);
        if (!both.matches()) {
            return new Said(Reading.UNKNOWN_TEXT, -1);
        }
        int byCode = optionOfCode(Integer.parseInt(both.group(1)));
        Integer byLabel = words.get(Text.folded(both.group(2)));
        if (byLabel == null
                && byCode >= 0
                && forms.isOwnText(scale.name(), Integer.parseInt(both.group(1)), both.group(2))) {
            return reversed ? new Said(Reading.LABEL_OF_REVERSED, -1) : new Said(Reading.OPTION, byCode);
        }
        if (byLabel == null || byCode < 0) {
            return new Said(Reading.UNKNOWN_TEXT, -1);
        }
        if (reversed) {
            return label(byLabel);
        }
        boolean agree = meant[byLabel] == byCode;
        return new Said(agree ? Reading.OPTION : Reading.CONTRADICTION, agree ? byCode : -1);
    }

    /** Reads a label: it says itself what was answered, so that there is nothing to turn back. */
    private Said label(int option) {
        return reversed ? new Said(Reading.LABEL_OF_REVERSED, -1) : new Said(Reading.OPTION, meant[option]);
    }
}
