package org.kindscale.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.wording.TextLine;
import org.kindscale.catalog.wording.WordingMatch;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * The items of an instrument as a person pasted them from its official form.
 *
 * @param instrument whose items they are
 * @param source the file, {@code -} for standard input
 * @param match the wordings, beside the items
 */
public record PastedWording(Instrument instrument, String source, WordingMatch match) {

    /**
     * Reads the items.
     *
     * @param published whether they are in the language of the published wording
     */
    public static PastedWording read(Instrument instrument, String source, Streams streams, boolean published)
            throws InvalidInputException, IOException {
        byte[] bytes = source.equals("-") ? standard(streams) : bytesOf(source);
        String text = decoded(source, bytes);
        Optional<WordingMatch> match = WordingMatch.of(instrument, text, published);
        if (match.isPresent()) {
            return new PastedWording(instrument, source, match.get());
        }
        Optional<TextLine> contradiction = WordingMatch.contradiction(instrument, text);
        if (contradiction.isPresent()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_027,
                    new Location(source, contradiction.get().number(), 0),
                    "the number in \"" + contradiction.get().shown() + "\" is not that of its place",
                    "number the items 1, 2, 3, in the order of the official form, and leave out other numbered lines"));
        }
        List<Integer> found = WordingMatch.found(text);
        String how = found.isEmpty()
                ? "no items are found"
                : "not " + instrument.items().size() + " items are found, but " + found;
        Optional<TextLine> line = WordingMatch.notUnderstood(text);
        String first = line.map(l -> "; the first line that belongs to no item is \"" + l.shown() + "\"")
                .orElse("");
        throw refused(
                source,
                line.map(TextLine::number).orElse(0),
                how + first,
                "paste the items alone, each with its number, without headings and instructions in between");
    }

    private static byte[] standard(Streams streams) throws IOException {
        return streams.terminals().in() ? Paste.read(streams) : streams.in().readAllBytes();
    }

    private static String decoded(String source, byte[] bytes) throws InvalidInputException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(source, "the text is not UTF-8", "save it as UTF-8");
        }
    }

    private static byte[] bytesOf(String source) throws InvalidInputException {
        try {
            return Files.readAllBytes(Path.of(source));
        } catch (NoSuchFileException e) {
            throw refused(source, "there is no such file", "check the path");
        } catch (IOException e) {
            throw refused(source, "the file cannot be read: " + e.getMessage(), "check the path and its permissions");
        }
    }

    private static Diagnostic finding(String source, String what, String help) {
        return Diagnostic.error(FindingCode.ADM_006, Location.of(source), what, help);
    }

    private static InvalidInputException refused(String source, int line, String what, String help) {
        return new InvalidInputException(
                Diagnostic.error(FindingCode.ADM_006, new Location(source, line, 0), what, help));
    }

    private static InvalidInputException refused(String source, String what, String help) {
        return refused(source, 0, what, help);
    }

    /** Shows the items and says which are the published ones; returns whether they may be stored. */
    public boolean tell(PrintWriter err, boolean accept) {
        int number = 1;
        for (var stem : match.stems().entrySet()) {
            err.println(number++ + ". [" + mark(stem.getKey()) + "] " + stem.getValue());
        }
        if (match.moved()) {
            err.println("note: the text has the items in another order; they were put into the published one");
        }
        if (!match.leftOut().isEmpty()) {
            TextLine first = match.leftOut().get(0);
            err.println(Diagnostic.note(
                            FindingCode.ADM_029,
                            new Location(source, first.number(), 0),
                            match.leftOut().size() == 1
                                    ? "a line belongs to no item and is left out: \"" + first.shown() + "\""
                                    : match.leftOut().size()
                                            + " lines belong to no item and are left out; the first: \"" + first.shown()
                                            + "\"",
                            "look whether an item lacks it; a line that goes on with an item stands directly below it")
                    .render());
        }
        boolean good = match.compared() ? compare(err, accept) : isUnknown(err);
        err.flush();
        return good;
    }

    private String mark(String item) {
        String other = match.differing().contains(item) ? "differs" : " ";
        return match.matching().contains(item) ? "=" : other;
    }

    private static boolean isUnknown(PrintWriter err) {
        err.println("There are no fingerprints to compare with: compare the items with the official form yourself.");
        return true;
    }

    private boolean compare(PrintWriter err, boolean accept) {
        int all = match.matching().size() + match.differing().size();
        err.println(match.matching().size() + " of " + all + " match the published wording");
        List<String> swapped = match.swapped(instrument);
        if (!swapped.isEmpty()) {
            err.println(finding(
                            source,
                            "the wording at " + swapped.get(0)
                                    + " is that of another item: the order is not the published one",
                            "paste the items in the order of the official form, or correct those that differ, "
                                    + "so that all are recognised")
                    .render());
            return false;
        }
        if (!match.differing().isEmpty() && !accept) {
            err.println(finding(
                            source,
                            "these differ from every published wording known here: "
                                    + String.join(", ", match.differing()),
                            "correct the text, or take it as it is with --accept")
                    .render());
            return false;
        }
        return true;
    }
}
