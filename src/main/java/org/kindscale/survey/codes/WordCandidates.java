package org.kindscale.survey.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.QuotedList;

/** What words may mean that are no labels: numbered answers, letters, and words near labels. */
final class WordCandidates {

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{0,3})(\\p{Nd}{1,2})");

    private final CodesInUse use;

    WordCandidates(CodesInUse use) {
        this.use = use;
    }

    /** {@return the unknown words, if each of them can stand for no answer} */
    Optional<List<String>> forNothing() {
        List<String> words = List.copyOf(use.unknown().keySet());
        return words.stream().allMatch(use::isForNothing) ? Optional.of(words) : Optional.empty();
    }

    /** {@return readings of the unknown words; {@code missing} are numbers that stand for no answer} */
    List<Candidate> candidates(List<String> missing) {
        List<String> asked = new ArrayList<>();
        List<String> nothing = new ArrayList<>(missing);
        for (String word : use.unknown().keySet()) {
            if (CellText.isNoAnswer(word)) {
                return List.of();
            }
            boolean isNothing = use.isForNothing(word) && ordered(List.of(word)).isEmpty();
            (isNothing ? nothing : asked).add(word);
        }
        NavigableMap<Integer, String> ordered = ordered(asked);
        if (use.numbers().size() <= missing.size() && use.labelled().isEmpty() && ordered.size() == asked.size()) {
            return numbered(ordered, nothing);
        }
        return near(asked, nothing);
    }

    /** Returns the place of each word in a row of answers: A1, A2, …; a, b, …; full-width digits. */
    private static NavigableMap<Integer, String> ordered(List<String> words) {
        TreeMap<Integer, String> places = new TreeMap<>();
        String prefix = "";
        for (String word : words) {
            OptionalInt place = place(word);
            Matcher matcher = NUMBERED.matcher(word);
            String own = matcher.matches() ? matcher.group(1) : "";
            boolean alike = places.isEmpty() || own.equals(prefix);
            if (place.isEmpty() || !alike || places.put(place.getAsInt(), word) != null) {
                return new TreeMap<>();
            }
            prefix = own;
        }
        return places;
    }

    private static OptionalInt place(String word) {
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            int letter = Character.toLowerCase(word.charAt(0)) - 'a';
            return letter >= 0 && letter < 26 ? OptionalInt.of(letter + 1) : OptionalInt.empty();
        }
        Matcher matcher = NUMBERED.matcher(word);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (char digit : matcher.group(2).toCharArray()) {
            number = number * 10 + Character.digit(digit, 10);
        }
        return OptionalInt.of(number);
    }

    private List<Candidate> numbered(NavigableMap<Integer, String> words, List<String> nothing) {
        int options = use.own().size();
        if (words.isEmpty() || words.size() < 2) {
            return List.of();
        }
        int first = words.lastKey() < options && words.firstKey() == 0 ? 0 : 1;
        if (words.firstKey() < first || words.lastKey() >= first + options) {
            return List.of();
        }
        Map<String, Integer> codes = new LinkedHashMap<>();
        words.forEach((place, word) -> codes.put(word, use.own().get(place - first)));
        String lowest = words.firstEntry().getValue();
        return List.of(candidate(codes, nothing, question(lowest, words.firstKey() - first)));
    }

    private String question(String word, int option) {
        String means = use.codes()
                .labelOf(option)
                .map(label -> '"' + label + '"')
                .orElse("code " + use.own().get(option));
        return "does \"" + word + "\" mean " + means + "?";
    }

    /** Returns the reading in which each word is the label that it is near, no two the same. */
    private List<Candidate> near(List<String> words, List<String> nothing) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        List<Integer> taken = new ArrayList<>(use.labelled());
        String questions = "";
        for (String word : words) {
            Optional<Integer> option = use.codes().nearest(word);
            if (option.isEmpty() || taken.contains(option.get())) {
                return List.of();
            }
            taken.add(option.get());
            codes.put(word, use.own().get(option.get()));
            questions += (questions.isEmpty() ? "" : " ") + question(word, option.get());
        }
        return codes.isEmpty() ? List.of() : List.of(candidate(codes, nothing, questions));
    }

    private static Candidate candidate(Map<String, Integer> codes, List<String> nothing, String why) {
        List<String> options = new ArrayList<>(List.of("--coding", list(codes)));
        if (!nothing.isEmpty()) {
            options.addAll(List.of("--missing", QuotedList.join(nothing)));
        }
        return new Candidate(options, why);
    }

    /** {@return words with their codes as {@code --coding} takes them} */
    static String list(Map<String, Integer> codes) {
        List<String> parts = new ArrayList<>();
        codes.forEach((word, code) -> parts.add(word + "=" + code));
        return QuotedList.join(parts);
    }
}
