package org.kindscale.psychometrics.invariance;

/**
 * What the misfit would lose if one item were left free of what a level holds equal.
 *
 * @param item number of the item
 * @param chiSquare the score statistic, about what chi-square would fall
 * @param degreesOfFreedom parameters that would be added
 * @param pValue P(X &gt;= chiSquare) where the item is equal in all groups
 */
public record Release(int item, double chiSquare, int degreesOfFreedom, double pValue) {}
