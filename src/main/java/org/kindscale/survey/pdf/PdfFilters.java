package org.kindscale.survey.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kindscale.survey.text.TableException;

/** Unpacks streams (ISO 32000-1, 7.4). */
final class PdfFilters {

    private PdfFilters() {}

    /**
     * Undoes one filter.
     *
     * @param parameters its decode parameters
     * @throws TableException if the data are damaged, or packed in a way in which no text is
     */
    static byte[] undo(String filter, byte[] data, Map<String, Double> parameters, PdfBudget budget)
            throws TableException {
        return switch (filter) {
            case "FlateDecode", "Fl" -> unpredicted(inflated(data, budget), parameters);
            case "LZWDecode", "LZW" ->
                unpredicted(lzw(data, parameters.getOrDefault("EarlyChange", 1.0) == 0 ? 0 : 1, budget), parameters);
            case "ASCIIHexDecode", "AHx" -> hex(data);
            case "ASCII85Decode", "A85" -> base85(data);
            default -> throw TableException.damaged("its text is packed in a way in which no program packs text");
        };
    }

    private static byte[] inflated(byte[] data, PdfBudget budget) throws TableException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 14];
            while (!inflater.finished()) {
                int n = inflater.inflate(part);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("end");
                }
                budget.unpack(n);
                out.write(part, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw TableException.damaged("a part of it cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    /** Undoes the predictors of PNG, which each row names in its first byte. */
    private static byte[] unpredicted(byte[] data, Map<String, Double> parameters) throws TableException {
        int predictor = parameters.getOrDefault("Predictor", 1.0).intValue();
        if (predictor < 2) {
            return data;
        }
        double bits = parameters.getOrDefault("Colors", 1.0) * parameters.getOrDefault("BitsPerComponent", 8.0);
        double rowBytes = Math.ceil(bits * parameters.getOrDefault("Columns", 1.0) / 8);
        if (predictor < 10 || !(bits >= 1 && rowBytes >= 1 && rowBytes < 1 << 20)) {
            throw TableException.damaged("a part of it cannot be unpacked");
        }
        int step = (int) Math.max(1, bits / 8);
        int width = (int) Math.min(rowBytes, data.length);
        byte[] before = new byte[width];
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        for (int from = 0; from + 1 < data.length; from += width + 1) {
            byte[] row =
                    Arrays.copyOf(Arrays.copyOfRange(data, from + 1, Math.min(data.length, from + 1 + width)), width);
            for (int i = 0; i < width; i++) {
                int left = i < step ? 0 : row[i - step] & 0xFF;
                int corner = i < step ? 0 : before[i - step] & 0xFF;
                row[i] += (byte) predicted(data[from], left, before[i] & 0xFF, corner);
            }
            out.writeBytes(row);
            before = row;
        }
        return out.toByteArray();
    }

    private static int predicted(int kind, int left, int above, int corner) {
        return switch (kind) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> (left + above) / 2;
            case 4 -> {
                int toLeft = Math.abs(above - corner);
                int toAbove = Math.abs(left - corner);
                int toCorner = Math.abs(left + above - 2 * corner);
                int nearer = toAbove <= toCorner ? above : corner;
                yield toLeft <= toAbove && toLeft <= toCorner ? left : nearer;
            }
            default -> 0;
        };
    }

    private static byte[] lzw(byte[] data, int early, PdfBudget budget) throws TableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[][] table = new byte[4097][];
        int size = 258;
        byte[] last = {};
        int held = 0;
        int bits = 0;
        for (byte b : data) {
            held = (held << 8) | (b & 0xFF);
            bits += 8;
            int width = Math.min(12, Math.max(9, 32 - Integer.numberOfLeadingZeros(size + early)));
            if (bits < width) {
                continue;
            }
            bits -= width;
            int code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == 257) {
                break;
            } else if (code == 256) {
                size = 258;
                last = new byte[0];
            } else {
                byte[] now = code == size && last.length > 0 ? joined(last, last[0]) : known(table, code, size);
                if (last.length > 0 && size < 4096) {
                    table[size++] = joined(last, now[0]);
                }
                budget.unpack(now.length);
                out.writeBytes(now);
                last = now;
            }
        }
        return out.toByteArray();
    }

    private static byte[] known(byte[][] table, int code, int size) throws TableException {
        if (code > 257 && (code >= size || table[code] == null)) {
            throw TableException.damaged("a part of it cannot be unpacked");
        }
        return code < 256 ? new byte[] {(byte) code} : table[code];
    }

    private static byte[] joined(byte[] begin, byte end) {
        byte[] both = Arrays.copyOf(begin, begin.length + 1);
        both[begin.length] = end;
        return both;
    }

    private static byte[] hex(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2);
        int high = -1;
        for (byte b : data) {
            int digit = b == '>' ? 0 : Character.digit(b, 16);
            if (digit >= 0 && high >= 0) {
                out.write(high * 16 + digit);
                high = -1;
            } else if (digit >= 0 && b != '>') {
                high = digit;
            }
            if (b == '>') {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] base85(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        long group = 0;
        int count = 0;
        for (byte b : data) {
            if (b == '~') {
                break;
            }
            if (b == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (b >= '!' && b <= 'u') {
                group = group * 85 + b - '!';
                if (++count == 5) {
                    write(group, 4, out);
                    group = 0;
                    count = 0;
                }
            }
        }
        int rest = count - 1;
        for (; count > 0 && count < 5; count++) {
            group = group * 85 + 84;
        }
        write(group, rest, out);
        return out.toByteArray();
    }

    private static void write(long group, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> (24 - 8 * i)));
        }
    }
}
