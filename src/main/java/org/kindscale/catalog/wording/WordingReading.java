package org.kindscale.catalog.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way of reading a pasted text as a list of wordings.
 *
 * @param items the wordings in the order of the text; copied
 * @param leftOut lines behind the first wording that belong to none; copied
 * @param contradiction the first line whose number is not the one of its place
 */
record WordingReading(List<String> items, List<TextLine> leftOut, Optional<TextLine> contradiction) {

    /** Copies the lists. */
    WordingReading {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return a reading that leaves nothing out} */
    static WordingReading whole(List<String> items) {
        return new WordingReading(items, List.of(), Optional.empty());
    }

    /** A reading in the making. */
    static final class Draft {

        private final List<String> items = new ArrayList<>();
        private final List<TextLine> leftOut = new ArrayList<>();
        private Optional<TextLine> contradiction = Optional.empty();

        /** {@return how many wordings there are so far} */
        int size() {
            return items.size();
        }

        /** {@return the wording begun last} */
        String last() {
            return items.get(items.size() - 1);
        }

        void begin(String words) {
            items.add(words);
        }

        /** Goes on with the wording begun last; a soft hyphen at its end joins a word. */
        void goOn(String more) {
            String before = last();
            boolean hyphen = before.endsWith("\u00AD");
            String begin = hyphen ? before.substring(0, before.length() - 1) : before + (more.isEmpty() ? "" : " ");
            items.set(items.size() - 1, begin + more);
        }

        void leaveOut(int line, String text) {
            if (!items.isEmpty()) {
                leftOut.add(new TextLine(line, text.strip()));
            }
        }

        void contradict(int line, String text) {
            if (contradiction.isEmpty()) {
                contradiction = Optional.of(new TextLine(line, text.strip()));
            }
        }

        WordingReading reading() {
            return new WordingReading(items, leftOut, contradiction);
        }
    }
}
