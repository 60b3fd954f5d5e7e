/**
 * Writes what a paper takes: tables, figures and the words of its methods, which appear together or not at all.
 *
 * <p>Texts by name in, files out.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.paper;

import org.jspecify.annotations.NullMarked;
