/**
 * Writes keys as code of other languages: the use case behind {@code syntax}.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.syntax;

import org.jspecify.annotations.NullMarked;
