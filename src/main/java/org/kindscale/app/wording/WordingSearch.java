package org.kindscale.app.wording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.catalog.wording.TextLine;
import org.kindscale.catalog.wording.WordingMatch;
import org.kindscale.catalog.wording.WordingTemplate;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.document.DocumentText;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.source.FileKind;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.TableException;

/**
 * Looks for the items of an instrument in a file.
 *
 * @param instrument the instrument
 * @param language language of the words
 * @param source the file
 * @param options how a file of data is read
 */
public record WordingSearch(Instrument instrument, String language, SurveySource source, ReadingOptions options) {

    /** No form is longer, in bytes. */
    private static final int MOST = 1 << 20;

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{1,200}charset=[\"']?([A-Za-z][\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Stands for a sign of a document that does not say what it is. */
    private static final char UNKNOWN = '\uFFFD';

    private static final String ONE_BY_ONE = "type them one by one: kindscale wording add ";

    /**
     * Finds them.
     *
     * @throws InvalidInputException if not all are found, or the file is of a kind that is not read
     */
    public FoundWording run() throws InvalidInputException, IOException {
        byte[] start;
        try (InputStream in = source.opener().open()) {
            start = in.readNBytes(MOST + 1);
        } catch (NoSuchFileException e) {
            throw refused("there is no such file", "check the path");
        } catch (IOException e) {
            throw refused("the file cannot be read: " + e.getMessage(), "check the path and its permissions");
        }
        Optional<FileKind> kind = FileKind.of(start);
        try {
            return kind.isEmpty() ? ofText(start) : ofKind(kind.get(), start);
        } catch (TableException e) {
            throw new InvalidInputException(e.finding(source.name()));
        }
    }

    private FoundWording ofKind(FileKind kind, byte[] start) throws InvalidInputException, IOException {
        return switch (kind) {
            case HTML -> ofWords(new FormText(source.name(), DocumentText.ofHtml(decoded(start)), true));
            case DOCUMENT -> {
                try (InputStream in = source.opener().open()) {
                    yield ofWords(new FormText(source.name(), DocumentText.ofDocx(in), true));
                }
            }
            case XLSX, ODS, SAV, ZSAV, DTA, XPT, SAS, RDS -> ofLabels(labels());
            case PDF -> {
                try (InputStream in = source.opener().open()) {
                    yield ofSettings(DocumentText.ofPdf(in));
                }
            }
            case XLS ->
                throw refused(
                        "this is a document or workbook of the old kind (.doc, .xls), which is not read",
                        "save it as .docx, .xlsx or plain text, and give that");
            default ->
                throw refused(
                        "this is " + kind.words() + ", which holds no form",
                        "give the form as text, web page (.html), Word document (.docx) or PDF");
        };
    }

    /** Finds them in a text that can be set in several ways: in the one with the most published wordings. */
    private FoundWording ofSettings(List<String> texts) throws InvalidInputException {
        FoundWording best = null;
        for (String text : texts) {
            FormText form = new FormText(source.name(), text, true);
            Optional<WordingMatch> match = WordingMatch.of(instrument, text, published());
            if (match.isPresent()
                    && (best == null
                            || match.get().matching().size()
                                    > best.match().matching().size())) {
                best = new FoundWording(instrument, match.get(), form);
            }
        }
        FoundWording found = best != null ? best : ofWords(new FormText(source.name(), texts.get(0), true));
        for (Map.Entry<String, String> stem : found.match().stems().entrySet()) {
            if (stem.getValue().indexOf(UNKNOWN) >= 0) {
                throw new InvalidInputException(Diagnostic.error(
                        FindingCode.ADM_031,
                        found.text().at(0),
                        "the document does not say which characters some signs of " + stem.getKey() + " are",
                        ONE_BY_ONE + instrument.id() + " --one-by-one"));
            }
        }
        return found;
    }

    private FoundWording ofText(byte[] bytes) throws InvalidInputException, IOException {
        ExportLabels labels = labels();
        if (bytes.length > MOST || labels.missing(instrument).isEmpty()) {
            return ofLabels(labels);
        }
        String text = decoded(bytes);
        if (text.startsWith("{\\rtf")) {
            throw refused(
                    "this is rich text (.rtf), which is not read", "save it as .docx or plain text, and give that");
        }
        FormText form = new FormText(source.name(), text, false);
        if (WordingTemplate.is(text)) {
            List<String> filled = WordingTemplate.read(instrument, language, text, source.name());
            return new FoundWording(instrument, WordingMatch.of(instrument, filled, published()), form);
        }
        if (labels.known().size() > 1) {
            return ofLabels(labels);
        }
        return ofWords(form);
    }

    private ExportLabels labels() throws IOException {
        return ExportLabels.of(instrument, source, options, published());
    }

    private boolean published() {
        return language.equals(instrument.about().language());
    }

    private FoundWording ofLabels(ExportLabels labels) throws InvalidInputException {
        List<String> missing = labels.missing(instrument);
        if (missing.isEmpty()) {
            WordingMatch match =
                    WordingMatch.of(instrument, List.copyOf(labels.known().values()), published());
            return new FoundWording(instrument, match, new FormText(source.name(), "", true));
        }
        Findings findings = labels.findings();
        int all = instrument.items().size();
        Optional<Diagnostic> unopened = findings.kept().stream()
                .filter(finding -> finding.code().name().startsWith("TBL_"))
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (unopened.isPresent()) {
            throw new InvalidInputException(unopened.get());
        }
        throw refused(
                "the names and labels of its columns hold " + (all - missing.size()) + " of " + all + " items"
                        + (missing.size() == all ? "" : "; not found: " + String.join(", ", missing)),
                ONE_BY_ONE + instrument.id() + " --one-by-one");
    }

    private FoundWording ofWords(FormText form) throws InvalidInputException {
        Optional<WordingMatch> match = WordingMatch.of(instrument, form.text(), published());
        if (match.isPresent()) {
            return new FoundWording(instrument, match.get(), form);
        }
        Optional<TextLine> contradiction = WordingMatch.contradiction(instrument, form.text());
        if (contradiction.isPresent()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_027,
                    form.at(contradiction.get().number()),
                    "the number in \"" + contradiction.get().shown() + "\" is not that of its place",
                    "number the items 1, 2, 3, in the order of the official form, and leave out other numbered lines"));
        }
        List<Integer> found = WordingMatch.found(form.text());
        String how = found.isEmpty()
                ? "no items are found"
                : "not " + instrument.items().size() + " items are found, but " + found;
        Optional<TextLine> line = WordingMatch.notUnderstood(form.text());
        String first = line.map(l -> "; the first line that belongs to no item is \"" + l.shown() + "\"")
                .orElse("");
        throw refused(
                form.at(line.map(TextLine::number).orElse(0)),
                how + first,
                "paste the items alone, each with its number, without headings and instructions in between; or "
                        + ONE_BY_ONE + instrument.id() + " --one-by-one");
    }

    /** Returns the text of {@code bytes}: UTF-8, UTF-16 with its mark, or what a web page says of itself. */
    private String decoded(byte[] bytes) throws InvalidInputException {
        try {
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(bytes.length, MOST))))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("the text is not UTF-8", "save it as UTF-8");
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        Matcher page = CHARSET.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!wide && page.find() && Charset.isSupported(page.group(1))) {
            return Charset.forName(page.group(1));
        }
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private InvalidInputException refused(String what, String help) {
        return refused(Location.of(source.name()), what, help);
    }

    private static InvalidInputException refused(Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(FindingCode.ADM_006, where, what, help));
    }
}
