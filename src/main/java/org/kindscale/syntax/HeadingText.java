package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.syntax.key.KeyProgram;

/** What every generated file says first, line by line and without the signs of a comment. */
final class HeadingText {

    private HeadingText() {}

    /** {@return the lines} */
    static List<String> lines(SyntaxFile file, Language language) {
        List<String> lines = new ArrayList<>();
        for (KeyProgram program : file.programs()) {
            KeyProgram.Heading heading = program.heading();
            lines.addAll(Names.lines(heading.title() + ": definition " + heading.id() + " " + heading.version()));
            lines.add("sha256  " + heading.sha256());
            lines.addAll(Names.lines("licence " + heading.licence()));
            lines.addAll(Names.lines("cite    " + heading.citation()));
            if (!heading.validated()) {
                lines.add("Nobody has validated this instrument.");
            }
            lines.add("");
        }
        lines.addAll(Names.lines(
                "Made by kindscale " + file.version() + " for " + language.title() + ": " + file.command()));
        lines.addAll(
                Names.lines("The scores are those of `kindscale score` after rounding to 10 decimals. A cut score is "
                        + "moved by 0.000000001, because a computed score may lie a hair beside it."));
        if (!language.executed()) {
            lines.addAll(Names.lines("This file was not executed by us: nobody at kindscale has run " + language.title()
                    + ". Run the worked cases before you use it."));
        }
        return lines;
    }
}
