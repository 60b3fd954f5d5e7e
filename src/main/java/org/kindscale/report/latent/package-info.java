/**
 * Latent models as people and programs read them: tables, JSON, and whether a total may be used.
 *
 * <p>Open to the rooms of {@code report} alone: {@code LatentHtml}, {@code LatentJson}, {@code LatentText}. May use
 * {@code psychometrics}, {@code report.html} and the floor of {@code report}.
 */
@NullMarked
package org.kindscale.report.latent;

import org.jspecify.annotations.NullMarked;
