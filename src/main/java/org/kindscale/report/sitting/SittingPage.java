package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Form;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Interpretation;
import org.kindscale.definition.Text;
import org.kindscale.report.NumberText;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.ScoreStatus;

/**
 * One sitting as one page of HTML, to keep, to print or to give to somebody: scores with bands and ranges, things to
 * try, what it is not; the answers where they are wanted. No script, nothing from elsewhere; prints on one or two
 * sheets of A4.
 */
public final class SittingPage {

    private static final int INTERVAL = 3;
    private static final NumberText NUMBERS = new NumberText(2, "");

    /**
     * What this page has beside the style of all pages: its tables fit a telephone, its print two sheets, in two
     * columns.
     */
    private static final String STYLE = """
            th,td:last-child{white-space:normal}
            .wide~.wide tbody th{font-weight:400}
            @media print{
            @page{margin:11mm 12mm}
            body{font-size:8.5pt;line-height:1.25}
            h1{font-size:14pt;margin:0}h2{font-size:11pt;margin:.5rem 0 .1rem;padding-top:.2rem}
            h2+.note{break-after:avoid}header,section{margin:0}caption{padding:.1rem 0}
            p,ul{max-width:none;margin:.15rem 0}.wide{margin:.3rem 0}ul{padding-left:1rem}
            li,p{break-inside:avoid}.note{font-size:7.5pt}
            table{font-size:8pt}th,td{padding:.05rem .3rem}
            .meanings,#practices ul,.wide~.wide{columns:2;column-gap:6mm}
            .wide~.wide thead{display:none}.wide~.wide table{width:100%}
            .wide~.wide td{min-width:0;width:1%;white-space:nowrap}
            }
            """;

    private final Phrases phrases;
    private final Markup page = new Markup();

    /**
     * One instrument of the sitting.
     *
     * @param sitting what was answered
     * @param result what it adds up to
     * @param questions its questions in the words that were shown, for the answers; none where they are not wanted;
     *     copied
     */
    public record Part(SittingRecord sitting, SittingResult result, List<Form.Question> questions) {
        /** Copies the list. */
        public Part {
            questions = List.copyOf(questions);
        }
    }

    private SittingPage(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Returns the page of one sitting.
     *
     * @param parts its instruments, one or more
     * @param phrases words in the language of the page
     */
    public static String render(List<Part> parts, Phrases phrases) {
        SittingPage made = new SittingPage(phrases);
        made.head(parts);
        made.page.open("main").raw("\n");
        made.care(parts);
        parts.forEach(made::part);
        made.practices(parts);
        made.isNot();
        made.page.closeLine().closeLine().closeLine();
        return made.page.toString();
    }

    private void head(List<Part> parts) {
        String title = parts.stream().map(this::title).collect(Collectors.joining(", "));
        SittingRecord first = parts.get(0).sitting();
        String whose = first.header().participant().map(who -> ", " + who).orElse("");
        page.raw("<!DOCTYPE html>\n").open("html", "lang", phrases.language());
        page.open("head").raw("\n").leaf("meta", "charset", "utf-8").raw("\n");
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        page.line("title", title);
        page.open("style").raw("\n" + Page.style() + STYLE).closeLine().closeLine();
        page.open("body").raw("\n").open("header").line("h1", title);
        page.line("p", phrases.get("page.taken", Trend.date(first)) + whose);
        page.closeLine();
    }

    private String title(Part part) {
        return words(part, part.result().instrument().about().title());
    }

    private String words(Part part, Text text) {
        return Characters.clean(
                text.in(phrases.language(), part.result().instrument().about().language()));
    }

    /** Says first what concerns a person's safety, and where help is found. */
    private void care(List<Part> parts) {
        Set<String> messages = new LinkedHashSet<>();
        parts.forEach(part -> part.result().flags().forEach(flag -> messages.add(words(part, flag.message()))));
        if (messages.isEmpty()) {
            return;
        }
        Page.section(page, "care", phrases.get("page.care"));
        messages.forEach(message -> page.line("p", message, "class", "verdict doubt"));
        page.line("p", phrases.get("support.default"));
        page.closeLine();
    }

    private void part(Part part) {
        String id = part.result().instrument().id();
        Page.section(page, id, title(part));
        notes(part);
        scores(part);
        page.open("div", "class", "meanings").raw("\n");
        ResultText.mainFirst(part.result()).forEach(score -> meaning(part, score));
        page.closeLine();
        sureness(part);
        answers(part);
        page.closeLine();
    }

    private void scores(Part part) {
        List<String> head = List.of(
                phrases.get("page.score"),
                phrases.get("page.value"),
                phrases.get("page.range"),
                phrases.get("page.interval"),
                phrases.get("page.band"));
        List<List<String>> rows = ResultText.mainFirst(part.result()).stream()
                .map(score -> row(part, score))
                .toList();
        boolean sure = rows.stream().anyMatch(row -> !row.get(INTERVAL).isEmpty());
        page.table(new Markup.Table(
                phrases.get("page.scores"),
                1,
                sure ? head : withoutInterval(head),
                sure ? rows : rows.stream().map(SittingPage::withoutInterval).toList()));
    }

    private static List<String> withoutInterval(List<String> row) {
        List<String> shorter = new ArrayList<>(row);
        shorter.remove(INTERVAL);
        return shorter;
    }

    private void notes(Part part) {
        if (!part.result().instrument().about().validated()) {
            page.line("p", phrases.get("result.not.validated"), "class", "note");
        }
        part.result().wording().filter(mark -> !mark.published()).ifPresent(mark -> {
            boolean accepted = mark.state().word().equals("accepted");
            String key = accepted ? "result.wording.accepted" : "result.wording.uncompared";
            page.line("p", phrases.get(key, mark.matching(), mark.items()), "class", "note");
        });
    }

    private List<String> row(Part part, ScoreResult score) {
        String name = words(part, score.score().title());
        if (score.status() == ScoreStatus.REFUSED) {
            String none = phrases.get("result.no.score.reason", score.answered(), score.operands(), score.needed());
            return List.of(name, none, "", "", "");
        }
        Optional<String> label = score.classLabel();
        if (label.isPresent()) {
            return List.of(name, "", "", "", label.get());
        }
        String range =
                number(score.range().low()) + " – " + number(score.range().high());
        String interval = part.result().validated()
                ? score.interval()
                        .map(between -> number(between.low()) + " – " + number(between.high()))
                        .orElse("")
                : "";
        String band = score.band()
                .map(b -> b.title().map(text -> words(part, text)).orElse(b.label()))
                .orElse("–");
        return List.of(name, number(score.value()), range, interval, band);
    }

    /** Says what a score means, in the words of the definition. */
    private void meaning(Part part, ScoreResult score) {
        List<String> said = new ArrayList<>();
        score.score().description().ifPresent(text -> said.add(words(part, text)));
        score.band().flatMap(Band::feedback).ifPresent(text -> said.add(words(part, text)));
        if (score.status() == ScoreStatus.PRORATED) {
            said.add(phrases.get("result.prorated"));
        }
        score.score().caution().ifPresent(text -> said.add(words(part, text)));
        if (score.status() == ScoreStatus.REFUSED || said.isEmpty()) {
            return;
        }
        page.open("p").element("strong", words(part, score.score().title()) + ". ");
        page.element("span", String.join(" ", said)).closeLine();
    }

    private void sureness(Part part) {
        List<ScoreResult> scored = part.result().scores().stream()
                .filter(score -> score.status() != ScoreStatus.REFUSED)
                .toList();
        String samples = scored.stream()
                .flatMap(score -> score.sureness().stream())
                .map(Interpretation.NormGroup::sample)
                .distinct()
                .collect(Collectors.joining("; "));
        if (part.result().validated() && !scored.isEmpty()) {
            String key = samples.isEmpty() ? "result.unsure" : "result.sem.once";
            page.line("p", phrases.get(key, samples), "class", "note");
            sources(scored).forEach(source -> page.line("p", phrases.get("result.source", source), "class", "note"));
        }
    }

    private static Set<String> sources(List<ScoreResult> scored) {
        Set<String> sources = new LinkedHashSet<>();
        for (ScoreResult score : scored) {
            for (BandSet bands : score.score().bands()) {
                sources.add(bands.source());
                break;
            }
        }
        return sources;
    }

    private void answers(Part part) {
        if (part.questions().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Form.Question question : part.questions()) {
            Optional<Answer> answer = part.sitting().answerTo(question.item());
            rows.add(List.of(
                    question.stem(),
                    answer.map(given -> given.skipped() ? phrases.get("plain.skipped") : said(question, given))
                            .orElse("–")));
        }
        List<String> head = List.of(phrases.get("page.question"), phrases.get("page.answer"));
        page.table(new Markup.Table(phrases.get("page.answers"), 2, head, rows));
    }

    private static String said(Form.Question question, Answer given) {
        return question.choices().stream()
                .filter(choice -> given.code().isPresent()
                        && choice.code() == given.code().getAsInt())
                .map(choice -> choice.label().isEmpty() ? Integer.toString(choice.code()) : choice.label())
                .findFirst()
                .orElse("–");
    }

    /** {@return what the definition gives to try at this score, in words} */
    private List<String> practices(Part part, ScoreResult score) {
        Map<String, Practice> known = part.result().instrument().extras().practices();
        return score.band().map(Band::practices).orElse(List.of()).stream()
                .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                .map(practice -> words(part, practice.title()) + ". " + words(part, practice.text()))
                .toList();
    }

    private void practices(List<Part> parts) {
        Set<String> tried = new LinkedHashSet<>();
        parts.forEach(part -> part.result().scores().forEach(score -> tried.addAll(practices(part, score))));
        if (tried.isEmpty()) {
            return;
        }
        Page.section(page, "practices", phrases.get("result.practices"));
        page.open("ul").raw("\n");
        tried.forEach(text -> page.line("li", text));
        page.closeLine().closeLine();
    }

    private void isNot() {
        Page.section(page, "what-it-is-not", phrases.get("page.is.not"));
        page.line("p", phrases.get("result.no.diagnosis"));
        page.line("p", phrases.get("page.made"), "class", "note");
        page.closeLine();
    }

    private String number(double value) {
        return phrases.number(NUMBERS.text(value));
    }
}
