package org.kindscale.catalog.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * Labels of response options as a person pasted them: a line for each option in order, its code before it or not; a
 * blank line between the response scales where an instrument has several.
 */
public final class WordingLabels {

    private static final Pattern CODE = Pattern.compile("^[(\\[]?(-?\\d{1,6})[)\\].:=]*\\s+(?==?\\s*\\S)=?\\s*");

    private WordingLabels() {}

    /**
     * Lays labels beside the options of {@code instrument}.
     *
     * @param file where {@code text} comes from
     * @return name of a response scale to its labels, in order
     * @throws InvalidInputException if there are more or fewer than options, or a code is not that of its place
     */
    public static Map<String, List<String>> of(Instrument instrument, String text, String file)
            throws InvalidInputException {
        List<Integer> ends = new ArrayList<>();
        List<TextLine> lines = lines(text, ends);
        Map<String, List<String>> labels = new LinkedHashMap<>();
        int from = 0;
        int scales = 0;
        for (Map.Entry<String, ResponseScale> entry : instrument.responses().entrySet()) {
            List<ResponseOption> options = entry.getValue().options();
            scales++;
            int end = scales <= ends.size() ? ends.get(scales - 1) : from;
            int to = instrument.responses().size() == 1 ? lines.size() : end;
            if (to - from != options.size()) {
                throw refused(
                        Location.of(file),
                        "the response scale \"" + entry.getKey() + "\" has " + options.size() + " options, but "
                                + (to - from) + " labels are found");
            }
            labels.put(entry.getKey(), labels(options, lines.subList(from, to), file));
            from = to;
        }
        if (from < lines.size()) {
            throw refused(
                    new Location(file, lines.get(from).number(), 0),
                    "\"" + lines.get(from).shown() + "\" is one label too many");
        }
        return labels;
    }

    /** Returns the lines that are not blank, and puts into {@code ends} how many there are up to each blank one. */
    private static List<TextLine> lines(String text, List<Integer> ends) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new TextLine(number, line.strip()));
            } else if (!lines.isEmpty() && !ends.contains(lines.size())) {
                ends.add(lines.size());
            }
        }
        if (!ends.contains(lines.size())) {
            ends.add(lines.size());
        }
        return lines;
    }

    private static List<String> labels(List<ResponseOption> options, List<TextLine> lines, String file)
            throws InvalidInputException {
        List<String> labels = new ArrayList<>();
        for (int o = 0; o < lines.size(); o++) {
            Matcher code = CODE.matcher(lines.get(o).text());
            boolean coded = code.find();
            if (coded && Integer.parseInt(code.group(1)) != options.get(o).code()) {
                throw refused(
                        new Location(file, lines.get(o).number(), 0),
                        "the label \"" + lines.get(o).shown() + "\" stands at the place of the response "
                                + options.get(o).code());
            }
            labels.add(lines.get(o).text().substring(coded ? code.end() : 0));
        }
        return labels;
    }

    private static InvalidInputException refused(Location where, String what) {
        return new InvalidInputException(Diagnostic.error(
                FindingCode.ADM_028,
                where,
                what,
                "give one label a line, in the order of the response options, with a blank line between two scales"));
    }
}
