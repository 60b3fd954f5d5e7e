package org.kindscale.app.wording;

import org.kindscale.catalog.wording.WordingMatch;
import org.kindscale.definition.Instrument;

/**
 * A wording that was found.
 *
 * @param instrument whose it is
 * @param match the wordings, beside the items
 * @param text where they were found
 */
public record FoundWording(Instrument instrument, WordingMatch match, FormText text) {}
