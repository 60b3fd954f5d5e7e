package org.kindscale.psychometrics.planning;

import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * A factor model whose fit is looked at.
 *
 * @param set number of the set of its items
 * @param structure its pattern, of the items in the order of that set
 */
public record PlannedModel(int set, LatentStructure structure) {}
