package org.kindscale.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON that people can read: indented by two blanks, lines ended with LF on every machine. */
public final class IndentedJson {

    private IndentedJson() {}

    /** {@return a generator that writes to {@code out}; whoever asked closes it} */
    public static JsonGenerator generator(Writer out) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n"); // the usual one ends lines as the machine does
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return new JsonFactory().createGenerator(context, out);
    }
}
