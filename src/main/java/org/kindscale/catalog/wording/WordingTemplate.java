package org.kindscale.catalog.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** A page of numbered blanks, one for each item, to be filled in from the official form; and such a page filled in. */
public final class WordingTemplate {

    private static final String FIRST = "# kindscale wording template: ";
    private static final Pattern OWNER = Pattern.compile(Pattern.quote(FIRST) + "(\\S+) (\\S+)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,3})[.)](?:\\s+(.*))?");

    private WordingTemplate() {}

    /** {@return the page; what an item is about stands above its blank, where the definition says so} */
    public static String render(Instrument instrument, String language) {
        String id = instrument.id();
        String own = instrument.about().language();
        StringBuilder page = new StringBuilder(FIRST + id + " " + language + "\n#\n");
        page.append("# " + instrument.about().title().in(language, own) + ", "
                + instrument.items().size()
                + " items. The official form:\n# "
                + instrument.about().citation().official() + "\n#\n"
                + "# Write each item behind its number, word for word as the form has it. Lines that begin with #\n"
                + "# are left out; they say in our words what an item is about. Then:\n"
                + "# kindscale wording add " + id + (language.equals(own) ? "" : " --language " + language)
                + " form.txt\n");
        int number = 0;
        for (Item item : instrument.items()) {
            page.append('\n');
            item.gist().ifPresent(gist -> page.append("# " + gist.in(language, own) + "\n"));
            page.append(++number).append(". \n");
        }
        return page.toString();
    }

    /** {@return whether {@code text} is such a page} */
    public static boolean is(String text) {
        return text.startsWith(FIRST);
    }

    /**
     * Reads a page that was filled in.
     *
     * @param file where {@code text} comes from
     * @return the wordings in the order of the items
     * @throws InvalidInputException with all that is wrong, each at its line: a page of another instrument or language,
     *     a blank that is left, a number that is none or stands there twice
     */
    public static List<String> read(Instrument instrument, String language, String text, String file)
            throws InvalidInputException {
        Findings findings = new Findings();
        List<String> lines = text.lines().toList();
        owner(instrument, language, lines.get(0))
                .ifPresent(what -> findings.add(finding(
                        new Location(file, 1, 0),
                        what,
                        "give the page of this instrument, and its language with --language")));
        Map<Integer, TextLine> items = items(lines, instrument.items().size(), file, findings);
        List<String> wordings = new ArrayList<>();
        for (int number = 1; number <= instrument.items().size(); number++) {
            TextLine item = items.getOrDefault(number, new TextLine(0, ""));
            wordings.add(item.text());
            if (item.text().isEmpty()) {
                findings.add(finding(
                        new Location(file, item.number(), 0),
                        "item " + number + (item.number() == 0 ? " is not there" : " is blank"),
                        "write the item behind its number, as the official form has it: "
                                + instrument.about().citation().official()));
            }
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings.inOrder());
        }
        return wordings;
    }

    private static Optional<String> owner(Instrument instrument, String language, String line) {
        Matcher owner = OWNER.matcher(line.strip());
        if (!owner.matches() || !owner.group(1).equals(instrument.id())) {
            return Optional.of("the page is not that of " + instrument.id());
        }
        return owner.group(2).equals(language)
                ? Optional.empty()
                : Optional.of("the page is for the language " + owner.group(2) + ", not " + language);
    }

    /** Returns by number what was written, with the line on which it begins. */
    private static Map<Integer, TextLine> items(List<String> lines, int most, String file, Findings findings) {
        Map<Integer, TextLine> items = new TreeMap<>();
        int last = 0;
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            Matcher numbered = NUMBERED.matcher(text);
            if (text.startsWith("#") || text.isBlank()) {
                continue;
            }
            if (!numbered.matches()) {
                TextLine before = items.get(last);
                if (before == null) {
                    findings.add(
                            finding(new Location(file, line, 0), "the line has no number", "write it behind a number"));
                } else {
                    items.put(last, new TextLine(before.number(), (before.text() + " " + text.strip()).strip()));
                }
                continue;
            }
            last = Integer.parseInt(numbered.group(1));
            boolean twice = items.containsKey(last);
            if (twice || last < 1 || last > most) {
                findings.add(finding(
                        new Location(file, line, 0),
                        twice ? "item " + last + " stands there twice" : "there is no item " + last,
                        "leave the numbers as they were: 1 to " + most + ", each once"));
            }
            String words = numbered.group(2) == null ? "" : numbered.group(2).strip();
            items.putIfAbsent(last, new TextLine(line, words));
        }
        return items;
    }

    private static Diagnostic finding(Location where, String what, String help) {
        return Diagnostic.error(FindingCode.ADM_006, where, what, help);
    }
}
