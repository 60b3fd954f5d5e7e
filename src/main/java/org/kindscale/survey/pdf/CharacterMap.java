package org.kindscale.survey.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.survey.pdf.PdfParser.Word;
import org.kindscale.survey.text.TableException;

/** What codes of a font mean in Unicode, as the file says (ToUnicode, 9.10.3); and how long its codes are. */
final class CharacterMap {

    private static final int MOST = 1 << 17;

    private final Map<Integer, String> texts = new HashMap<>();
    private final PdfBudget budget;
    private int codeBytes;

    private CharacterMap(PdfBudget budget) {
        this.budget = budget;
    }

    /** Reads a map. */
    static CharacterMap of(byte[] program, PdfBudget budget) throws TableException {
        CharacterMap map = new CharacterMap(budget);
        PdfParser parser = new PdfParser(program, 0, budget);
        for (Object next = parser.next(); next != PdfParser.END; next = parser.next()) {
            if (next instanceof Word word) {
                map.read(word.text(), parser);
            }
        }
        return map;
    }

    private void read(String operator, PdfParser parser) throws TableException {
        switch (operator) {
            case "begincodespacerange" -> codeSpace(parser.collect("endcodespacerange"));
            case "beginbfchar" -> characters(parser.collect("endbfchar"));
            case "beginbfrange" -> ranges(parser.collect("endbfrange"));
            default -> {}
        }
    }

    /** {@return the length of its codes in bytes; 0 if it is not said} */
    int codeBytes() {
        return codeBytes;
    }

    /** {@return the characters of a code; {@code otherwise} if it has none} */
    String text(int code, String otherwise) {
        return texts.getOrDefault(code, otherwise);
    }

    private void codeSpace(List<Object> bounds) {
        for (Object bound : bounds) {
            if (bound instanceof byte[] bytes) {
                codeBytes = Math.max(codeBytes, bytes.length);
            }
        }
    }

    private void characters(List<Object> pairs) throws TableException {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs.get(i) instanceof byte[] code && pairs.get(i + 1) instanceof byte[] text) {
                put(code(code), utf16(text));
            }
        }
    }

    private void ranges(List<Object> triples) throws TableException {
        for (int i = 0; i + 2 < triples.size(); i += 3) {
            if (!(triples.get(i) instanceof byte[] first) || !(triples.get(i + 1) instanceof byte[] last)) {
                continue;
            }
            int from = code(first);
            int count = (int) Math.max(0, Math.min(1L + code(last) - from, 1 << 16));
            if (triples.get(i + 2) instanceof byte[] text && text.length > 0) {
                String begin = utf16(text);
                String head = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
                int end = begin.codePointBefore(begin.length());
                for (int more = 0; more < count && Character.isValidCodePoint(end + more); more++) {
                    budget.spend(head.length());
                    put(from + more, head + Character.toString(end + more));
                }
            } else if (triples.get(i + 2) instanceof List<?> each) {
                for (int more = 0; more < count && more < each.size(); more++) {
                    put(from + more, each.get(more) instanceof byte[] text ? utf16(text) : "\uFFFD");
                }
            }
        }
    }

    private void put(int code, String text) throws TableException {
        budget.spend(PdfBudget.ENTRY);
        if (texts.size() < MOST) {
            texts.put(code, text);
        }
    }

    private static int code(byte[] bytes) {
        int code = 0;
        for (byte b : bytes) {
            code = (code << 8) | (b & 0xFF);
        }
        return code;
    }

    private static String utf16(byte[] bytes) {
        return bytes.length == 1 ? Character.toString(bytes[0] & 0xFF) : new String(bytes, StandardCharsets.UTF_16BE);
    }
}
