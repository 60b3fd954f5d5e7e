/**
 * Change between two occasions: of one person, and of a sample.
 *
 * <p>Takes scores of the same persons on two occasions and what they are measured against, gives indices of change,
 * their classes and effect sizes with intervals. May use {@code psychometrics}.
 *
 * <p>Open to the rooms of {@code psychometrics} alone: {@code NonCentralT}.
 */
@NullMarked
package org.kindscale.psychometrics.change;

import org.jspecify.annotations.NullMarked;
