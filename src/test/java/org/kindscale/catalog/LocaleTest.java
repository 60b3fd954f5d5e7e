package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.proof.KeyTest;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.testing.Instruments;

/** What the core says is the same in every locale: tr-TR has other cases of the letter i, ar-EG other digits. */
class LocaleTest {

    private static List<String> transcript() throws IOException, InvalidInputException {
        List<String> said = new ArrayList<>();
        said.add(Text.folded("TITLE I \u0130 \u0131"));
        said.add(Numbers.plain(1234567.125) + " " + Numbers.plain(-0.5));
        said.add(Fingerprint.normalised("I AM KIND"));
        said.add(Fingerprint.of("I AM KIND"));
        for (Severity severity : Severity.values()) {
            said.add(severity.word());
        }
        for (ScoreStatus status : ScoreStatus.values()) {
            said.add(status.word());
        }
        said.add(Suggestion.nearest("TITEL", List.of("title", "ID")).orElse("none"));
        said.add(ResponseScale.codesInWords(List.of(1, 2, 3)) + " " + ResponseScale.codesInWords(List.of(0, 25)));
        said.add(atLeast("phq9_1", 1.5).inWords());
        for (Refusal refusal : RefusalsTest.refusals()) {
            Findings findings = new Findings();
            DefinitionReader.read("small.json", refusal.json().getBytes(StandardCharsets.UTF_8), findings);
            said.add(findings.render());
        }
        Instrument scs = new Catalog(List.of()).load("scs").instrument();
        said.add(Instruments.score(scs, "total", "5 1 4 4 1 5 1 4 4 1 5 1 4 4 1 5 1 4 4 1 5 1 4 4 1 5"));
        KeyTest.of(scs).survivors().forEach(survivor -> said.add(survivor.toString()));
        return said;
    }

    private static List<String> transcriptIn(Locale locale) throws IOException, InvalidInputException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            return transcript();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theCoreSaysTheSameInEveryLocale() throws IOException, InvalidInputException {
        List<String> expected = transcriptIn(Locale.ROOT);
        assertThat(expected).contains("warning", "prorated", "title", "2.4083333333 complete");
        for (String tag : List.of("tr-TR", "ar-EG", "de-DE")) {
            assertThat(transcriptIn(Locale.forLanguageTag(tag))).as(tag).isEqualTo(expected);
        }
    }

    @Test
    void theseLocalesWouldShowAMistake() {
        assertThat("I".toLowerCase(Locale.forLanguageTag("tr-TR"))).isEqualTo("\u0131");
        assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 12)).isNotEqualTo("12");
    }
}
