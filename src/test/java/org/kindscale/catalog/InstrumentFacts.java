package org.kindscale.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.Reliability;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Numbers;

/** Every fact of one instrument as a list of lines, each with its source and how sure it is. */
final class InstrumentFacts {

    private final Map<String, String> scores = FactTable.read("scores.csv");
    private final Map<String, String> bands = FactTable.read("bands.csv");

    InstrumentFacts() throws IOException {}

    /** {@return the section on an instrument} */
    String of(Instrument instrument) {
        var about = instrument.about();
        List<String> lines = new ArrayList<>();
        lines.add("\n### " + about.id() + "\n");
        lines.add(about.citation().text()
                + about.citation()
                        .doi()
                        .map(doi -> " doi [" + doi + "](https://doi.org/" + doi + ")")
                        .orElse("")
                + "\n");
        about.key().ifPresent(key -> lines.add("- key (" + key.confidence() + "): " + key.source()));
        List<String> rows = FactRows.scores(instrument);
        for (int i = 0; i < rows.size(); i++) {
            lines.add("- " + score(instrument.scores().get(i), rows.get(i)));
        }
        about.missing().ifPresent(rule -> lines.add("- missing answers: " + rule.rule() + " (" + rule.source() + ")"));
        instrument.scores().forEach(score -> lines.addAll(interpretation(instrument, score)));
        instrument
                .extras()
                .orders()
                .forEach(order -> lines.add("- order `" + order.id() + "`: " + order.title()
                        + order.source().map(source -> " (" + source + ")").orElse("")));
        lines.add("- licence: " + about.licence().terms()
                + about.licence().from().map(from -> " (" + from + ")").orElse(""));
        return String.join("\n", lines) + "\n";
    }

    private String score(Score score, String row) {
        String[] cells = row.split(";", -1);
        return "`" + score.id() + "`: " + cells[2] + " " + cells[3].replace(" | ", ", ")
                + (cells[4].isEmpty() ? "" : ", from " + cells[4].replace("..", " to "))
                + " (" + scores.getOrDefault(row, "no row in facts/scores.csv") + ")";
    }

    private List<String> interpretation(Instrument instrument, Score score) {
        List<String> lines = new ArrayList<>();
        for (BandSet set : score.bands()) {
            String row = String.join(";", instrument.id(), score.id(), set.id(), FactRows.bands(set));
            lines.add("- bands `" + score.id() + "/" + set.id() + "` ("
                    + bands.getOrDefault(row, "no row in facts/bands.csv")
                    + "): " + FactRows.bands(set).replace(" | ", ", ") + " (" + set.source() + ")"
                    + set.doubtful().map(doubt -> "; contested: " + doubt).orElse(""));
        }
        score.norms().forEach(norm -> lines.add("- norms of `" + score.id() + "`: " + norm(norm)));
        score.interpretation().reliability().forEach(value -> lines.add(reliability(score, value)));
        score.interpretation()
                .reliableChange()
                .ifPresent(change -> lines.add("- reliable change of `" + score.id() + "`: "
                        + Numbers.plain(change.value()) + " (" + change.source() + ")"));
        return lines;
    }

    private static String norm(NormGroup norm) {
        return norm.sample()
                + (norm.n().isPresent() ? ", n " + norm.n().getAsInt() : "")
                + ", mean " + Numbers.plain(norm.mean())
                + (norm.sd().isPresent() ? ", sd " + Numbers.plain(norm.sd().getAsDouble()) : ", sd not seen")
                + " (" + norm.source() + ")";
    }

    private static String reliability(Score score, Reliability value) {
        return List.of(
                        "- " + value.kind() + " of `" + score.id() + "`:",
                        Numbers.plain(value.value()),
                        "(" + value.sample().map(sample -> sample + "; ").orElse("") + value.source() + ")")
                .stream()
                .collect(Collectors.joining(" "));
    }
}
