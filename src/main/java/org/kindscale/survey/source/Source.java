package org.kindscale.survey.source;

import java.util.function.Predicate;
import org.kindscale.survey.text.Preview;

/**
 * The platforms and programs whose exports are known by a sure sign: one that no other file people have can show.
 *
 * <p>In the order in which they are looked for; the first that shows its sign is it.
 */
public enum Source {
    /** Names, texts of the questions, import ids. */
    QUALTRICS("a Qualtrics export", 3, PlatformSigns::qualtrics),
    /** Names and texts; somebody deleted the import ids. */
    QUALTRICS_WITHOUT_IDS("a Qualtrics export without its row of import ids", 2, PlatformSigns::qualtricsWithoutIds),
    /** Names alone. */
    QUALTRICS_NAMES("a Qualtrics export with its names alone", 1, PlatformSigns::qualtricsNames),
    /** V1 to V10. */
    QUALTRICS_LEGACY("a Qualtrics export of the old kind", 2, PlatformSigns::qualtricsLegacy),
    /** Field names. */
    REDCAP("a REDCap export", 1, PlatformSigns::redcap),
    /** Field labels. */
    REDCAP_LABELS("a REDCap export with labels for names", 1, PlatformSigns::redcapLabels),
    /** Question codes, texts, or both. */
    LIMESURVEY("a LimeSurvey export", 1, PlatformSigns::limesurvey),
    /** Question texts. */
    GOOGLE_FORMS("an export of Google Forms", 1, PlatformSigns::googleForms),
    /** Question texts. */
    MICROSOFT_FORMS("an export of Microsoft Forms", 1, PlatformSigns::microsoftForms),
    /** Questions above, the rows of their grids below. */
    SURVEYMONKEY("a SurveyMonkey export", 2, PlatformSigns::surveyMonkey),
    /** SurveyMonkey, names in one row. */
    SURVEYMONKEY_ONE_ROW("a SurveyMonkey export with one row of names", 1, PlatformSigns::surveyMonkeyOneRow),
    /** Names and labels. */
    SOSCI("a SoSci Survey export", 2, PlatformSigns::sosci),
    /** Names alone. */
    SOSCI_NAMES("a SoSci Survey export with its names alone", 1, PlatformSigns::sosciNames),
    /** Item names. */
    FORMR("a formr export", 1, PlatformSigns::formr),
    /** Demographics. */
    PROLIFIC("a Prolific export", 1, PlatformSigns::prolific),
    /** One row an event. */
    GORILLA("a Gorilla export", 1, ProgramSigns::gorilla),
    /** One row a trial. */
    JSPSYCH("data of jsPsych", 1, ProgramSigns::jsPsych),
    /** name.response, name.rt. */
    PSYCHOPY("data of PsychoPy", 1, ProgramSigns::psychoPy),
    /** An index before the columns. */
    PANDAS("a table of pandas with its index in the first column", 1, ProgramSigns::pandas),
    /** A first line such as {@code sep=;}, which stands above the names. */
    EXCEL("a table made for Excel, whose first line declares the delimiter", 1, head -> false),
    /** Nothing is known. */
    UNKNOWN("a table", 1, head -> true);

    private final String words;
    private final int headerRows;

    @SuppressWarnings("ImmutableEnumChecker") // signs are methods without state
    private final Predicate<Head> sign;

    Source(String words, int headerRows, Predicate<Head> sign) {
        this.words = words;
        this.headerRows = headerRows;
        this.sign = sign;
    }

    /** {@return the source in words, such as "a Qualtrics export"} */
    public String words() {
        return words;
    }

    /** {@return how many rows its header has, that of the names included} */
    public int headerRows() {
        return headerRows;
    }

    /** {@return whether it is a Qualtrics export of any kind} */
    public boolean isQualtrics() {
        return this == QUALTRICS
                || this == QUALTRICS_WITHOUT_IDS
                || this == QUALTRICS_NAMES
                || this == QUALTRICS_LEGACY;
    }

    /** {@return who wrote a file, if its first record holds the names} */
    public static Source of(Preview preview) {
        return of(preview, 0);
    }

    /** {@return who wrote a file whose names stand in record number {@code names}, from 0} */
    static Source of(Preview preview, int names) {
        if (names >= preview.records().size()) {
            return UNKNOWN;
        }
        Head head = Head.of(preview, names);
        for (Source source : values()) {
            if (source.sign.test(head)) {
                return source;
            }
        }
        return UNKNOWN;
    }
}
