package org.kindscale.syntax;

import java.util.List;
import org.kindscale.syntax.key.KeyProgram;

/**
 * What a generated file is to hold.
 *
 * @param programs one for each instrument; copied
 * @param missing codes that stand for no response, besides empty cells; copied
 * @param version kindscale's version
 * @param command the call that made the file
 * @param part what a file of SQL is to hold; the others are always whole
 */
public record SyntaxFile(List<KeyProgram> programs, List<String> missing, String version, String command, Part part) {

    /** Parts of a file of SQL; each but the whole is one statement without its semicolon, for tools that take one. */
    public enum Part {
        /** The query that proves the scores, and that of the scores. */
        WHOLE,
        /** The query of the scores. */
        SELECT,
        /** The query that must return no row. */
        PROOF
    }

    /** Copies the lists. */
    public SyntaxFile {
        programs = List.copyOf(programs);
        missing = List.copyOf(missing);
    }

    /** {@return those of the missing codes that are numbers} */
    List<String> missingNumbers() {
        return missing.stream().filter(SyntaxFile::isNumber).toList();
    }

    private static boolean isNumber(String code) {
        return code.matches("-?\\d+(\\.\\d+)?");
    }
}
