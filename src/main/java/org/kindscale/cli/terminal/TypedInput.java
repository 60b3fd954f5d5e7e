package org.kindscale.cli.terminal;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What is typed, which somebody else may end: after Ctrl-C it reads as if there were no more, although the keyboard is
 * still being waited for.
 */
final class TypedInput extends Reader {

    private final Reader keyboard;
    /** What has arrived; an empty one is the end. */
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    private boolean ended;

    TypedInput(Reader keyboard) {
        this.keyboard = keyboard;
    }

    /** Ends the input; whoever waits for it waits no longer. */
    void end() {
        arrived.add("");
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        Thread waiting = new Thread(() -> arrived.add(next(length)), "keyboard");
        waiting.setDaemon(true); // the program may end while it waits
        waiting.start();
        String text = take();
        ended = text.isEmpty();
        text.getChars(0, text.length(), to, from);
        return ended ? -1 : text.length();
    }

    private String take() {
        try {
            return arrived.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Returns what is typed next; nothing where the keyboard is gone. */
    private String next(int length) {
        char[] buffer = new char[length];
        try {
            int count = keyboard.read(buffer, 0, length);
            return count <= 0 ? "" : new String(buffer, 0, count);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        keyboard.close();
    }
}
