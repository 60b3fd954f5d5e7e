/**
 * How precise the scores are: of what a pass over the rows has gathered.
 *
 * <p>May use {@code app}, {@code app.latent} and every package but {@code cli}.
 *
 * <p>Open to the rooms of {@code app} alone: {@code PrecisionParts}.
 */
@NullMarked
package org.kindscale.app.precision;

import org.jspecify.annotations.NullMarked;
