package org.kindscale.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each source is known by its sign, and not where a file only looks a little like it. {@code /} ends a line. */
class SourceTest {

    private static final String META = "StartDate,EndDate,Status,Progress,Finished,i1";
    private static final String ROW = "/2026-01-02 10:00:00,2026-01-02 10:09:00,0,100,1,3";

    private static Source of(String lines) {
        return Source.of(Previews.of(lines.replace("/", "\n").replace('\'', '"') + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "id,i1/text,text/'{''ImportId'':''a''}','{''ImportId'':''b''}'/1,2 ! QUALTRICS",
                "V1,V2,V3,V4,V5/ResponseID,ResponseSet,Name,X,Y/R_1,D,,1,2 ! QUALTRICS_LEGACY",
                "record_id,i1,mood_complete/1,3,2 ! REDCAP",
                "study,redcap_event_name,i1/1,base,3 ! REDCAP",
                "Record ID,One,Complete?/1,3,Complete ! REDCAP_LABELS",
                "Study ID,Event Name,One,Complete?/1,a,3,Complete ! REDCAP_LABELS",
                "id,submitdate,lastpage,i1/1,2,3,4 ! LIMESURVEY",
                "Response ID,Date submitted,Last page,One/1,2,3,4 ! LIMESURVEY",
                "id. Response ID,submitdate. Date submitted,i1. One/1,2,3 ! LIMESURVEY",
                "Timestamp,How are you?/2026-1-2,3 ! GOOGLE_FORMS",
                "Timestamp,Email Address,Mood [I feel calm]/1-2-2026 10:00:00,a,3 ! GOOGLE_FORMS",
                "ID,Start time,Completion time,Email,One/1,2,3,4,5 ! MICROSOFT_FORMS",
                "Respondent ID,Collector ID,Mood,/,,calm,tense/5,6,1,2 ! SURVEYMONKEY",
                "Respondent ID,Collector ID,calm,tense/5,6,1,2 ! SURVEYMONKEY_ONE_ROW",
                "CASE,QUESTNNR,STARTED,A01/Number,Name,Time,calm/5,base,2026-01-02 10:00,3 ! SOSCI",
                "CASE,QUESTNNR,STARTED,A01/5,base,2026-01-02 10:00,3 ! SOSCI_NAMES",
                "session,created,modified,ended,i1/a,1,2,3,4 ! FORMR",
                "Submission id,Participant id,i1/a,b,3 ! PROLIFIC",
                "Event Index,UTC Timestamp,Participant Private ID,Response/1,2,3,4 ! GORILLA",
                "rt,response,trial_type,trial_index/1,2,a,0 ! JSPSYCH",
                "a.response,a.rt,participant/1,2,3 ! PSYCHOPY",
                "Unnamed: 0,i1/0,3/1,3/2,3 ! PANDAS",
                ",i1/0,3/1,3/2,3 ! PANDAS"
            })
    void theSignIsSeen(String lines, Source source) {
        assertThat(of(lines)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "id,i1/text,text/'{''ImportId'':''a''}',3/1,2",
                "V1,V2,V3,V4,V5/1,2,3,4,5",
                "record_id,i1,mood_complete/1,3,yes",
                "redcap_note,i1/1,3",
                "id,i1,mood_complete/1,3,2",
                "Record ID,One/1,3",
                "id,submitdate,i1/1,2,3",
                "Timestamp,i1,i2/2026-1-2,3,3",
                "Timestamp,How are you?/noon,3",
                "ID,Start time,One/1,2,3",
                "Respondent ID,One/1,2",
                "CASE,STARTED,A01/5,2026,3",
                "session,created,i1/a,1,2",
                "Participant id,i1/a,3",
                "Event Index,Response/1,2",
                "rt,response,trial_type/1,2,a",
                "a.response,participant/1,2",
                ",i1/1,3/2,3/3,3",
                "StartDate,EndDate,i1/2026-01-02,2026-01-03,3"
            })
    void aFileThatLooksALittleLikeItIsNone(String lines) {
        assertThat(of(lines)).isEqualTo(Source.UNKNOWN);
    }

    @Test
    void aQualtricsExportIsToldByItsRowsOfHeader() {
        assertThat(of(META + ROW)).isEqualTo(Source.QUALTRICS_NAMES);
        assertThat(of(META + "/Start Date,End Date,Type,Progress,Finished,One" + ROW))
                .isEqualTo(Source.QUALTRICS_WITHOUT_IDS);
        assertThat(of(META + "/Start Date,End Date,Type,Progress,Finished,One"))
                .as("no row shows that the second is no person")
                .isEqualTo(Source.UNKNOWN);
        assertThat(Source.QUALTRICS_NAMES.isQualtrics()).isTrue();
        assertThat(Source.REDCAP.isQualtrics()).isFalse();
        assertThat(Source.REDCAP.words()).isEqualTo("a REDCap export");
    }
}
