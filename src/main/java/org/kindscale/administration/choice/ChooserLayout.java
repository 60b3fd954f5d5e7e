package org.kindscale.administration.choice;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Frame;
import org.kindscale.administration.Frame.Line;
import org.kindscale.administration.Frame.Style;
import org.kindscale.administration.Layout;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.Terminal;

/** Lays a page of choosing out in a window; a list that is longer than it is shown around the row that is marked. */
final class ChooserLayout {

    private static final int MARGIN = 3;
    private static final int DETAIL_BESIDE = 72;
    /** Rows from which on there is room for what is not needed. */
    private static final int ROOMY = 16;

    private final Chooser chooser;
    private final Phrases phrases;
    private final Terminal terminal;
    private final List<Chooser.Row> rows;

    ChooserLayout(Chooser chooser, Phrases phrases, Terminal terminal) {
        this.chooser = chooser;
        this.phrases = phrases;
        this.terminal = terminal;
        this.rows = chooser.rows();
    }

    /** A block of lines that stay together. */
    private record Block(List<Line> lines, int mark) {}

    /** {@return the page, with an answer to what was just typed if there is one} */
    Frame frame(String message) {
        List<Line> head = wrapped(chooser.title(), Style.STRONG, 1);
        List<Line> foot = foot(message);
        boolean roomy = terminal.rows() >= head.size() + foot.size() + 8;
        if (roomy) {
            head.add(blank());
            foot.add(0, blank());
        }
        List<Line> lines = new ArrayList<>(head);
        int room = Math.max(1, terminal.rows() - head.size() - foot.size());
        int cursor = lines.size();
        if (chooser.page() == Chooser.Page.MISSING) {
            missing().stream().limit(room).forEach(lines::add);
        } else {
            cursor += body(lines, room);
        }
        lines.addAll(foot);
        List<Line> shown = lines.subList(0, Math.min(lines.size(), Math.max(1, terminal.rows())));
        return new Frame(shown, Math.min(cursor, shown.size() - 1), 1);
    }

    private static Line blank() {
        return new Line("", Style.PLAIN);
    }

    private List<Line> wrapped(String text, Style style, int indent) {
        List<Line> lines = new ArrayList<>();
        String shown = terminal.unicode() ? text : Characters.plainSigns(text);
        int columns = Math.max(4, terminal.columns() - 2 * indent);
        for (String line : Characters.wrap(shown, columns, terminal::width)) {
            lines.add(new Line(" ".repeat(indent) + line, style));
        }
        return lines;
    }

    private List<Line> missing() {
        Offer offer = chooser.offer().orElseThrow();
        List<Line> lines = new ArrayList<>(wrapped(phrases.get("wording.missing.1", offer.id()), Style.PLAIN, 1));
        lines.addAll(wrapped(phrases.get("choose.missing.where", offer.source()), Style.PLAIN, 1));
        lines.addAll(wrapped(phrases.get("wording.missing.3", offer.id()), Style.PLAIN, 1));
        return lines;
    }

    /** Adds the rows that fit; returns how far down the marked one stands. */
    private int body(List<Line> lines, int room) {
        List<Block> blocks = blocks();
        if (blocks.isEmpty()) {
            lines.addAll(wrapped(phrases.get("choose.none", chooser.typed()), Style.PLAIN, 1));
            return 0;
        }
        int first = first(blocks, room);
        int used = 0;
        int cursor = 0;
        if (first > 0) {
            lines.addAll(wrapped(phrases.get("choose.above", first), Style.QUIET, 1));
            used++;
        }
        for (int b = first; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            boolean more = b + 1 < blocks.size();
            if (used + block.lines().size() + (more ? 1 : 0) > room && b > chooser.selected()) {
                lines.addAll(wrapped(phrases.get("choose.below", blocks.size() - b), Style.QUIET, 1));
                break;
            }
            cursor = b == chooser.selected() ? used + block.mark() : cursor;
            lines.addAll(block.lines());
            used += block.lines().size();
        }
        return cursor;
    }

    /** {@return the first block to show, so that the marked one can be seen, and what tells of more} */
    private int first(List<Block> blocks, int room) {
        int all = blocks.stream().mapToInt(block -> block.lines().size()).sum();
        if (all <= room) {
            return 0;
        }
        int first = chooser.selected();
        int used = blocks.get(first).lines().size() + 2;
        while (first > 0 && used + blocks.get(first - 1).lines().size() <= room) {
            first--;
            used += blocks.get(first).lines().size();
        }
        return first;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int widest = rows.stream()
                .mapToInt(row -> terminal.width(shown(row.text())))
                .filter(width -> width + MARGIN + 2 + details() <= terminal.columns())
                .max()
                .orElse(0);
        for (int r = 0; r < rows.size(); r++) {
            List<Line> lines = new ArrayList<>();
            if (chooser.page() == Chooser.Page.LIST
                    && (r == 0 || rows.get(r - 1).isReady() != rows.get(r).isReady())) {
                lines.addAll(wrapped(
                        phrases.get(rows.get(r).isReady() ? "choose.ready" : "choose.unready"), Style.QUIET, 1));
            }
            int mark = lines.size();
            lines.addAll(row(r, widest));
            blocks.add(new Block(lines, mark));
        }
        return blocks;
    }

    private int details() {
        return rows.stream().mapToInt(row -> terminal.width(row.detail())).max().orElse(0);
    }

    private String shown(String text) {
        return terminal.unicode() ? text : Characters.plainSigns(text);
    }

    private List<Line> row(int r, int widest) {
        Chooser.Row row = rows.get(r);
        boolean marked = r == chooser.selected();
        Style style = marked ? Style.SELECTED : Style.PLAIN;
        String text = shown(row.text());
        String head = marked ? " > " : "   ";
        boolean beside = terminal.columns() >= DETAIL_BESIDE && terminal.width(text) <= widest;
        List<Line> lines = new ArrayList<>();
        if (beside) {
            String gap = " ".repeat(widest - terminal.width(text) + 2);
            lines.add(new Line((head + text + gap + shown(row.detail())).stripTrailing(), style));
            return lines;
        }
        int columns = Math.max(4, terminal.columns() - MARGIN);
        for (String line : Characters.wrap(text, columns, terminal::width)) {
            lines.add(new Line((lines.isEmpty() ? head : "   ") + line, style));
        }
        if (!row.detail().isEmpty()) {
            for (String line : Characters.wrap(shown(row.detail()), Math.max(4, columns - 2), terminal::width)) {
                lines.add(new Line("     " + line, marked ? style : Style.QUIET));
            }
        }
        return lines;
    }

    private List<Line> foot(String message) {
        List<Line> foot = new ArrayList<>();
        if (!message.isEmpty()) {
            foot.addAll(wrapped("! " + message, Style.MESSAGE, 1));
        }
        if (!chooser.typed().isEmpty()) {
            foot.addAll(wrapped(phrases.get("choose.typed", chooser.typed()), Style.PLAIN, 1));
        }
        keys().forEach(line -> foot.add(new Line(line, Style.QUIET)));
        if (chooser.page() == Chooser.Page.TOPICS && terminal.rows() >= ROOMY) {
            foot.addAll(wrapped(phrases.get("choose.help"), Style.QUIET, 1));
        }
        return foot;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (chooser.page() == Chooser.Page.MISSING) {
            keys.add(phrases.get("key.any"));
            return lines(keys);
        }
        keys.add(phrases.get("choose.key.type"));
        keys.add(phrases.get(terminal.unicode() ? "key.move" : "choose.key.move"));
        keys.add(phrases.get("choose.key.open"));
        if (chooser.page() != Chooser.Page.TOPICS) {
            keys.add(phrases.get("choose.key.back"));
        }
        keys.add(phrases.get(chooser.typed().isEmpty() ? "choose.key.leave" : "choose.key.leave.typing"));
        return lines(keys);
    }

    private List<String> lines(List<String> keys) {
        return terminal.rows() < 8 ? List.of() : Layout.keyLines(keys, terminal);
    }
}
