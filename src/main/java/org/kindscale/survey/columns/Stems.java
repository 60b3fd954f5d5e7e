package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;

/** Tells by the beginning of a column's name whose it may be: {@code PSS_ratings_} is the stem of pss10. */
final class Stems {

    /** Whose a name may be. */
    enum Kin {
        /** It begins like the instrument's own names. */
        OWN,
        /** It says nothing: {@code Q5_}, {@code x}, {@code item}. */
        NOBODY,
        /** It begins with a word that is not the instrument's. */
        OTHER,
        /** It begins like another instrument of the library. */
        FOREIGN
    }

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    private static final Set<String> NOTHING = Set.of(
            "item",
            "items",
            "question",
            "questions",
            "quest",
            "frage",
            "fragen",
            "var",
            "variable",
            "resp",
            "response",
            "responses",
            "answer",
            "answers",
            "rating",
            "ratings",
            "scale",
            "survey",
            "col",
            "column",
            "matrix",
            "field",
            "sq",
            "qid",
            "unnamed");
    private static final Set<String> OCCASIONS =
            Set.of("t", "w", "wave", "time", "pre", "post", "baseline", "bl", "fu", "followup", "session", "visit");

    private final Set<List<String>> own = new HashSet<>();
    private final Set<List<String>> foreign = new HashSet<>();

    /**
     * Learns the stems of {@code instrument} and of others.
     *
     * @param names what the file may call its items
     * @param known ids and abbreviations of all instruments of the library
     */
    Stems(ItemNames names, Set<String> known) {
        Instrument instrument = names.instrument();
        List<String> words = new ArrayList<>(List.of(instrument.id()));
        instrument.about().abbreviation().ifPresent(words::add);
        instrument.extras().subsetOf().map(SubsetLink::instrument).ifPresent(words::add);
        names.patterns().forEach(pattern -> words.add(pattern.substring(0, pattern.indexOf("{n"))));
        for (String word : words) {
            own.addAll(forms(word));
        }
        for (String title : instrument.about().title().byLanguage().values()) {
            for (String token : tokens(title)) {
                if (token.length() >= 5 && !NOTHING.contains(token)) {
                    own.add(List.of(token));
                }
            }
        }
        for (String word : known) {
            foreign.addAll(forms(word));
        }
        foreign.removeAll(own);
    }

    private static List<List<String>> forms(String word) {
        List<String> all = tokens(word);
        List<String> letters = all.stream()
                .filter(token -> !Character.isDigit(token.charAt(0)))
                .toList();
        return letters.isEmpty() ? List.of() : List.of(all, letters);
    }

    private static List<String> tokens(String text) {
        String apart = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2");
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(apart.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** {@return whose names may begin with {@code prefix}} */
    Kin of(String prefix) {
        List<String> tokens = tokens(prefix);
        while (tokens.size() > 1 && OCCASIONS.contains(tokens.get(0))) {
            int taken = Character.isDigit(tokens.get(1).charAt(0)) ? 2 : 1;
            tokens = tokens.subList(taken, tokens.size());
        }
        int mine = longest(own, tokens);
        int others = longest(foreign, tokens);
        if (mine > 0 && mine >= others) {
            return Kin.OWN;
        }
        if (others > 0) {
            return Kin.FOREIGN;
        }
        boolean word = tokens.stream()
                .anyMatch(
                        token -> !Character.isDigit(token.charAt(0)) && token.length() > 2 && !NOTHING.contains(token));
        return word ? Kin.OTHER : Kin.NOBODY;
    }

    private static int longest(Set<List<String>> stems, List<String> tokens) {
        int longest = 0;
        for (List<String> stem : stems) {
            boolean begins = stem.size() <= tokens.size()
                    && tokens.subList(0, stem.size()).equals(stem);
            longest = begins ? Math.max(longest, stem.size()) : longest;
        }
        return longest;
    }
}
