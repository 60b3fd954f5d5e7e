package org.kindscale.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.VisibleText;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: everything for people; no character that cannot be seen gets through
 * @param terminals which of the three are terminals
 * @param environment environment variables
 */
public record Streams(
        InputStream in, OutputStream out, PrintWriter err, Terminals terminals, Map<String, String> environment) {

    /** Puts the net in front of standard error. */
    public Streams {
        err = err instanceof PeopleWriter ? err : new PeopleWriter(err);
    }

    /**
     * Which streams are terminals.
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    public record Terminals(boolean in, boolean out, boolean err) {

        /** None of them. */
        public static final Terminals NONE = new Terminals(false, false, false);

        /** Asks the launcher, which has looked, else the JDK, which knows less. */
        public static Terminals detect(String told) {
            return told.isEmpty() ? ofConsole(Runtime.version().feature() < 22 && hasConsole()) : told(told);
        }

        /** All of them or none. */
        public static Terminals ofConsole(boolean console) {
            return new Terminals(console, console, console);
        }

        private static Terminals told(String told) {
            return new Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
        }

        /** Before JDK 22 there is a console only where standard input and output are terminals. */
        @SuppressWarnings("SystemConsoleNull") // called on older JDKs only
        private static boolean hasConsole() {
            return System.console() != null;
        }
    }

    /** Writes text for people to standard output: characters that cannot be seen by their names. */
    public void show(String text) throws IOException {
        print(VisibleText.inLines(text));
    }

    /** Moves the cursor on standard error: {@code ours} holds nothing from outside. */
    void control(String ours) {
        if (err instanceof PeopleWriter people) {
            people.control(ours);
        }
    }

    /** Writes data to standard output as they are. */
    public void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Tells findings to the people. */
    public void tell(List<Diagnostic> findings) {
        findings.forEach(finding -> err.println(finding.render()));
        err.flush();
    }

    /** {@return the value of an environment variable; empty if it is not set} */
    public String env(String name) {
        return environment.getOrDefault(name, "");
    }
}
