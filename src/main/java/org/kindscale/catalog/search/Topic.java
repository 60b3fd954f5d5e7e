package org.kindscale.catalog.search;

import java.util.Locale;
import org.kindscale.definition.Instrument;

/** What an instrument is about, as a person would ask for it; in the order in which topics are shown. */
public enum Topic {
    /** How somebody treats themselves. */
    SELF("self-compassion", "self-criticism", "fear of compassion for self", "practice of compassion"),
    /** Compassion given and received, in care and elsewhere. */
    CARE("compassion", "fear of compassion", "professional quality of life", "empathy"),
    /** Strain, and what it does. */
    STRESS("perceived stress", "stress", "burnout", "coping", "resilience", "impairment", "sleep", "pain", "body"),
    /** Other people, and the ground one stands on. */
    BELONGING(
            "conditions in which compassion grows",
            "perceived social support",
            "social support",
            "loneliness",
            "internalised stigma",
            "belonging"),
    /** Low mood, worry, distress. */
    MOOD(
            "depression",
            "depressive",
            "anxiety",
            "psychological distress",
            "distress",
            "worry",
            "positive and negative affect",
            "affect"),
    /** Attention, thoughts and feelings. */
    MIND("mindfulness", "cognitive fusion", "psychological inflexibility", "emotion regulation", "rumination"),
    /** What goes well, and what grows. */
    LIFE("mental well-being", "well-being", "satisfaction", "growth", "self-esteem", "meaning", "hope", "gratitude"),
    /** What belongs to none of them. */
    OTHER();

    private final String words;

    Topic(String... words) {
        this.words = String.join("|", words);
    }

    /**
     * Returns the topic of an instrument: the one whose words come first in the name of its construct, the longest
     * where two begin at the same place; {@link #OTHER} if none of them does.
     */
    public static Topic of(Instrument instrument) {
        String construct = " " + instrument.about().construct().toLowerCase(Locale.ROOT);
        Topic best = OTHER;
        int first = Integer.MAX_VALUE;
        int longest = 0;
        for (Topic topic : values()) {
            for (String word : topic.words.split("\\|", -1)) {
                int at = word.isEmpty() ? -1 : construct.indexOf(" " + word);
                if (at >= 0 && (at < first || (at == first && word.length() > longest))) {
                    best = topic;
                    first = at;
                    longest = word.length();
                }
            }
        }
        return best;
    }

    /** {@return its name in the files of words, such as {@code self}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
