/**
 * How a file is to be read, as values: what the user said of dialect, columns, codings and missing codes.
 *
 * <p>Immutable records; nothing is read here.
 *
 * <p>May use {@code survey.text}, {@code definition} and {@code scoring}.
 */
@NullMarked
package org.kindscale.survey.reading;

import org.jspecify.annotations.NullMarked;
