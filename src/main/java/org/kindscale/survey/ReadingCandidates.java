package org.kindscale.survey;

import java.io.IOException;
import java.util.List;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;

/** Looks at the first rows of a file for other ways to read it. */
public final class ReadingCandidates {

    private ReadingCandidates() {}

    /**
     * Returns ways to read a file that may be right, the likeliest first.
     *
     * @param source the file
     * @param options how it was read and refused
     * @param readings the instruments
     * @param stems ids of all instruments that are known, whose columns are not those of another
     */
    public static List<Candidate> of(
            SurveySource source, ReadingOptions options, List<InstrumentReading> readings, List<String> stems)
            throws IOException {
        return List.of();
    }
}
