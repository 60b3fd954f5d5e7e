package org.kindscale.report.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.definition.About;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.TextWrap;

/** Instruments as people read them. */
public final class InstrumentText {

    private static final int WIDTH = 80;

    private final Instrument instrument;
    private final StringBuilder text = new StringBuilder();

    private InstrumentText(Instrument instrument) {
        this.instrument = instrument;
    }

    /** {@return everything a user needs to know about one instrument} */
    public static String show(Instrument instrument, String path) {
        InstrumentText renderer = new InstrumentText(instrument);
        renderer.about(path);
        renderer.scores();
        renderer.items();
        renderer.columns();
        instrument.about().notes().forEach(note -> renderer.paragraph("note", note));
        return renderer.text.toString();
    }

    private String words(Text words) {
        return words.in(instrument.about().language(), "en");
    }

    private void about(String path) {
        About about = instrument.about();
        String abbreviation = about.abbreviation().map(a -> " (" + a + ")").orElse("");
        text.append(VisibleText.inLine(words(about.title()) + abbreviation)).append("\n\n");
        if (!about.validated()) {
            paragraph("not validated", "for reflection; nobody has tested what its scores mean");
        }
        paragraph("definition", path + ", version " + about.version());
        paragraph(
                "measures",
                about.construct() + about.population().map(p -> "; " + p).orElse(""));
        paragraph(
                "citation",
                about.citation().text()
                        + about.citation().doi().map(d -> " doi:" + d).orElse(""));
        about.citation().url().ifPresent(url -> paragraph("address", url));
        paragraph(
                "licence",
                about.licence().terms()
                        + about.licence().from().map(f -> " (" + f + ")").orElse(""));
        about.licence().copyright().ifPresent(line -> paragraph("copyright", line));
        paragraph(
                "wording",
                about.licence().wordingBundled()
                        ? "in the definition"
                        : "not part of kindscale: add it with kindscale wording add " + about.id());
        about.key().ifPresent(key -> paragraph("key", "confidence " + key.confidence() + ": " + key.source()));
        about.missing().ifPresent(missing -> paragraph("missing", missing.rule() + " (" + missing.source() + ")"));
        instrument.responses().values().forEach(this::responses);
        text.append('\n');
    }

    private void responses(ResponseScale scale) {
        String options = scale.options().stream()
                .map(o -> o.code()
                        + o.label().map(l -> " " + words(l)).orElse("")
                        + (o.score() == o.code() ? "" : " (counts " + Numbers.plain(o.score()) + ")"))
                .collect(Collectors.joining(", "));
        String codings = scale.codings().isEmpty()
                ? ""
                : "; other codings: " + String.join(", ", scale.codings().keySet());
        paragraph("responses", options + codings);
    }

    private void scores() {
        text.append("Scores\n");
        instrument.extras().noTotal().ifPresent(reason -> paragraph("no total", reason));
        for (Score score : instrument.scores()) {
            String alternative = score.alternativeTo()
                    .map(a -> " (alternative to " + a + ", with --scores)")
                    .orElse("");
            paragraph(
                    score.id(),
                    words(score.title()) + alternative + ": " + RuleText.of(score.rule())
                            + score.higher().map(h -> "; higher: " + words(h)).orElse(""));
            score.caution().ifPresent(c -> indented("caution: " + words(c)));
            score.bands().forEach(this::bands);
            score.norms().forEach(this::norm);
            score.interpretation()
                    .reliability()
                    .forEach(r -> indented(r.kind() + " " + Numbers.plain(r.value()) + " (" + r.source() + ")"));
            score.interpretation()
                    .reliableChange()
                    .ifPresent(c -> indented("reliable change " + Numbers.plain(c.value()) + " (" + c.source() + ")"));
        }
        instrument
                .extras()
                .flags()
                .forEach(flag -> paragraph("flag " + flag.id(), flag.threshold().inWords()));
        text.append('\n');
    }

    private void bands(BandSet set) {
        List<String> bands = new ArrayList<>();
        for (Band band : set.bands()) {
            String edge = band.upper()
                    .map(e -> (e.closed() ? " up to " : " below ") + Numbers.plain(e.at()))
                    .orElse(" above");
            bands.add(band.label() + edge);
        }
        indented("bands: " + String.join(", ", bands) + " (" + set.source() + ")");
        set.doubtful().ifPresent(why -> indented("doubtful: " + why));
    }

    private void norm(NormGroup group) {
        String n = group.n().isPresent() ? ", n " + group.n().getAsInt() : "";
        String sd = group.sd().isPresent() ? ", SD " + Numbers.plain(group.sd().getAsDouble()) : "";
        indented("norm " + group.id() + ": mean " + Numbers.plain(group.mean()) + sd + n + ", " + group.sample() + " ("
                + group.source() + ")");
    }

    private void items() {
        text.append("Items\n");
        for (Item item : instrument.items()) {
            Optional<Text> words = item.stem().isPresent() ? item.stem() : item.gist();
            String mark = item.unscored()
                    .map(why -> " [unscored: " + why + "]")
                    .orElse(item.attention().isEmpty() ? "" : " [attention check]");
            paragraph(item.id(), words.map(this::words).orElse("") + mark);
        }
        text.append('\n');
    }

    private void columns() {
        List<String> patterns = new ArrayList<>(instrument.extras().columns());
        paragraph("columns", "item ids" + (patterns.isEmpty() ? "" : ", " + String.join(", ", patterns)));
        instrument.extras().orders().forEach(order -> paragraph("order " + order.id(), order.title()));
        instrument
                .extras()
                .subsetOf()
                .ifPresent(link -> paragraph("part of", link.instrument() + " (--from " + link.instrument() + ")"));
    }

    private void paragraph(String head, String body) {
        text.append(TextWrap.hanging("  " + head + "  ", body, 6, WIDTH));
    }

    private void indented(String body) {
        text.append(TextWrap.hanging("      ", body, 8, WIDTH));
    }
}
