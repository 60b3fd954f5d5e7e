package org.kindscale.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|history.deleted|1 sitting deleted.|2 sittings deleted.",
                "en|consent.minutes|about 1 minute|about 2 minutes",
                "en|consent.questions|1 question|2 questions",
                "de|history.deleted|1 Sitzung gelöscht.|2 Sitzungen gelöscht.",
                "de|consent.minutes|etwa 1 Minute|etwa 2 Minuten",
                "de|consent.questions|1 Frage|2 Fragen",
                "es|history.deleted|1 sesión borrada.|2 sesiones borradas.",
                "es|consent.minutes|un minuto más o menos|unos 2 minutos",
                "es|consent.questions|1 pregunta|2 preguntas",
            })
    void oneThingIsInTheSingular(String language, String key, String one, String two) {
        Phrases phrases = Phrases.in(language);
        assertThat(phrases.count(key, 1)).isEqualTo(one);
        assertThat(phrases.count(key, 2)).isEqualTo(two);
    }

    @Test
    void otherValuesStandBehindTheNumber() {
        assertThat(Phrases.in("en").count("history.title", 1, "Calm")).isEqualTo("Calm: 1 result");
        assertThat(Phrases.in("en").count("history.title", 3, "Calm")).isEqualTo("Calm: 3 results");
        assertThat(Phrases.in("de").count("history.title", 0, "Calm")).isEqualTo("Calm: 0 Ergebnisse");
    }

    @Test
    void whatStandsInAValueIsNoPlace() {
        assertThat(Phrases.in("en").get("study.sitting", "P{1}{0}$1", "{2}\\", "finished"))
                .isEqualTo("P{1}{0}$1, session {2}\\: finished");
        assertThat(Phrases.in("en").get("study.sitting", "P1")).isEqualTo("P1, session {1}: {2}");
    }
}
