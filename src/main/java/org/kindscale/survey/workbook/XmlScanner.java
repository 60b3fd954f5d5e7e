package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.kindscale.survey.text.TableException;

/**
 * Reads the XML of a spreadsheet from front to back: tags with their attributes, and text.
 *
 * <p>Works on bytes, since a sheet has millions of tags and a {@code String} for each costs more than all else. It
 * knows less than XML on purpose: UTF-8 alone, no document type, no entities but the five of XML and numbers. What goes
 * beyond is refused. Names are told without their prefix.
 */
public final class XmlScanner {

    /** Longest tag and longest text, in bytes. */
    static final int LONGEST = 1 << 20;

    /** What the scanner has come to. */
    public enum Event {
        /** A tag that opens. */
        OPEN,
        /** A tag that closes, or the end of one that does both. */
        CLOSE,
        /** Text between two tags. */
        TEXT,
        /** The end. */
        END
    }

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean ended;
    private boolean closing;
    private int nameFrom;
    private int nameTo;
    private int tagFrom;
    private final QuotedParts quoted = new QuotedParts();
    private int depth;
    private final TextBytes text = new TextBytes();

    /** Begins to read; what {@code in} gives must be UTF-8. */
    public XmlScanner(InputStream in) throws IOException {
        this.in = in;
        fill(4);
        boolean mark = filled >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB;
        at = mark ? 3 : 0;
        if (filled >= 2 && ((buffer[0] & 0xFF) >= 0xFE || buffer[0] == 0 || buffer[1] == 0)) {
            throw TableException.damaged("its XML is not in UTF-8");
        }
    }

    /** Reads until {@code wanted} bytes are there, if there are so many. */
    private void fill(int wanted) throws IOException {
        boolean more = true;
        while (more && filled - at < wanted) {
            more = fill();
        }
    }

    /** Moves what is not read yet to the front and reads more; returns false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
        }
        if (filled == buffer.length) {
            if (filled >= LONGEST) {
                throw TableException.damaged("a tag is longer than " + (LONGEST >> 20) + " MiB");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        ended = n < 0;
        filled += Math.max(0, n);
        return !ended;
    }

    /** Goes on to the next tag or text. */
    public Event next() throws IOException {
        if (closing) {
            closing = false;
            depth--;
            return Event.CLOSE;
        }
        while (true) {
            if (at == filled && !fill()) {
                if (depth > 0) {
                    throw TableException.damaged("its XML ends in the middle");
                }
                return Event.END;
            }
            if (buffer[at] != '<') {
                readText();
                return Event.TEXT;
            }
            Event tag = tag();
            if (tag != Event.END) {
                return tag;
            }
        }
    }

    /**
     * Takes {@code begin}, a text and {@code end} if they follow, as they do in nearly every cell: {@code end} closes
     * the element whose tag was the last. Nothing is taken else.
     */
    boolean takes(byte[] begin, byte[] end) throws IOException {
        int from = at + begin.length;
        if (closing || from > filled || !isAt(at, begin)) {
            return false;
        }
        byte[] b = buffer;
        int stop = filled - end.length;
        int to = from;
        while (to < stop && b[to] != '<') {
            to++;
        }
        if (to == from || to > stop || !isAt(to, end)) {
            return false;
        }
        text.clear();
        text.add(b, from, to);
        text.decode();
        at = to + end.length;
        depth--;
        return true;
    }

    private boolean isAt(int position, byte... bytes) {
        byte[] b = buffer;
        int i = 0;
        while (i < bytes.length && b[position + i] == bytes[i]) {
            i++;
        }
        return i == bytes.length;
    }

    /** Appends the bytes up to the next tag to the text. */
    private void readText() throws IOException {
        text.clear();
        while (at < filled || fill()) {
            byte[] b = buffer;
            int stop = filled;
            int end = at;
            while (end < stop && b[end] != '<') {
                end++;
            }
            text.add(b, at, end);
            at = end;
            if (end < filled) {
                break;
            }
        }
        text.decode();
    }

    /** Reads a tag; the end of a comment or an instruction is {@link Event#END}. */
    private Event tag() throws IOException {
        fill(9);
        if (at + 1 >= filled) {
            throw TableException.damaged("its XML ends in a tag");
        }
        byte first = buffer[at + 1];
        if (first == '!') {
            return special();
        }
        if (first == '?') {
            skipPast("?>");
            return Event.END;
        }
        int end = endOfTag();
        boolean close = first == '/';
        name(close ? at + 2 : at + 1, end);
        boolean both = !close && buffer[end - 1] == '/';
        at = end + 1;
        depth += close ? -1 : 1;
        closing = both;
        if (depth < 0) {
            throw TableException.damaged("its XML closes what was never opened");
        }
        return close ? Event.CLOSE : Event.OPEN;
    }

    private Event special() throws IOException {
        if (startsWith("<!--")) {
            skipPast("-->");
            return Event.END;
        }
        if (!startsWith("<![CDATA[")) {
            throw new TableException(
                    org.kindscale.diagnostics.FindingCode.TBL_006,
                    "the XML inside has a document type, which no program writes there",
                    "do not open the file; ask for it again where it came from");
        }
        at += 9;
        text.clear();
        int end = find("]]>");
        text.add(buffer, at, end);
        at = end + 3;
        return Event.TEXT;
    }

    private boolean startsWith(String ascii) {
        return at + ascii.length() <= filled && isAt(at, ascii);
    }

    private void skipPast(String ascii) throws IOException {
        at = find(ascii) + ascii.length();
    }

    /** Returns where {@code ascii} stands; the buffer holds all up to it then. */
    private int find(String ascii) throws IOException {
        int from = at;
        while (true) {
            for (int i = from; i + ascii.length() <= filled; i++) {
                if (isAt(i, ascii)) {
                    return i;
                }
            }
            int read = Math.max(0, filled - at - ascii.length());
            if (!fill()) {
                throw TableException.damaged("its XML ends in the middle");
            }
            from = at + read;
        }
    }

    private boolean isAt(int position, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[position + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns where the tag at which the scanner stands has its closing bracket; notes what stands in quotes before it.
     */
    private int endOfTag() throws IOException {
        int i = at + 1;
        quoted.clear();
        while (true) {
            byte[] b = buffer;
            while (i < filled && b[i] != '>' && b[i] != '"' && b[i] != '\'') {
                i++;
            }
            if (i < filled && b[i] == '>') {
                tagFrom = at;
                return i;
            }
            int begin = i < filled ? i + 1 : i;
            int end = i < filled ? endOfQuote(begin, b[i]) : i;
            if (end < filled) {
                quoted.add(begin - at, end - at);
                i = end + 1;
                continue;
            }
            int read = i - at;
            if (!fill()) {
                throw TableException.damaged("its XML ends in a tag");
            }
            i = at + read;
        }
    }

    private int endOfQuote(int begin, byte quote) {
        byte[] b = buffer;
        int i = begin;
        while (i < filled && b[i] != quote) {
            i++;
        }
        return i;
    }

    private void name(int from, int end) {
        byte[] b = buffer;
        int begin = from;
        int i = from;
        while (i < end && b[i] > ' ' && b[i] != '/') {
            begin = b[i] == ':' ? i + 1 : begin;
            i++;
        }
        nameFrom = begin;
        nameTo = i;
    }

    /** {@return whether the tag is called so} */
    public boolean is(String local) {
        return nameTo - nameFrom == local.length() && isAt(nameFrom, local);
    }

    /** {@return the value of an attribute, told by its name without prefix; empty if there is none} */
    public String attribute(String local) {
        long found = attributeAt(local);
        return found < 0 ? "" : TextBytes.decoded(buffer, (int) (found >>> 32), (int) found);
    }

    /** {@return the number that an attribute writes in digits, behind letters that are left out; -1 if it does not} */
    int number(String local) {
        long found = attributeAt(local);
        byte[] b = buffer;
        int number = -1;
        for (int i = (int) (found >>> 32); found >= 0 && i < (int) found; i++) {
            int digit = b[i] - '0';
            if (digit >= 0 && digit <= 9 && number < 100_000_000) {
                number = Math.max(0, number) * 10 + digit;
            }
        }
        return number;
    }

    /** {@return the column, from 0, of a cell's name such as C7; -1 if the attribute is none} */
    int column(String local) {
        long found = attributeAt(local);
        int column = 0;
        for (int i = (int) (found >>> 32); found >= 0 && i < (int) found; i++) {
            int letter = (buffer[i] & 0xDF) - 'A';
            if (buffer[i] >= '0' && buffer[i] <= '9') {
                break;
            }
            column = letter >= 0 && letter < 26 && column < 1 << 20 ? column * 26 + letter + 1 : 1 << 20;
        }
        return column - 1;
    }

    /** Returns where the value of an attribute begins, times 2^32, and ends; -1 if there is none. */
    private long attributeAt(String local) {
        byte[] b = buffer;
        char last = local.charAt(local.length() - 1);
        for (int part = 0, parts = quoted.count(); part < parts; part++) {
            int begin = tagFrom + quoted.begin(part);
            boolean other = begin > nameTo + 2 && b[begin - 2] == '=' && b[begin - 3] > ' ' && b[begin - 3] != last;
            if (!other && isCalled(local, begin - 1)) {
                return (long) begin << 32 | (tagFrom + quoted.end(part));
            }
        }
        return -1;
    }

    /** {@return whether the name of the attribute whose value opens its quotes at {@code quote} is this one} */
    private boolean isCalled(String local, int quote) {
        int equals = behindBlanks(quote) - 1;
        if (equals <= nameTo || buffer[equals] != '=') {
            return false;
        }
        int from = behindBlanks(equals) - local.length();
        if (from <= nameTo - 1 || !isAt(from, local)) {
            return false;
        }
        byte before = buffer[from - 1];
        return (before <= ' ' && before >= 0) || before == ':' || before == '"' || before == '\'';
    }

    /** {@return where what stands before {@code place} ends, blanks left out} */
    private int behindBlanks(int place) {
        int i = place;
        while (i > nameTo && buffer[i - 1] <= ' ' && buffer[i - 1] >= 0) {
            i--;
        }
        return i;
    }

    /** {@return the text that the scanner has come to} */
    TextBytes text() {
        return text;
    }

    /** Reads up to the end of the element whose tag was the last; returns its text, that of {@code rPh} left out. */
    public String textOfElement() throws IOException {
        int outside = depth - 1;
        StringBuilder all = new StringBuilder();
        while (depth > outside) {
            Event event = next();
            if (event == Event.OPEN && is("rPh")) {
                skip();
            } else if (event == Event.TEXT) {
                all.append(text.toString());
            }
        }
        return all.toString();
    }

    /** Reads up to the end of the element whose tag was the last. */
    public void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }
}
