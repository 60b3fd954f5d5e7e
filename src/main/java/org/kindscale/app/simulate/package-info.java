/**
 * Makes up survey files: the use case behind {@code simulate}.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.simulate;

import org.jspecify.annotations.NullMarked;
