package org.kindscale.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of the interface in one language; English stands in for what a language lacks. */
public final class Phrases {

    /** Languages with words of their own. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es");

    /** What becomes of the answers of a sitting: what its pages promise depends on it. */
    public enum Keeping {
        /** They are stored, for the person alone. */
        OWN(),
        /** They are stored, for a study. */
        STUDY(".study"),
        /** They are not stored, but go to the file of a study at the end. */
        STUDY_ALONE(".study.alone", ".not.kept"),
        /** They are not kept. */
        NOTHING(".not.kept");

        private final String endings;

        Keeping(String... endings) {
            this.endings = String.join(" ", endings);
        }

        /**
         * {@return the names under which a phrase may stand for this case, the best first; the usual one is the last}
         */
        Stream<String> names(String phrase) {
            return Stream.concat(Stream.of(endings.split(" ", -1)).map(ending -> phrase + ending), Stream.of(phrase));
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final Keeping keeping;
    private final Map<String, String> words;

    private Phrases(String language, Keeping keeping, Map<String, String> words) {
        this.language = language;
        this.keeping = keeping;
        this.words = words;
    }

    /**
     * Returns the words in {@code language} (a tag such as {@code de} or {@code de-AT}), in English if there are none.
     */
    public static Phrases in(String language) {
        String own = language.split("[-_]", 2)[0];
        Map<String, String> words = new HashMap<>(load("en"));
        if (!LANGUAGES.contains(own) || own.equals("en")) {
            return new Phrases("en", Keeping.OWN, words);
        }
        words.putAll(load(own));
        return new Phrases(own, Keeping.OWN, words);
    }

    /** {@return the same words, but those that say what becomes of the answers: they say it of {@code what}} */
    public Phrases keeping(Keeping what) {
        return new Phrases(language, what, words);
    }

    private static Map<String, String> load(String which) {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + which + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no words in " + which);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file is damaged", e);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    /** {@return the tag of the language} */
    public String language() {
        return language;
    }

    /**
     * Returns a phrase.
     *
     * @param key its name
     * @param values stand in for {@code {0}}, {@code {1}} …
     */
    public String get(String key, Object... values) {
        String name = keeping.names(key)
                .filter(words::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phrase " + key));
        String phrase = words.getOrDefault(name, "");
        return PLACE.matcher(phrase).replaceAll(place -> {
            int v = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(v < values.length ? String.valueOf(values[v]) : place.group());
        });
    }

    /**
     * Returns a phrase about a number of things, in the singular where the number is 1: the phrase of that name with
     * {@code .one} behind it.
     *
     * @param key its name
     * @param number how many, {@code {0}}
     * @param values stand in for {@code {1}}, {@code {2}} …
     */
    public String count(String key, long number, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        return get(number == 1 ? key + ".one" : key, all);
    }

    /** {@return a number as it is written in the language: with a decimal comma where the language has one} */
    public String number(String plain) {
        return language.equals("en") ? plain : plain.replace('.', ',');
    }
}
