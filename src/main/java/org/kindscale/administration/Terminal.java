package org.kindscale.administration;

import java.io.IOException;

/** The screen and the keys of a person, as a sitting sees them. */
public interface Terminal {

    /** What a terminal reports. */
    sealed interface Event {

        /**
         * A character key.
         *
         * @param codePoint the character, after shift
         */
        record Letter(int codePoint) implements Event {}

        /** A key without a character. */
        enum Special implements Event {
            /** Arrow up. */
            UP,
            /** Arrow down. */
            DOWN,
            /** Arrow left, or backspace. */
            LEFT,
            /** Return, or arrow right. */
            ENTER,
            /** Ctrl-C, Ctrl-D, or the end of input. */
            INTERRUPT,
            /** The window has another size, or has to be drawn again. */
            RESIZED,
            /** The time for which one wanted to wait went by. */
            NOTHING,
            /** Text was pasted; it is gone. */
            PASTED,
            /** A key that means nothing here. */
            UNKNOWN
        }
    }

    /** {@return columns of the window} */
    int columns();

    /** {@return rows of the window} */
    int rows();

    /** {@return columns that a text takes on this terminal} */
    int width(String text);

    /** {@return whether the terminal can show signs beyond ASCII} */
    boolean unicode();

    /** Shows a frame in place of the one before. */
    void show(Frame frame) throws IOException;

    /** Waits for the next event. */
    Event read() throws IOException;

    /**
     * Waits for the next event, but no longer than {@code most} milliseconds; {@link Event.Special#NOTHING} says that
     * none came. Where a terminal cannot tell time, it waits for an event.
     */
    default Event read(long most) throws IOException {
        return read();
    }

    /** {@return milliseconds of a clock that never runs backwards} */
    long millis();
}
