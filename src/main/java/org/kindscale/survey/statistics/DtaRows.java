package org.kindscale.survey.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.SpooledFile;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.text.TableException;

/** The observations of a Stata data file of the formats 113 to 119 (Stata 8 to 18). */
public final class DtaRows extends VariableRows {

    static final int STRL = 32_768;
    static final int DOUBLE = 65_526;
    static final int FLOAT = 65_527;
    static final int LONG = 65_528;
    static final int INT = 65_529;
    static final int BYTE = 65_530;

    /** What a file ends with, from format 117 on. */
    private static final String END = "</stata_dta>";

    private final SpooledFile file;
    private final DtaHeader header;
    private final FileText text;
    private final int[] types;
    private final DtaTexts texts;
    private final BinaryInput in;
    private long read;
    private byte[] bytes = new byte[2048];

    /** Opens a file; its texts are in {@code encoding}, absent: windows-1252 up to format 117, UTF-8 from 118 on. */
    public DtaRows(InputStream stream, Optional<Charset> encoding) throws IOException {
        super(stream);
        this.file = SpooledFile.of(stream);
        try {
            this.header = DtaHeader.of(file);
            requireEnd();
            Charset usual = header.release() >= 118
                    ? StandardCharsets.UTF_8
                    : FileText.charset("windows-1252").orElse(StandardCharsets.ISO_8859_1);
            this.text = new FileText(encoding.orElse(usual));
            described("a Stata data file", "variable", variablesOf());
            this.types =
                    header.columns().stream().mapToInt(DtaHeader.Column::type).toArray();
            this.texts = DtaTexts.of(file, header);
            this.in = header.at(file, header.data());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Refuses a file from which something is cut off, be it behind the last row. */
    private void requireEnd() throws IOException {
        if (header.release() < 117) {
            return; // nothing marks the end
        }
        byte[] end = new byte[END.length()];
        file.read(file.size() - end.length, end);
        if (!END.equals(new String(end, StandardCharsets.ISO_8859_1))) {
            throw TableException.damaged("its end is missing");
        }
    }

    private List<Variable> variablesOf() throws IOException {
        Map<String, Map<String, String>> labels = DtaLabels.of(file, header, text);
        List<Variable> all = new ArrayList<>();
        for (DtaHeader.Column column : header.columns()) {
            Kind kind = column.type() <= STRL ? Kind.TEXT : kind(column.format(text));
            all.add(new Variable(
                    column.name(text),
                    column.label(text),
                    new Form(kind, column.type() < STRL ? column.type() : 0, 0, Measure.UNKNOWN),
                    labels.getOrDefault(column.labelled(text), Map.of()),
                    Declared.NONE));
        }
        return List.copyOf(all);
    }

    /** {@return what the numbers shown in a format are} */
    static Kind kind(String format) {
        if (format.startsWith("%tcHH")) {
            return Kind.TIME;
        }
        if (format.matches("%-?t[cC].*")) {
            return Kind.DATETIME;
        }
        return format.matches("%-?(td|d).*") ? Kind.DATE : Kind.NUMBER;
    }

    @Override
    public boolean next(RowText into) throws IOException {
        if (read == header.rows()) {
            return false;
        }
        boolean[] leftOut = leftOut();
        for (int c = 0; c < types.length; c++) {
            if (leftOut[c] && types[c] > STRL) {
                in.skip(size(types[c]));
                into.missing();
                continue;
            }
            switch (types[c]) {
                case BYTE -> whole((byte) in.unsigned8(), 100, kind(c), into);
                case INT -> whole(in.int16(), 32_740, kind(c), into);
                case LONG -> whole(in.int32(), 2_147_483_620, kind(c), into);
                case FLOAT -> real32(in.int32(), kind(c), into);
                case DOUBLE -> real64(in.int64(), kind(c), into);
                case STRL -> texts.append(in, text, into);
                default -> fixed(types[c], leftOut[c], into);
            }
        }
        read++;
        return true;
    }

    private static int size(int type) {
        return switch (type) {
            case BYTE -> 1;
            case INT -> 2;
            case DOUBLE -> 8;
            default -> 4;
        };
    }

    private void fixed(int width, boolean leftOut, RowText into) throws IOException {
        in.copy(bytes, 0, width);
        int end = FileText.endOf(bytes, 0, width);
        if (leftOut && text.isPlain(bytes, 0, end)) {
            into.missing();
        } else {
            text.append(bytes, 0, end, into);
        }
    }

    private static void whole(int value, int highest, Kind kind, RowText into) {
        if (value > highest) {
            missing(value - highest - 1, into);
        } else if (kind == Kind.NUMBER) {
            into.whole(value);
        } else {
            Clock.STATA.append(value, kind, into);
        }
    }

    private static void missing(int letter, RowText into) {
        if (letter <= 0 || letter > 26) {
            into.missing();
        } else {
            into.bare("." + (char) ('a' + letter - 1));
        }
    }

    private static void real32(int bits, Kind kind, RowText into) {
        if (bits >= 0x7F000000) {
            missing((bits - 0x7F000000) >> 11, into);
        } else {
            Clock.STATA.append(exact(Float.intBitsToFloat(bits)), kind, into);
        }
    }

    /** {@return the number that a float shows: 0.1, not the neighbour of it that a double can tell from 0.1} */
    private static double exact(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    private static void real64(long bits, Kind kind, RowText into) {
        if (bits >= 0x7FE0000000000000L) {
            missing((int) ((bits - 0x7FE0000000000000L) >> 40), into);
        } else {
            Clock.STATA.append(Double.longBitsToDouble(bits), kind, into);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        file.close();
        super.close();
    }
}
