/**
 * One class per use case, joining the other packages: score a survey, explain a score, check definitions, show
 * instruments.
 *
 * <p>A use case takes a request (a record of plain values) and streams, and returns an outcome; it opens and moves
 * files, but knows no command line and no terminal.
 *
 * <p>May use every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app;

import org.jspecify.annotations.NullMarked;
