/**
 * Latent models as people and programs read them: tables, JSON, and whether a total may be used.
 *
 * <p>May use {@code psychometrics.latent} and the floor of {@code report}.
 */
@NullMarked
package org.kindscale.report.latent;

import org.jspecify.annotations.NullMarked;
