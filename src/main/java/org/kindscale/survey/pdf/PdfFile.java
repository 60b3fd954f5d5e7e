package org.kindscale.survey.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.pdf.PdfParser.Name;
import org.kindscale.survey.pdf.PdfParser.Ref;
import org.kindscale.survey.pdf.PdfParser.Word;
import org.kindscale.survey.text.TableException;

/** The objects of a file by their numbers; of an object that stands in it twice, the later one counts. */
final class PdfFile {

    /** A stream: its dictionary, and where its bytes stand in the file. */
    record Stream(Map<?, ?> dictionary, int from, int to) {}

    private static final Object NONE = new Word("null");
    /** What unpacking a stream costs, however short it is. */
    private static final int STEPS = 100;
    /** How many blanks may stand between the bytes of a stream and its end. */
    private static final int MOST_BLANKS = 16;

    private final byte[] bytes;
    private final PdfBudget budget = new PdfBudget();
    private final Map<Integer, Object> objects = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Integer, Stream> packs = new LinkedHashMap<>();
    private Object root = NONE;

    private PdfFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Finds the objects of a file.
     *
     * @throws TableException if it is locked, damaged or larger than any form
     */
    static PdfFile of(byte[] bytes) throws TableException {
        PdfFile file = new PdfFile(bytes);
        file.walk();
        for (Map.Entry<Integer, Stream> pack : file.packs.entrySet()) {
            file.unpack(pack.getKey(), pack.getValue());
        }
        return file;
    }

    PdfBudget budget() {
        return budget;
    }

    private void walk() throws TableException {
        PdfParser parser = new PdfParser(bytes, 0, budget);
        Object beforeLast = NONE;
        Object last = NONE;
        for (Object next = parser.next(); next != PdfParser.END; next = parser.next()) {
            if (next instanceof Word word && word.text().equals("obj") && beforeLast instanceof Double number) {
                object(number.intValue(), parser);
            } else if (next instanceof Map<?, ?> dictionary && last.equals(new Word("trailer"))) {
                trailer(dictionary);
            }
            beforeLast = last;
            last = next;
        }
    }

    private void object(int number, PdfParser parser) throws TableException {
        int place = parser.position();
        List<Object> content = parser.collect("endobj");
        Object value = content.isEmpty() ? NONE : content.get(0);
        int behind = parser.position();
        if (value instanceof Map<?, ?> dictionary && parser.next().equals(new Word("stream"))) {
            Stream stream = stream(dictionary, parser.position());
            parser.moveTo(stream.to());
            value = stream;
            String type = name(dictionary.get("Type"));
            if (type.equals("ObjStm")) {
                packs.put(place, stream);
            } else if (type.equals("XRef")) {
                trailer(dictionary);
            }
        } else {
            parser.moveTo(behind);
        }
        put(number, value, place);
    }

    private void put(int number, Object value, int place) throws TableException {
        budget.spend(2 * PdfBudget.ENTRY);
        objects.put(number, value);
        places.put(number, place);
    }

    private void trailer(Map<?, ?> dictionary) throws TableException {
        if (dictionary.containsKey("Encrypt")) {
            throw new TableException(
                    FindingCode.TBL_003,
                    "the document is encrypted, even if it opens without a password",
                    "open it in a viewer and print it into a new PDF, or copy the items there and paste them");
        }
        if (dictionary.get("Root") instanceof Ref found) {
            root = found;
        }
    }

    private Stream stream(Map<?, ?> dictionary, int behindWord) {
        int from = behindWord;
        from += from < bytes.length && bytes[from] == '\r' ? 1 : 0;
        from += from < bytes.length && bytes[from] == '\n' ? 1 : 0;
        if (dictionary.get("Length") instanceof Double length && length >= 0 && length <= bytes.length - from) {
            int end = from + length.intValue();
            int mark = end;
            while (mark < bytes.length && mark < end + MOST_BLANKS && PdfParser.isBlank(bytes[mark])) {
                mark++;
            }
            if (isAt("endstream", mark)) {
                return new Stream(dictionary, from, end);
            }
        }
        int end = from;
        while (end < bytes.length && !isAt("endstream", end)) {
            end++;
        }
        return new Stream(dictionary, from, end);
    }

    private boolean isAt(String word, int place) {
        if (place + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[place + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the objects out of a stream of objects (7.5.7). */
    private void unpack(int place, Stream pack) throws TableException {
        byte[] data = data(pack);
        int first = (int) number(pack.dictionary().get("First"), 0);
        PdfParser index = new PdfParser(data, 0, budget);
        for (int left = (int) number(pack.dictionary().get("N"), 0); left > 0; left--) {
            if (!(index.next() instanceof Double number) || !(index.next() instanceof Double offset)) {
                return;
            }
            if (places.getOrDefault(number.intValue(), -1) < place) {
                Object value = new PdfParser(data, first + offset.intValue(), budget).next();
                put(number.intValue(), value, place);
            }
        }
    }

    /** {@return what {@code value} is, or refers to} */
    Object value(@Nullable Object value) {
        Object found = value == null ? NONE : value;
        for (int hops = 0; found instanceof Ref ref && hops < 20; hops++) {
            found = objects.getOrDefault(ref.number(), NONE);
        }
        return found;
    }

    /** {@return the dictionary that {@code value} is, or that of the stream that it is; else an empty one} */
    Map<?, ?> dictionary(@Nullable Object value) {
        Object found = value(value);
        if (found instanceof Stream stream) {
            return stream.dictionary();
        }
        return found instanceof Map<?, ?> dictionary ? dictionary : Map.of();
    }

    /** {@return the elements of an array; of anything else none} */
    List<?> list(@Nullable Object value) {
        return value(value) instanceof List<?> list ? list : List.of();
    }

    double number(@Nullable Object value, double otherwise) {
        return value(value) instanceof Double number ? number : otherwise;
    }

    /** {@return the text of a name; of anything else an empty one} */
    String name(@Nullable Object value) {
        return value(value) instanceof Name name ? name.text() : "";
    }

    /** {@return the unpacked bytes of the stream that {@code value} is; absent if it is none} */
    Optional<byte[]> bytes(@Nullable Object value) throws TableException {
        return value(value) instanceof Stream stream ? Optional.of(data(stream)) : Optional.empty();
    }

    private byte[] data(Stream stream) throws TableException {
        budget.spend(STEPS);
        budget.unpack(stream.to() - stream.from());
        byte[] data = Arrays.copyOfRange(bytes, stream.from(), stream.to());
        Object filter = value(stream.dictionary().get("Filter"));
        Object parameters = value(stream.dictionary().get("DecodeParms"));
        List<?> filters = filter instanceof List<?> several ? several : List.of(filter);
        List<?> each = parameters instanceof List<?> several ? several : List.of(parameters);
        for (int i = 0; i < filters.size(); i++) {
            budget.spend(1);
            String name = name(filters.get(i));
            if (!name.isEmpty()) {
                PdfBudget.depth(i * 8);
                data = PdfFilters.undo(name, data, numbers(i < each.size() ? each.get(i) : NONE), budget);
            }
        }
        return data;
    }

    private Map<String, Double> numbers(Object parameters) throws TableException {
        Map<String, Double> numbers = new HashMap<>();
        budget.spend(dictionary(parameters).size());
        dictionary(parameters).forEach((key, value) -> {
            if (value(value) instanceof Double number) {
                numbers.put(key.toString(), number);
            }
        });
        return numbers;
    }

    /** {@return the root of the tree of pages} */
    Object pages() {
        Map<?, ?> catalog = dictionary(root);
        for (Object object : objects.values()) {
            if (!catalog.containsKey("Pages")
                    && name(dictionary(object).get("Type")).equals("Catalog")) {
                catalog = dictionary(object);
            }
        }
        Object pages = catalog.get("Pages");
        return pages == null ? NONE : pages;
    }
}
