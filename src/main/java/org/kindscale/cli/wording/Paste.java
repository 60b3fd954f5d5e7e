package org.kindscale.cli.wording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.VisibleText;

/** Takes a text that a person pastes into the terminal. */
final class Paste {

    private static final long MORE_WITHIN = 300;

    private Paste() {}

    /** {@return everything up to Ctrl-D, or up to an empty line behind which nothing more comes at once} */
    static byte[] read(Streams streams, String official) throws IOException {
        streams.err().println("The official form: " + VisibleText.inLine(official));
        streams.err().println("Paste the items here, each with its number; then an empty line, or Ctrl-D.");
        streams.err().flush();
        InputStream in = streams.in();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean any = false;
        boolean blank = true;
        for (int b = in.read(); b >= 0; b = in.read()) {
            text.write(b);
            if (b != '\n') {
                blank &= b == ' ' || b == '\t' || b == '\r';
                continue;
            }
            if (blank && any && !hasMore(in)) {
                break;
            }
            any |= !blank;
            blank = true;
        }
        return text.toByteArray();
    }

    private static boolean hasMore(InputStream in) throws IOException {
        if (in.available() == 0) {
            try {
                Thread.sleep(MORE_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return in.available() > 0;
    }
}
