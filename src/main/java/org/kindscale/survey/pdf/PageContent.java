package org.kindscale.survey.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.pdf.PdfParser.Name;
import org.kindscale.survey.pdf.PdfParser.Word;
import org.kindscale.survey.text.TableException;

/** Follows the operators of a page (ISO 32000-1, 8.4, 9.4) and sets what is shown into lines. */
final class PageContent {

    private static final int MOST_OPERANDS = 2_000;
    private static final int MOST_SAVED = 500;

    /** What {@code q} saves and {@code Q} brings back. */
    private record State(
            Matrix page,
            Optional<PdfFont> font,
            double size,
            double spacing,
            double blanks,
            double stretch,
            double rise) {

        State with(Matrix next) {
            return new State(next, font, size, spacing, blanks, stretch, rise);
        }

        State with(Optional<PdfFont> next, double points) {
            return new State(page, next, points, spacing, blanks, stretch, rise);
        }

        State spaced(double next) {
            return new State(page, font, size, next, blanks, stretch, rise);
        }

        State blanked(double next) {
            return new State(page, font, size, spacing, next, stretch, rise);
        }

        State stretched(double next) {
            return new State(page, font, size, spacing, blanks, next, rise);
        }

        State risen(double next) {
            return new State(page, font, size, spacing, blanks, stretch, next);
        }
    }

    private final PdfFile file;
    private final PageText out;
    private final IdentityHashMap<Map<?, ?>, PdfFont> fonts = new IdentityHashMap<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State(Matrix.IDENTITY, Optional.empty(), 1, 0, 0, 1, 0);
    private Map<?, ?> resources = Map.of();
    private Matrix line = Matrix.IDENTITY;
    private Matrix text = Matrix.IDENTITY;
    private double leading;
    private int depth;

    /** Prepares to set the pages of {@code file}. */
    PageContent(PdfFile file, PageText out) {
        this.file = file;
        this.out = out;
    }

    /** Reads the operators of a page or a form. */
    void read(byte[] content, Map<?, ?> named) throws TableException {
        Map<?, ?> before = resources;
        State around = state;
        int kept = saved.size();
        resources = named;
        List<Object> operands = new ArrayList<>();
        PdfParser parser = new PdfParser(content, 0, file.budget());
        for (Object next = parser.next(); next != PdfParser.END; next = parser.next()) {
            if (!(next instanceof Word word)) {
                if (operands.size() < MOST_OPERANDS) {
                    operands.add(next);
                }
                continue;
            }
            if (word.text().equals("ID")) {
                parser.moveTo(behindPicture(content, parser.position()));
            } else {
                operator(word.text(), operands);
            }
            operands.clear();
        }
        while (saved.size() > kept) {
            saved.pop();
        }
        state = around;
        resources = before;
    }

    private static int behindPicture(byte[] content, int from) {
        for (int i = from; i + 2 < content.length; i++) {
            if (PdfParser.isBlank(content[i])
                    && content[i + 1] == 'E'
                    && content[i + 2] == 'I'
                    && (i + 3 == content.length || PdfParser.isBlank(content[i + 3]))) {
                return i + 3;
            }
        }
        return content.length;
    }

    private void operator(String name, List<Object> operands) throws TableException {
        List<Double> n = operands.stream()
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .toList();
        double first = n.isEmpty() ? 0 : n.get(0);
        switch (name) {
            case "q" -> {
                if (saved.size() < MOST_SAVED) {
                    saved.push(state);
                }
            }
            case "Q" -> state = saved.isEmpty() ? state : saved.pop();
            case "cm" -> state = state.with(Matrix.of(n).then(state.page()));
            case "BT" -> begin(Matrix.IDENTITY);
            case "Tm" -> begin(Matrix.of(n));
            case "Tf" -> state = state.with(font(operands), first);
            case "Tc" -> state = state.spaced(first);
            case "Tw" -> state = state.blanked(first);
            case "Tz" -> state = state.stretched(first / 100);
            case "Ts" -> state = state.risen(first);
            case "TL" -> leading = first;
            case "Td", "TD" -> {
                double down = n.size() < 2 ? 0 : n.get(1);
                leading = name.equals("TD") ? -down : leading;
                move(first, down);
            }
            case "T*" -> move(0, -leading);
            case "Tj", "TJ" -> show(operands);
            case "'", "\"" -> {
                if (name.equals("\"") && n.size() > 1) {
                    state = state.blanked(first).spaced(n.get(1));
                }
                move(0, -leading);
                show(operands.stream().filter(byte[].class::isInstance).toList());
            }
            case "Do" -> form(operands);
            default -> {}
        }
    }

    private void begin(Matrix at) {
        line = at;
        text = at;
    }

    private void move(double x, double y) {
        begin(Matrix.shift(x, y).then(line));
    }

    private Optional<PdfFont> font(List<Object> operands) throws TableException {
        Map<?, ?> font = named("Font", operands);
        PdfFont known = fonts.get(font);
        if (known == null) {
            known = PdfFont.of(file, font);
            fonts.put(font, known);
        }
        return Optional.of(known);
    }

    private Map<?, ?> named(String kind, List<Object> operands) {
        return file.dictionary(resource(kind, operands));
    }

    private Object resource(String kind, List<Object> operands) {
        boolean isName = !operands.isEmpty() && operands.get(0) instanceof Name;
        return file.value(isName ? file.dictionary(resources.get(kind)).get(((Name) operands.get(0)).text()) : null);
    }

    private void form(List<Object> operands) throws TableException {
        Object stream = resource("XObject", operands);
        Map<?, ?> form = file.dictionary(stream);
        if (!file.name(form.get("Subtype")).equals("Form")) {
            return;
        }
        byte[] content = file.bytes(stream).orElseThrow(() -> TableException.damaged("a part of a page is not there"));
        PdfBudget.depth(2 * ++depth);
        State around = state;
        List<Double> numbers = file.list(form.get("Matrix")).stream()
                .limit(6)
                .map(number -> file.number(number, 0))
                .toList();
        state = state.with(Matrix.of(numbers).then(state.page()));
        Map<?, ?> own = file.dictionary(form.get("Resources"));
        read(content, own.isEmpty() ? resources : own);
        state = around;
        depth--;
    }

    /** Shows strings, alone or in an array with the moves between them. */
    private void show(List<?> operands) throws TableException {
        for (Object operand : operands) {
            if (operand instanceof byte[] string) {
                show(string);
            } else if (operand instanceof List<?> pieces && pieces.stream().noneMatch(List.class::isInstance)) {
                show(pieces);
            } else if (operand instanceof Double back) {
                advance(-back / 1000 * state.size() * state.stretch());
            }
        }
    }

    private void advance(double by) {
        text = Matrix.shift(by, 0).then(text);
    }

    private void show(byte[] string) throws TableException {
        if (state.font().isEmpty()) {
            return;
        }
        state.font().get().read(string, glyph -> {
            double width = glyph.width() * state.size() * state.stretch();
            Matrix from = Matrix.shift(0, state.rise()).then(text).then(state.page());
            Matrix to = Matrix.shift(width, state.rise()).then(text).then(state.page());
            out.add(glyph.text(), from, to, state.size());
            advance(width + (state.spacing() + (glyph.blank() ? state.blanks() : 0)) * state.stretch());
        });
        if (out.isTooLong()) {
            throw PdfBudget.tooLarge("its text is longer than that of any form");
        }
    }
}
