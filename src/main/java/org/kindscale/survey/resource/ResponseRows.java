package org.kindscale.survey.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.resource.Response.About;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.text.TableException;

/** The QuestionnaireResponses of a file as rows: whose they are, and a cell for each linkId. */
public final class ResponseRows implements TableRows {

    private final InputStream in;
    private final List<Response> responses = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    /** By kind, how many resources were passed over. */
    private final Map<String, Integer> others = new TreeMap<>();

    private final List<About> about = new ArrayList<>();
    private final List<AnswerColumn> columns = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final String counted;
    private int errors;
    private int next;

    /** Reads all of a file. */
    public ResponseRows(InputStream in) throws IOException {
        this.in = in;
        ResourceReader.read(in, "FHIR", "the QuestionnaireResponses alone", this::take);
        PersonResponses.identify(responses);
        int read = responses.size();
        requireOne();
        int persons = responses.size();
        counted = read + " of them"
                + (read == persons ? "" : ", of " + persons + (persons == 1 ? " person" : " persons"));
        about();
        texts.forEach((linkId, text) -> columns.add(new AnswerColumn(
                linkId,
                text,
                responses.stream()
                        .filter(response -> response.answers().containsKey(linkId))
                        .flatMap(response -> response.answers().get(linkId).values().stream())
                        .toList())));
        about.forEach(kind -> variables.add(Variable.of(kind.column(), Kind.TEXT)));
        variables.addAll(AnswerColumn.variables(columns));
    }

    private void take(Json resource) {
        String type = resource.textAt("resourceType");
        if (!type.equals("QuestionnaireResponse")) {
            others.merge(type.isEmpty() ? "resources without a resourceType" : type, 1, Integer::sum);
        } else if (resource.textAt("status").equals("entered-in-error")) {
            errors++;
        } else {
            responses.add(Response.of(resource, texts));
        }
    }

    private void requireOne() throws TableException {
        if (responses.isEmpty()) {
            String instead = others.isEmpty() ? "" : ", but " + String.join(", ", others.keySet());
            throw new TableException(
                    FindingCode.TBL_013,
                    "the file holds no QuestionnaireResponse of FHIR" + instead,
                    "export the QuestionnaireResponses themselves, as JSON or NDJSON");
        }
        Set<String> forms = responses.stream()
                .map(response -> response.said(About.QUESTIONNAIRE))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (forms.size() > 1) {
            join(forms);
        }
        if (texts.isEmpty()) {
            throw new TableException(
                    FindingCode.TBL_013,
                    "the QuestionnaireResponses in the file hold no items",
                    "export them with their answers");
        }
    }

    private void join(Set<String> forms) throws TableException {
        List<Response> persons = PersonResponses.joined(responses)
                .orElseThrow(() -> new TableException(
                        FindingCode.TBL_013,
                        "the file holds responses to " + forms.size()
                                + " Questionnaires, and it is not certain which of them belong to one person: "
                                + forms.stream().limit(8).collect(Collectors.joining(", ")),
                        "put the responses to each Questionnaire into a file of its own, and score them one by one"));
        responses.clear();
        responses.addAll(persons);
    }

    /** Chooses what says whose the answers are: the first that all have, else the first that any has. */
    private void about() {
        List<About> ids = List.of(About.SUBJECT, About.REFERENCE, About.IDENTIFIER, About.RESOURCE);
        ids.stream()
                .filter(kind -> responses.stream().noneMatch(response -> blank(response, kind)))
                .findFirst()
                .or(() -> ids.stream().filter(this::anyHas).findFirst())
                .ifPresent(about::add);
        List.of(About.AUTHORED, About.STATUS).stream().filter(this::anyHas).forEach(about::add);
    }

    private boolean anyHas(About kind) {
        return responses.stream().anyMatch(response -> !blank(response, kind));
    }

    private static boolean blank(Response response, About kind) {
        return response.said(kind).isEmpty();
    }

    @Override
    public String words() {
        return "QuestionnaireResponses of FHIR, " + counted + ", " + columns.size() + " linkIds";
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public int width() {
        return variables.size();
    }

    @Override
    public boolean next(RowText into) {
        if (next == responses.size()) {
            return false;
        }
        Response response = responses.get(next++);
        about.forEach(kind -> cell(response.said(kind), false, into));
        for (AnswerColumn column : columns) {
            Answer answer = response.answers().get(column.linkId());
            cell(answer == null ? "" : answer.cell(column.writing()), column.isNumber(), into);
        }
        return true;
    }

    private static void cell(String text, boolean number, RowText into) {
        if (text.isEmpty()) {
            into.missing();
        } else if (number && text.matches("-?[\\d.]+")) {
            into.bare(text);
        } else {
            into.text(text);
        }
    }

    @Override
    public String place(long row, int column) {
        int asked = column - 1 - about.size();
        if (row < 1 || row > responses.size()) {
            return asked < 0 || asked >= columns.size()
                    ? "linkIds"
                    : "linkId " + columns.get(asked).linkId();
        }
        Response response = responses.get((int) row - 1);
        Answer answer = asked < 0 || asked >= columns.size()
                ? null
                : response.answers().get(columns.get(asked).linkId());
        return answer == null ? response.place() : answer.place();
    }

    @Override
    public void report(String file, Findings findings) {
        reportTimes(file, findings);
        if (!others.isEmpty()) {
            String kinds = others.entrySet().stream()
                    .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                    .collect(Collectors.joining(", "));
            findings.add(Diagnostic.note(
                    FindingCode.TBL_017,
                    Location.of(file),
                    "no QuestionnaireResponses, and passed over: " + kinds,
                    ""));
        }
        if (errors > 0) {
            findings.add(Diagnostic.warning(
                    FindingCode.TBL_017,
                    Location.of(file),
                    "passed over: " + errors + (errors == 1 ? " response" : " responses") + " entered in error",
                    "nothing is to be done if their status, entered-in-error, is right"));
        }
    }

    private void reportTimes(String file, Findings findings) {
        List<Response> several = responses.stream()
                .filter(response -> !blank(response, About.OTHER_TIMES))
                .toList();
        Optional<Response> apart =
                several.stream().filter(ResponseRows::isOfSeveralDays).findFirst();
        Optional<Response> shown = apart.or(() -> several.stream().findFirst());
        if (shown.isEmpty()) {
            return;
        }
        String what = "passed over: a second time of answering, in " + several.size()
                + (several.size() == 1 ? " row" : " rows") + " of joined responses; that from "
                + shown.get().place() + " has authored " + shown.get().said(About.AUTHORED) + ", not "
                + shown.get().said(About.OTHER_TIMES);
        String help = "put the responses to each Questionnaire into a file of its own if they do not belong together";
        findings.add(
                apart.isPresent()
                        ? Diagnostic.warning(FindingCode.TBL_017, Location.of(file), what, help)
                        : Diagnostic.note(FindingCode.TBL_017, Location.of(file), what, ""));
    }

    private static boolean isOfSeveralDays(Response response) {
        String day = day(response.said(About.AUTHORED));
        return Stream.of(response.said(About.OTHER_TIMES).split(", ", -1))
                .anyMatch(time -> !day(time).equals(day));
    }

    private static String day(String time) {
        return time.replaceFirst("T.*$", "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
