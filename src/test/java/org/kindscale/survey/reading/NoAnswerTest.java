package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.TestScales;

class NoAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "Prefer not to answer",
                "PREFER NOT TO SAY.",
                "I would rather not answer this",
                "[No response]",
                "No, thanks",
                "Declined to answer",
                "I don\u2019t know",
                "Keine Angabe",
                "Wei\u00df nicht",
                "M\u00f6chte ich nicht beantworten",
                "Prefiero no responder",
                "Sin respuesta",
                "Je pr\u00e9f\u00e8re ne pas r\u00e9pondre"
            })
    void wordsForNoAnswerAreKnown(String text) {
        assertThat(NoAnswer.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "Not at all", "Never", "Unsure", "I refused to worry", "None of the time", "0", ""})
    void answersAreNone(String text) {
        assertThat(NoAnswer.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gad7", "phq9", "pss10", "rses", "scs", "dass-21", "k10", "who5", "brs", "kind-self-6"})
    void noLabelOfAnInstrumentIsTakenForOne(String id) {
        Instrument instrument = TestScales.bundled(id);
        instrument.items().stream()
                .flatMap(item -> instrument.responsesOf(item).options().stream())
                .flatMap(option -> option.label().stream())
                .flatMap(label -> label.byLanguage().values().stream())
                .forEach(label -> assertThat(NoAnswer.is(label)).as(label).isFalse());
    }
}
