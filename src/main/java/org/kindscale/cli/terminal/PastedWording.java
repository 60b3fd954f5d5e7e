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
        List<Integer> found = WordingMatch.found(text);
        String how = found.isEmpty()
                ? "no items are found"
                : "not " + instrument.items().size() + " items are found, but " + found;
        throw refused(
                source,
                how,
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

    private static InvalidInputException refused(String source, String what, String help) {
        return new InvalidInputException(finding(source, what, help));
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
