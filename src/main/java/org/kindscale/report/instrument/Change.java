package org.kindscale.report.instrument;

/**
 * One difference between two versions of a definition.
 *
 * @param group what it bears on
 * @param of the part of the definition, such as {@code score total}
 * @param property which property of it; empty if the part is there in one version only
 * @param old what it was; empty if it was not there
 * @param now what it is; empty if it is not there any more
 */
public record Change(Group group, String of, String property, String old, String now) {

    /** What a difference bears on. */
    public enum Group {
        /** The values of scores. */
        KEY("how it scores"),
        /** Bands, norms, flags. */
        BANDS("bands, norms and flags"),
        /** Which columns and cells a file's responses are read from. */
        READING("how files are read"),
        /** Words and sources. */
        WORDS("words and sources");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        /** {@return the group in words} */
        public String heading() {
            return heading;
        }
    }

    /** {@return the change in a line} */
    public String inWords() {
        if (property.isEmpty()) {
            return of + (old.isEmpty() ? " is new" : " is gone");
        }
        String change = old.isEmpty() ? now + " (new)" : now.isEmpty() ? old + " (gone)" : old + " -> " + now;
        return of + ": " + property + ": " + change;
    }
}
