package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.WordingMark;
import org.kindscale.definition.About;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.report.NumberText;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.ScoreStatus;

/** A result as the person reads it: what needs care first, then the scores in words, then things to try. */
public final class ResultText {

    private static final int BAR = 24;
    private static final NumberText NUMBERS = new NumberText(2, "");

    private final SittingResult result;
    private final Phrases phrases;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    /**
     * Where the result is read.
     *
     * @param columns columns of the window
     * @param width columns that a text takes
     * @param unicode whether signs beyond ASCII can be shown
     * @param bars whether to draw bars; without them every score is a sentence
     */
    public record Screen(int columns, ToIntFunction<String> width, boolean unicode, boolean bars) {

        /** {@return {@code words} in lines, each ended} */
        public String lines(String words) {
            return String.join("\n", Characters.wrap(words, Math.min(columns, 80), width)) + "\n";
        }
    }

    private ResultText(SittingResult result, Phrases phrases, Screen screen) {
        this.result = result;
        this.phrases = phrases;
        this.screen = screen;
    }

    /** Returns the message of every flag that fires, and where help is found; empty if none fires. */
    public static String flags(SittingResult result, Phrases phrases, Screen screen, Optional<String> helpLines) {
        ResultText text = new ResultText(result, phrases, screen);
        if (result.flags().isEmpty()) {
            return "";
        }
        for (Flag flag : result.flags()) {
            text.paragraph(text.words(flag.message()), 0);
            text.lines.add("");
        }
        text.paragraph(phrases.get("support.default"), 0);
        helpLines.ifPresent(where -> where.lines().forEach(line -> text.paragraph(Characters.clean(line), 2)));
        return text.text();
    }

    /**
     * Returns the scores, what they mean, things to try, and at the end where the bands come from; flags are told by
     * {@link #flags}.
     */
    public static String render(SittingResult result, Phrases phrases, Screen screen) {
        String sources = sources(result, phrases, screen);
        return pages(result, phrases, screen) + (sources.isEmpty() ? "" : "\n" + sources);
    }

    /** Returns the same without where the bands come from. */
    public static String pages(SittingResult result, Phrases phrases, Screen screen) {
        ResultText text = new ResultText(result, phrases, screen);
        text.head();
        mainFirst(result).forEach(text::score);
        text.sureness();
        text.practices();
        text.paragraph(phrases.get("result.no.diagnosis"), 0);
        return text.text();
    }

    /** Returns where the bands come from, each source once; empty where none has one. */
    public static String sources(SittingResult result, Phrases phrases, Screen screen) {
        ResultText text = new ResultText(result, phrases, screen);
        Map<String, List<String>> titles = new LinkedHashMap<>();
        for (ScoreResult score : mainFirst(result)) {
            if (!score.score().bands().isEmpty() && result.validated() && score.status() != ScoreStatus.REFUSED) {
                titles.computeIfAbsent(score.score().bands().get(0).source(), source -> new ArrayList<>())
                        .add(text.words(score.score().title()));
            }
        }
        titles.forEach(
                (source, of) -> text.paragraph(String.join(", ", of) + ": " + phrases.get("result.source", source), 0));
        return text.text();
    }

    /** {@return the scores, the one that sums up the instrument first; the others as they stand in the definition} */
    static List<ScoreResult> mainFirst(SittingResult result) {
        List<ScoreResult> sorted = new ArrayList<>(result.scores());
        boolean headline = sorted.stream().anyMatch(one -> one.score().headline());
        sorted.sort(Comparator.comparing((ScoreResult one) ->
                headline ? !one.score().headline() : !one.score().id().equals("total")));
        return sorted;
    }

    private void head() {
        About about = result.instrument().about();
        paragraph(phrases.get("result.title") + ": " + words(about.title()), 0);
        if (!about.validated()) {
            paragraph(phrases.get("result.not.validated"), 0);
        }
        result.wording().filter(mark -> !mark.published()).ifPresent(mark -> {
            boolean accepted = mark.state() == WordingMark.State.ACCEPTED;
            String key = accepted ? "result.wording.accepted" : "result.wording.uncompared";
            paragraph(phrases.get(key, mark.matching(), mark.items()), 0);
        });
        lines.add("");
    }

    private void score(ScoreResult score) {
        String title = words(score.score().title());
        if (score.status() == ScoreStatus.REFUSED) {
            String why = phrases.get("result.no.score.reason", score.answered(), score.operands(), score.needed());
            paragraph(title + ": " + why, 0);
            lines.add("");
            return;
        }
        if (score.score().rule() instanceof ScoreRule.Classify classify) {
            paragraph(title + ": " + classify.classes().get((int) score.value()).label(), 0);
        } else {
            value(title, score);
        }
        score.score().description().ifPresent(d -> paragraph(words(d), 2));
        score.band().flatMap(Band::feedback).ifPresent(f -> paragraph(words(f), 2));
        if (score.status() == ScoreStatus.PRORATED) {
            paragraph(phrases.get("result.prorated"), 2);
        }
        score.score().caution().ifPresent(c -> paragraph(words(c), 2));
        interval(score);
        doubt(score.score());
        lines.add("");
    }

    private void value(String title, ScoreResult score) {
        String low = number(score.range().low());
        String high = number(score.range().high());
        String band = score.band()
                .map(b -> b.title().map(this::words).orElse(b.label()))
                .orElse("");
        String value = number(score.value());
        String sentence = title + ": " + value + ", " + phrases.get("result.range", low, high);
        paragraph(band.isEmpty() ? sentence : sentence + ", " + band, 0);
        if (screen.bars()) {
            int width = Math.min(BAR, screen.columns() - low.length() - high.length() - 6);
            double share = (score.value() - score.range().low())
                    / (score.range().high() - score.range().low());
            int full = (int) Math.round(share * width);
            String bar = sign("█", "#").repeat(full) + sign("░", "-").repeat(width - full);
            lines.add("  " + low + " " + bar + " " + high);
        }
    }

    private String sign(String unicode, String ascii) {
        return screen.unicode() ? unicode : ascii;
    }

    private boolean isMeasured(ScoreResult score) {
        return result.validated()
                && score.status() != ScoreStatus.REFUSED
                && !(score.score().rule() instanceof ScoreRule.Classify);
    }

    private void interval(ScoreResult score) {
        if (!isMeasured(score) || score.interval().isEmpty()) {
            return;
        }
        String low = number(score.interval().get().low());
        String high = number(score.interval().get().high());
        paragraph(phrases.get("result.sem", low, high), 2);
    }

    /** Says once how sure the scores are: of those with an interval, and of those without. */
    private void sureness() {
        List<ScoreResult> measured =
                result.scores().stream().filter(this::isMeasured).toList();
        String samples = measured.stream()
                .flatMap(score -> score.sureness().stream())
                .map(NormGroup::sample)
                .distinct()
                .collect(Collectors.joining("; "));
        boolean unsure = measured.stream().anyMatch(score -> score.sureness().isEmpty());
        if (!samples.isEmpty()) {
            paragraph(phrases.get("result.sem.once", samples), 0);
        }
        if (unsure) {
            paragraph(phrases.get(samples.isEmpty() ? "result.unsure" : "result.unsure.others"), 0);
        }
        if (!measured.isEmpty()) {
            lines.add("");
        }
    }

    private void doubt(Score score) {
        if (!score.bands().isEmpty() && result.validated()) {
            score.bands().get(0).doubtful().ifPresent(why -> paragraph(phrases.get("result.doubtful", why), 2));
        }
    }

    private void practices() {
        Instrument instrument = result.instrument();
        Set<String> names = new LinkedHashSet<>();
        result.scores().forEach(s -> s.band().ifPresent(band -> names.addAll(band.practices())));
        if (names.isEmpty()) {
            return;
        }
        paragraph(phrases.get("result.practices"), 0);
        for (String name : names) {
            Practice practice = instrument.extras().practices().get(name);
            if (practice != null) {
                paragraph(sign("• ", "- ") + words(practice.title()) + ". " + words(practice.text()), 2);
            }
        }
        lines.add("");
    }

    private String number(double value) {
        return phrases.number(NUMBERS.text(value));
    }

    private String words(Text words) {
        return Characters.clean(
                words.in(phrases.language(), result.instrument().about().language()));
    }

    private void paragraph(String words, int indent) {
        int columns = Math.max(16, Math.min(screen.columns(), 80) - indent);
        String shown = screen.unicode() ? words : Characters.plainSigns(words);
        for (String line : Characters.wrap(shown, columns, screen.width())) {
            lines.add(" ".repeat(indent) + line);
        }
    }

    private String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
