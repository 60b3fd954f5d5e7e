package org.kindscale.report.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;

/**
 * What was found in a survey file.
 *
 * @param file its path as typed
 * @param again the command that looks for one instrument in it, ID in place of the instrument
 * @param facts what it is, as phrases; copied
 * @param found the instruments that can be read; copied
 * @param near the instruments that may be in it, but need a word from a person; copied
 * @param unread what keeps the file from being read at all; copied
 */
public record Inspection(
        String file, String again, List<String> facts, List<Found> found, List<Near> near, List<Diagnostic> unread) {

    /** Copies the lists. */
    public Inspection {
        facts = List.copyOf(facts);
        found = List.copyOf(found);
        near = List.copyOf(near);
        unread = List.copyOf(unread);
    }

    /**
     * An instrument that can be read.
     *
     * @param instrument the instrument
     * @param columns item id to column name; copied in its order
     * @param responses what the cells hold
     * @param totals what the file's own totals say, as phrases; copied
     * @param verdict fits, contradicts or cannot tell, and why
     * @param findings what speaks against the reading, and what is worth knowing; copied
     * @param command the command to go on; where the data speak against the reading, the one that shows how
     * @param ways where the data speak against the reading: commands that read the file otherwise, were tried on it and
     *     are not contradicted; copied
     */
    public record Found(
            Instrument instrument,
            Map<String, String> columns,
            Responses responses,
            List<String> totals,
            String verdict,
            List<Diagnostic> findings,
            String command,
            List<Way> ways) {

        /** Copies the collections. */
        public Found {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            totals = List.copyOf(totals);
            findings = List.copyOf(findings);
            ways = List.copyOf(ways);
        }
    }

    /**
     * What the cells of an instrument's items hold.
     *
     * @param persons rows
     * @param options by option of the first response scale, from the lowest: its code as the definition has it, and how
     *     many cells of the items of that scale say so; copied in its order
     * @param omitted cells without a response
     * @param complete persons who answered every scored item
     */
    public record Responses(long persons, Map<Integer, Long> options, long omitted, long complete) {
        /** Copies the map in its order. */
        public Responses {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /**
     * An instrument that may be in the file.
     *
     * @param instrument the instrument
     * @param what why it cannot be read as it is
     * @param help what mends it, where no command was found; empty if one was
     * @param ways commands that were tried on the file and read it; copied
     */
    public record Near(Instrument instrument, String what, String help, List<Way> ways) {
        /** Copies the list. */
        public Near {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A command that was tried.
     *
     * @param command the whole command
     * @param why what speaks for it, and what only a person can answer
     */
    public record Way(String command, String why) {}
}
