package org.kindscale.survey.source;

import java.util.List;
import java.util.regex.Pattern;
import org.kindscale.survey.text.Preview;

/** The signs of survey platforms. */
final class PlatformSigns {

    private static final List<String> QUALTRICS = List.of(
            "StartDate",
            "EndDate",
            "Status",
            "Progress",
            "Duration (in seconds)",
            "Finished",
            "RecordedDate",
            "ResponseId",
            "DistributionChannel");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,].*)?");
    private static final Pattern COMPLETE = Pattern.compile("[012]|Incomplete|Unverified|Complete");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern IMPORT_ID = Pattern.compile("\\{\\s*[\"']ImportId[\"'].*", Pattern.DOTALL);

    private PlatformSigns() {}

    /** Every cell of the third row is an import id. */
    static boolean qualtrics(Head head) {
        return head.rows().size() >= 2
                && head.rows().get(1).cells().size() == head.names().size()
                && head.rows().get(1).cells().stream()
                        .allMatch(cell -> IMPORT_ID.matcher(cell.strip()).matches());
    }

    /** The names of Qualtrics' own columns, with a second row that has words where every person has a date. */
    static boolean qualtricsWithoutIds(Head head) {
        return isQualtrics(head)
                && head.rows().size() >= 2
                && isWord(head.cell(0, "StartDate"))
                && isWord(head.cell(0, "EndDate"))
                && DATE.matcher(head.cell(1, "StartDate")).matches();
    }

    static boolean qualtricsNames(Head head) {
        return isQualtrics(head) && head.allFit("StartDate", DATE);
    }

    private static boolean isQualtrics(Head head) {
        return head.has("StartDate", "EndDate") && head.count(QUALTRICS) >= 5;
    }

    private static boolean isWord(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit);
    }

    /** V1 to V10 above ResponseID and ResponseSet. */
    static boolean qualtricsLegacy(Head head) {
        return head.beginsWith("V1", "V2", "V3", "V4", "V5")
                && head.cell(0, "V1").equals("ResponseID")
                && head.cell(0, "V2").equals("ResponseSet");
    }

    /** Columns that only REDCap makes, or record_id with a form's status. */
    static boolean redcap(Head head) {
        long own = head.names().stream()
                .filter(name -> name.startsWith("redcap_"))
                .filter(name -> name.matches(
                        "redcap_(event_name|repeat_instrument|repeat_instance|survey_identifier|data_access_group)"))
                .count();
        boolean form = head.beginsWith("record_id")
                && head.names().stream().anyMatch(name -> name.endsWith("_complete") && head.allFit(name, COMPLETE));
        return own > 0 || form;
    }

    static boolean redcapLabels(Head head) {
        return head.has("Record ID", "Complete?")
                || (head.has("Complete?")
                        && head.count(List.of("Event Name", "Survey Timestamp", "Repeat Instrument")) > 0);
    }

    /** Its first columns, by code, by text, or by both. */
    static boolean limesurvey(Head head) {
        boolean codes = head.beginsWith("id", "submitdate", "lastpage");
        boolean texts = head.beginsWith("Response ID", "Date submitted", "Last page");
        boolean both = head.names().size() > 1
                && head.names().get(0).matches("id[.:;,)\\s]\\s?Response ID")
                && head.names().get(1).matches("submitdate[.:;,)\\s]\\s?Date submitted");
        return codes || texts || both;
    }

    /** A time stamp first, and all other columns are texts of questions. */
    static boolean googleForms(Head head) {
        List<String> own = List.of("Timestamp", "Email Address", "Username", "Score");
        List<String> others =
                head.names().stream().filter(name -> !own.contains(name)).toList();
        return head.beginsWith("Timestamp")
                && head.allFit("Timestamp", DATE)
                && !others.isEmpty()
                && others.stream().filter(name -> name.contains(" ")).count() * 2 >= others.size();
    }

    static boolean microsoftForms(Head head) {
        return head.names().size() > 3
                && head.names().get(0).equalsIgnoreCase("ID")
                && head.names().subList(1, 3).equals(List.of("Start time", "Completion time"));
    }

    /** A second row that has no respondent, as every person's row has. */
    static boolean surveyMonkey(Head head) {
        return surveyMonkeyOneRow(head)
                && head.rows().size() >= 2
                && head.cell(0, "Respondent ID").isEmpty()
                && head.cell(0, "Collector ID").isEmpty()
                && NUMBER.matcher(head.cell(1, "Respondent ID")).matches()
                && hasWords(head.rows().get(0));
    }

    private static boolean hasWords(Preview.Line row) {
        return row.cells().stream()
                .map(String::strip)
                .anyMatch(cell -> !cell.isEmpty() && !NUMBER.matcher(cell).matches());
    }

    static boolean surveyMonkeyOneRow(Head head) {
        return head.beginsWith("Respondent ID", "Collector ID");
    }

    /** A second row that has no case number, as every person's row has. */
    static boolean sosci(Head head) {
        return isSosci(head)
                && head.rows().size() >= 2
                && isWord(head.cell(0, "CASE"))
                && isWord(head.cell(0, "STARTED"))
                && NUMBER.matcher(head.cell(1, "CASE")).matches();
    }

    static boolean sosciNames(Head head) {
        return isSosci(head) && head.allFit("CASE", NUMBER);
    }

    private static boolean isSosci(Head head) {
        return head.beginsWith("CASE") && head.has("QUESTNNR", "STARTED");
    }

    static boolean formr(Head head) {
        return head.beginsWith("session", "created", "modified", "ended");
    }

    static boolean prolific(Head head) {
        return head.has("Submission id", "Participant id");
    }
}
