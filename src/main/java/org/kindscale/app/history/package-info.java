/**
 * What stands beside stored sittings: the notes of the person.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.history;

import org.jspecify.annotations.NullMarked;
