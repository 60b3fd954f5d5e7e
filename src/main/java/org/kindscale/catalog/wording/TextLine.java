package org.kindscale.catalog.wording;

/**
 * A line of a pasted text.
 *
 * @param number its number, from 1
 * @param text its characters
 */
public record TextLine(int number, String text) {

    private static final int SHOWN = 60;

    /** {@return its words, as many as a message can hold} */
    public String shown() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
