/**
 * The program with all its libraries as one module, so that it can be linked into a runtime image.
 *
 * <p>What is only {@code static} is named by classes of the libraries that are never loaded: pictures in a terminal
 * (JLine) and tables of a database (Commons CSV).
 */
open module kindscale {
    requires java.logging;
    requires static java.desktop;
    requires static java.sql;

    uses org.jline.terminal.spi.TerminalProvider;
    uses org.jline.terminal.impl.TerminalGraphics;
    uses org.slf4j.spi.SLF4JServiceProvider;
    uses tools.jackson.core.TokenStreamFactory;

    provides org.jline.terminal.spi.TerminalProvider with
            org.jline.terminal.impl.jni.JniTerminalProvider,
            org.jline.terminal.impl.exec.ExecTerminalProvider,
            org.jline.terminal.impl.DumbTerminalProvider;
    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
    provides tools.jackson.core.TokenStreamFactory with
            tools.jackson.core.json.JsonFactory;
}
