package org.kindscale.app.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.analysis.KeyText;
import org.kindscale.report.reading.Inspection;
import org.kindscale.report.reading.Inspection.Found;
import org.kindscale.report.reading.Inspection.Near;
import org.kindscale.report.reading.Inspection.Responses;
import org.kindscale.report.reading.Inspection.Way;
import org.kindscale.survey.SurveyFile;

/** Says what a survey file is, which instruments are in it, and how they would be read. */
public final class InspectSurvey {

    /** What is found only where columns, or rows, are named or counted like the items of an instrument. */
    private static final Set<FindingCode> LIKE_ITEMS = EnumSet.of(
            FindingCode.CSV_013,
            FindingCode.CSV_015,
            FindingCode.CSV_043,
            FindingCode.CSV_051,
            FindingCode.CSV_056,
            FindingCode.CSV_059,
            FindingCode.CSV_062);

    private final Catalog catalog;
    private final Progress progress;
    private final Commands commands;
    private final List<Found> found = new ArrayList<>();
    private final List<Near> near = new ArrayList<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private final List<Diagnostic> unread = new ArrayList<>();

    /** The commands that a person may type next. */
    public interface Commands {
        /** Returns the scoring of the file for one instrument, with all that was said of how it is read. */
        ScoreRequest scoring(String instrument) throws InvalidInputException;

        /** Returns the command that scores it. */
        String score(String instrument);

        /** Returns the command that shows what contradicts. */
        String analyze(String instrument);

        /** Returns commands that were tried where that one is refused. */
        List<Proposal> ways(String instrument);

        /** Returns a tried command as it is pasted. */
        String shell(Proposal proposal);

        /** Returns the command that looks for one instrument in the file. */
        String inspect(String instrument);
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param progress hears how far it has come
     * @param commands the commands to go on
     */
    public InspectSurvey(Catalog catalog, Progress progress, Commands commands) {
        this.catalog = catalog;
        this.progress = progress;
        this.commands = commands;
    }

    /**
     * Looks at a file.
     *
     * @param file its path
     * @param named the instrument to look for; absent: all of the library
     * @throws InvalidInputException if the named instrument is not known
     * @throws IOException if the file cannot be read
     */
    public Inspection run(String file, Optional<String> named) throws InvalidInputException, IOException {
        for (String id : named.map(List::of).orElseGet(catalog::ids)) {
            look(id, named.isPresent());
            if (unread.stream().anyMatch(InspectSurvey::isOfEveryReading)) {
                break;
            }
        }
        if (named.isEmpty()) {
            near.removeIf(this::isPartOfFound);
        }
        boolean nothing = found.isEmpty() && near.isEmpty();
        return new Inspection(
                file, commands.inspect("ID"), List.copyOf(facts), found, near, nothing ? unread : List.of());
    }

    /** {@return whether the first record is longer than any may be: no instrument can be found then} */
    private static boolean isOfEveryReading(Diagnostic finding) {
        return finding.code() == FindingCode.CSV_016 && finding.where().line() == 1;
    }

    private void look(String id, boolean asked) throws InvalidInputException, IOException {
        ScoreRequest request = commands.scoring(id).untold();
        Instrument instrument = catalog.load(id).instrument();
        ScoreSurvey.Outcome outcome = score(request);
        if (outcome.findings().countOf(FindingCode.CSV_018) > 0) {
            facts.add("it holds scores of " + id + " already");
            request = request.alone();
            outcome = score(request);
        }
        Findings findings = outcome.findings();
        note(findings);
        if (outcome.account().isPresent()) {
            found.add(found(request, instrument, outcome));
            return;
        }
        ReadingTrial trial = new ReadingTrial(catalog);
        boolean looksLike =
                LIKE_ITEMS.stream().anyMatch(code -> findings.countOf(code) > 0) || trial.findsColumns(request);
        List<Way> ways = asked || looksLike || trial.mayHold(request) ? ways(id) : List.of();
        if (asked || looksLike || !ways.isEmpty()) {
            String help = ways.isEmpty() ? ofFirstError(findings, Diagnostic::help, "") : "";
            near.add(
                    new Near(instrument, ofFirstError(findings, InspectSurvey::what, "it cannot be read"), help, ways));
            return;
        }
        findings.kept().stream()
                .filter(one -> one.severity() == Severity.ERROR && one.code() != FindingCode.CSV_014)
                .filter(one -> unread.stream().noneMatch(known -> known.what().equals(one.what())))
                .limit(1)
                .forEach(unread::add);
    }

    private ScoreSurvey.Outcome score(ScoreRequest request) throws InvalidInputException, IOException {
        return new ScoreSurvey(catalog, InputStream.nullInputStream(), OutputStream.nullOutputStream(), progress)
                .run(request, "", Map.of());
    }

    private Found found(ScoreRequest request, Instrument instrument, ScoreSurvey.Outcome outcome)
            throws InvalidInputException, IOException {
        Findings findings = outcome.findings();
        boolean contradicted = ReadingTrial.contradicted(findings);
        boolean scored = request.reading().keep().isPresent();
        Responses responses = count(request, instrument);
        return new Found(
                instrument,
                outcome.columns().get(0).getOrDefault(instrument.id(), Map.of()),
                responses,
                totals(findings),
                verdict(outcome, responses.persons()),
                findings.kept().stream()
                        .filter(one -> one.severity() != Severity.NOTE)
                        .toList(),
                contradicted || scored ? commands.analyze(instrument.id()) : commands.score(instrument.id()),
                contradicted ? ways(instrument.id()) : List.of());
    }

    private static List<String> totals(Findings findings) {
        return findings.kept().stream()
                .filter(one -> one.code() == FindingCode.PSY_021)
                .map(Diagnostic::what)
                .toList();
    }

    private List<Way> ways(String id) {
        return commands.ways(id).stream()
                .map(way -> new Way(commands.shell(way), way.why()))
                .toList();
    }

    /** {@return what a finding says, and in which row} */
    private static String what(Diagnostic finding) {
        Location where = finding.where();
        boolean said = where.line() <= 1 || finding.what().startsWith("line");
        String row = where.inWords().isEmpty() ? "line " + where.line() : where.inWords();
        return said ? finding.what() : row + ": " + finding.what();
    }

    /** {@return whether an instrument cannot be read and is a part of one that can} */
    private boolean isPartOfFound(Near one) {
        Optional<String> whole = one.instrument().extras().subsetOf().map(SubsetLink::instrument);
        return one.ways().isEmpty()
                && whole.isPresent()
                && found.stream().anyMatch(other -> other.instrument().id().equals(whole.get()));
    }

    private static String ofFirstError(Findings findings, Function<Diagnostic, String> words, String orElse) {
        return findings.kept().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .map(words)
                .findFirst()
                .orElse(orElse);
    }

    private void note(Findings findings) {
        findings.kept().stream()
                .filter(one ->
                        one.severity() == Severity.NOTE && !one.code().id().startsWith("PSY"))
                .map(Diagnostic::what)
                .forEach(facts::add);
    }

    /**
     * Returns the verdict of a run of scoring in words: fits, contradicts or cannot tell, and why.
     *
     * @param persons rows that were read
     */
    public static String verdict(ScoreSurvey.Outcome outcome, long persons) {
        if (ReadingTrial.contradicted(outcome.findings())) {
            return "contradicts: the data speak against this reading, as the warnings say";
        }
        if (!totals(outcome.findings()).isEmpty()) {
            return "fits: a total that stands in the file says so, and nothing speaks against this reading";
        }
        Judgement.Doubt doubt = outcome.doubts().stream().findFirst().orElse(Judgement.Doubt.FEW_PERSONS);
        return doubt == Judgement.Doubt.NONE
                ? "fits: the items hang together as the key says, and nothing speaks against this reading"
                : "cannot tell: " + KeyText.doubt(doubt, persons);
    }

    private Responses count(ScoreRequest request, Instrument instrument) throws InvalidInputException, IOException {
        Readings readings = Readings.of(
                request.instruments(), request.columns(), request.reading().missing(), catalog);
        Findings known = new Findings();
        ResponseCounts counts = new ResponseCounts(instrument);
        try (Sources sources = new Sources(InputStream.nullInputStream(), progress, false)) {
            Optional<SurveyFile> opened = SurveyFile.open(
                    sources.source(request.files().get(0)), request.reading(), readings.readings(), known);
            if (opened.isPresent()) {
                count(opened.get(), counts, known);
            }
        }
        return counts.responses();
    }

    private static void count(SurveyFile opened, ResponseCounts counts, Findings known) throws IOException {
        try (SurveyFile file = opened) {
            file.rows(SurveyFile.Pace.on(1), () -> counts, (block, before) -> {}, known);
        }
    }
}
