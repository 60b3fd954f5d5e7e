/**
 * Signs of careless answering in one person's responses.
 *
 * <p>May use {@code psychometrics}; Hipparchus.
 */
@NullMarked
package org.kindscale.psychometrics.careless;

import org.jspecify.annotations.NullMarked;
