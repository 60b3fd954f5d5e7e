/**
 * References in the forms that writers of papers need.
 *
 * <p>The citation of a definition in, text, BibTeX or RIS out.
 *
 * <p>May use {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.report.citation;

import org.jspecify.annotations.NullMarked;
