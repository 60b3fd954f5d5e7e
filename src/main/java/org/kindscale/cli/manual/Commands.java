package org.kindscale.cli.manual;

import java.util.List;
import org.kindscale.cli.command.Command;
import picocli.CommandLine.Model.CommandSpec;

/** All commands of the program. */
public interface Commands {

    /** {@return their names, in the order of the help} */
    List<String> names();

    /** {@return the command of that name} */
    Command command(String name);

    /** {@return what it declares, with the options that every command has} */
    CommandSpec spec(String name);
}
