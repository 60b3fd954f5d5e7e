/**
 * Fits the latent models that were asked for: of all rows, and of groups of rows.
 *
 * <p>What a pass over the rows has gathered in, models for the report out.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 *
 * <p>Open to the rooms of {@code app} alone: {@code Gathered}, {@code LatentItems}, {@code LatentParts},
 * {@code ModelFindings}.
 */
@NullMarked
package org.kindscale.app.latent;

import org.jspecify.annotations.NullMarked;
