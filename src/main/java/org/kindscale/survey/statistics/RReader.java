package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.statistics.RValue.Numbers;
import org.kindscale.survey.statistics.RValue.Texts;
import org.kindscale.survey.statistics.RValue.Vector;
import org.kindscale.survey.text.TableException;

/** Reads the values of a file that R has serialized in its usual form (XDR). */
final class RReader {

    private static final int NULL = 254;
    private static final int SYMBOL = 1;
    private static final int PAIRS = 2;
    private static final int TEXT = 9;
    private static final int ALTREP = 238;
    private static final int REFERENCE = 255;
    private static final int MOST_DEPTH = 200;

    /** Marks of a text. */
    private static final int LATIN = 4;

    private static final int UTF8 = 8;
    private static final int ASCII = 64;

    private final BinaryInput in;
    private final Optional<Charset> encoding;
    private final FileText latin = new FileText(StandardCharsets.ISO_8859_1);
    private final FileText utf8 = new FileText(StandardCharsets.UTF_8);
    /** Texts that do not say what they are in. */
    private FileText unmarked = utf8;

    private final List<RValue> references = new ArrayList<>();
    private int depth;

    /** Reads {@code in}; {@code encoding} is that of texts which do not say theirs, if it is not what the file says. */
    RReader(BinaryInput in, Optional<Charset> encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    /** Reads the value that the file holds. */
    RValue read() throws IOException {
        byte[] form = in.bytes(2);
        if (form[0] != 'X' || form[1] != '\n') {
            throw new TableException(
                    FindingCode.TBL_013,
                    "this R data file is written as text or in the machine's own form",
                    "write it with saveRDS(data, \"data.rds\") and score that");
        }
        int version = in.int32();
        in.skip(8);
        Optional<Charset> own;
        if (version == 3) {
            own = FileText.charset(new String(in.bytes(in.unsigned32()), StandardCharsets.US_ASCII));
        } else if (version == 2) {
            own = Optional.empty();
        } else {
            throw TableException.damaged("its version is " + version);
        }
        unmarked = new FileText(encoding.or(() -> own).orElse(StandardCharsets.UTF_8));
        return value();
    }

    private RValue value() throws IOException {
        int flags = in.int32();
        int type = flags & 0xFF;
        boolean attributes = (flags & 0x200) != 0;
        if (++depth > MOST_DEPTH) {
            throw TableException.damaged("its values lie too deep in each other");
        }
        RValue read = switch (type) {
            case NULL, 253, 251, 250, 242, 241, 247, 248, 252 -> new RValue.Other();
            case REFERENCE -> reference(flags >> 8);
            case SYMBOL -> symbol();
            case PAIRS, 6, 5 -> pairs(attributes, (flags & 0x400) != 0);
            case 10 -> attributed(Vector.numbers(Vector.Kind.LOGICAL, numbers(this::wholes)), attributes);
            case 13 -> attributed(Vector.numbers(Vector.Kind.INTEGER, numbers(this::wholes)), attributes);
            case 14 -> attributed(Vector.numbers(Vector.Kind.REAL, numbers(this::reals)), attributes);
            case 16 -> attributed(texts(), attributes);
            case 19, 20 -> attributed(list(), attributes);
            case ALTREP -> alternative();
            case 4 -> environment();
            case 3 -> closure(attributes);
            default -> throw unread("its values are of the kind " + type);
        };
        depth--;
        return read;
    }

    private static TableException unread(String what) {
        return new TableException(
                FindingCode.TBL_013,
                "the R data file holds more than a data frame: " + what,
                "write the data frame alone with saveRDS(data, \"data.rds\") and score that");
    }

    private RValue reference(int packed) throws IOException {
        int number = (packed == 0 ? in.int32() : packed) - 1;
        if (number < 0 || number >= references.size()) {
            throw TableException.damaged("it refers to a name that is not there");
        }
        return references.get(number);
    }

    private RValue symbol() throws IOException {
        in.int32();
        RValue symbol = new RValue.Symbol(characters());
        references.add(symbol);
        return symbol;
    }

    private RValue environment() throws IOException {
        RValue environment = new RValue.Other();
        references.add(environment);
        in.int32();
        for (int part = 0; part < 4; part++) {
            value();
        }
        return environment;
    }

    private RValue closure(boolean attributes) throws IOException {
        for (int part = attributes ? 0 : 1; part < 4; part++) {
            value();
        }
        return new RValue.Other();
    }

    /** Reads a pair list to its end, one pair behind the other. */
    private RValue pairs(boolean attributes, boolean tagged) throws IOException {
        Map<String, RValue> values = new LinkedHashMap<>();
        boolean hasAttributes = attributes;
        boolean hasTag = tagged;
        while (true) {
            if (hasAttributes) {
                value();
            }
            RValue tag = hasTag ? value() : new RValue.Other();
            RValue value = value();
            values.put(tag instanceof RValue.Symbol symbol ? symbol.text() : "#" + values.size(), value);
            int flags = in.int32();
            int type = flags & 0xFF;
            if (type == NULL) {
                return new RValue.Pairs(values);
            }
            if (type != PAIRS) {
                throw unread("a list ends in a value of the kind " + type);
            }
            hasAttributes = (flags & 0x200) != 0;
            hasTag = (flags & 0x400) != 0;
        }
    }

    private RValue attributed(Vector vector, boolean attributes) throws IOException {
        if (attributes && value() instanceof RValue.Pairs pairs) {
            vector.attributes(pairs.values());
        }
        return vector;
    }

    private int length() throws IOException {
        int length = in.int32();
        if (length < 0) {
            throw TableException.damaged("a column has more than 2,147,483,647 values");
        }
        return length;
    }

    /** Reads the next numbers of a column. */
    private interface Run {
        void read(int count, Numbers into) throws IOException;
    }

    /** Reads as many numbers as the file says there are, so many at a time that a false length takes no memory. */
    private Numbers numbers(Run run) throws IOException {
        int length = length();
        Numbers numbers = new Numbers();
        while (numbers.size() < length) {
            run.read(Math.min(length - numbers.size(), Numbers.RUN), numbers);
        }
        return numbers;
    }

    private void wholes(int count, Numbers into) throws IOException {
        int[] run = new int[count];
        for (int i = 0; i < count; i++) {
            run[i] = in.int32();
        }
        into.add(run);
    }

    private void reals(int count, Numbers into) throws IOException {
        double[] run = new double[count];
        for (int i = 0; i < count; i++) {
            run[i] = in.float64();
        }
        into.add(run);
    }

    private Vector texts() throws IOException {
        Texts texts = new Texts();
        Numbers places = numbers((count, into) -> {
            int[] run = new int[count];
            for (int i = 0; i < count; i++) {
                run[i] = text(texts);
            }
            into.add(run);
        });
        texts.end();
        return Vector.texts(places, texts);
    }

    /** Reads a text; returns its place, or what a missing number is. */
    private int text(Texts into) throws IOException {
        int flags = in.int32();
        if ((flags & 0xFF) != TEXT) {
            throw TableException.damaged("a text is of the kind " + (flags & 0xFF));
        }
        int length = in.int32();
        if (length < 0) {
            return Integer.MIN_VALUE;
        }
        return into.add(text(flags).toUtf8(in.bytes(length)));
    }

    /** {@return what a text with these flags is in} */
    private FileText text(int flags) {
        int marks = flags >> 12;
        return (marks & LATIN) != 0 ? latin : (marks & (UTF8 | ASCII)) != 0 ? utf8 : unmarked;
    }

    private String characters() throws IOException {
        int bytes = in.int32();
        return bytes < 0 ? "NA" : new String(in.bytes(bytes), StandardCharsets.UTF_8);
    }

    private Vector list() throws IOException {
        int length = length();
        List<RValue> values = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            values.add(value());
        }
        return Vector.list(values);
    }

    /** Reads a value that R keeps in short: a run of whole numbers, or a wrapper around another. */
    private RValue alternative() throws IOException {
        RValue info = value();
        RValue state = value();
        RValue attributes = value();
        String kind = info instanceof RValue.Pairs pairs
                        && !pairs.values().isEmpty()
                        && pairs.first() instanceof RValue.Symbol symbol
                ? symbol.text()
                : "";
        Vector vector = RClass.unfolded(kind, state);
        if (attributes instanceof RValue.Pairs pairs) {
            vector.attributes(pairs.values());
        }
        return vector;
    }

    /** What R keeps in short. */
    private static final class RClass {

        private RClass() {}

        static Vector unfolded(String kind, RValue state) throws IOException {
            if (kind.startsWith("wrap_") && wrapped(state) instanceof Vector inner) {
                return inner;
            }
            boolean sequence = kind.equals("compact_intseq") || kind.equals("compact_realseq");
            if (!sequence || !(state instanceof Vector run) || run.size() != 3) {
                throw unread("a column is kept as " + kind);
            }
            double length = run.number(0);
            if (!(length >= 0 && length <= 100_000_000 && length == Math.rint(length))) {
                throw TableException.damaged("a run of numbers has " + length + " of them");
            }
            double step = run.number(2);
            Numbers numbers = new Numbers();
            while (numbers.size() < length) {
                double begin = run.number(1) + numbers.size() * step;
                numbers.add((int) Math.min(length - numbers.size(), Numbers.RUN), i -> begin + i * step);
            }
            return Vector.numbers(Vector.Kind.REAL, numbers);
        }

        private static RValue wrapped(RValue state) {
            if (state instanceof Vector list && list.kind() == Vector.Kind.LIST && list.size() > 0) {
                return list.list().get(0);
            }
            return state instanceof RValue.Pairs pairs ? pairs.first() : state;
        }
    }
}
