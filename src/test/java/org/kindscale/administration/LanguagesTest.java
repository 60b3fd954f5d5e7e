package org.kindscale.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the interface say the same in every language, and none is too long for a narrow window. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final int NARROW = 40;

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        String name = "phrases_" + language + ".properties";
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static Set<String> places(String phrase) {
        return PLACE.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void everyLanguageHasTheSameKeysAndPlaces(String language) throws IOException {
        Properties english = words("en");
        Properties other = words(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void keysAndWordsFitIntoANarrowWindow(String language) throws IOException {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            String phrase = words.getProperty(key);
            if (key.startsWith("key.")) {
                assertThat(phrase.length()).as(phrase).isLessThanOrEqualTo(NARROW - 2);
            }
            assertThat(Arrays.stream(phrase.split("[\\s,]+", -1))).as(key).allMatch(word -> word.length() < NARROW);
        }
    }

    /** A typed word means one thing on the page where it is typed. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void noWordHasTwoMeanings(String language) {
        Phrases phrases = Phrases.in(language);
        Set<String> seen = new TreeSet<>();
        for (String key : new String[] {"word.back", "word.skip", "word.help", "word.quit"}) {
            for (String word : phrases.get(key).split(",", -1)) {
                assertThat(seen.add(word)).as(word).isTrue();
            }
        }
        assertThat(phrases.get("word.yes").split(",", -1))
                .doesNotContainAnyElementsOf(
                        Arrays.asList(phrases.get("word.no").split(",", -1)));
    }
}
