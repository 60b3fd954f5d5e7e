/**
 * Explains one score from cell to band: the use case behind {@code explain}.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.explain;

import org.jspecify.annotations.NullMarked;
