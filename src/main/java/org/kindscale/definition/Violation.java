package org.kindscale.definition;

import org.kindscale.diagnostics.FindingCode;

/**
 * A rule of the format that an instrument breaks.
 *
 * @param code which rule
 * @param pointer where, as a JSON pointer into the definition, such as {@code /scores/3/minAnswered}
 * @param what the fact found
 * @param help the change that mends it
 */
public record Violation(FindingCode code, String pointer, String what, String help) {}
