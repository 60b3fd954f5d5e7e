package org.kindscale.app.reproduce;

/**
 * One thing that a run rests on, or that came of it, then and now.
 *
 * @param part what kind of thing, such as {@code input}
 * @param name which one
 * @param verdict whether it is the same
 * @param what what there is to say of it
 */
public record Check(String part, String name, Verdict verdict, String what) {

    /** Whether a thing is what it was. */
    public enum Verdict {
        /** It is the same. */
        SAME,
        /** It is another, which does not matter if the same comes out. */
        OTHER_MEANS,
        /** It is another. */
        OTHER,
        /** Nobody can tell. */
        UNKNOWN
    }

    /** {@return whether it speaks against the proof} */
    public boolean against() {
        return verdict == Verdict.OTHER;
    }
}
