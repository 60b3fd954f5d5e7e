package org.kindscale.report.sitting;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.report.NumberText;
import org.kindscale.report.exchange.FhirResponse;
import org.kindscale.scoring.ScoreStatus;

/** Sittings as QuestionnaireResponses of FHIR: completed if they were ended, else in progress. */
public final class SittingFhir {

    private static final NumberText NUMBERS = new NumberText(NumberText.MOST_DECIMALS, "");

    private SittingFhir() {}

    /** {@return one resource, in one line; without what the answers add up to if {@code withScores} is false} */
    public static String render(SittingRecord sitting, SittingResult result, boolean withScores) {
        SittingHeader header = sitting.header();
        FhirResponse.About about = new FhirResponse.About(
                header.participant(),
                Optional.of(header.id()),
                Optional.of(moment(sitting.ended().orElse(header.started()))),
                sitting.ended().isPresent());
        Map<String, String> scores = new LinkedHashMap<>();
        result.scores().stream()
                .filter(score -> withScores && score.status() != ScoreStatus.REFUSED)
                .forEach(score -> scores.put(score.score().id(), NUMBERS.text(score.value())));
        return new FhirResponse(result.instrument(), header.language())
                        .line(about, item -> sitting.codeOf(item.id()), scores)
                + "\n";
    }

    /** {@return a moment with its seconds, which FHIR wants} */
    private static String moment(String time) {
        return OffsetDateTime.parse(time).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
