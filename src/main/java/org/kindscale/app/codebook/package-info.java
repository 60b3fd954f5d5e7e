/**
 * Describes a file of answers and scores: the use case behind {@code codebook}.
 *
 * <p>Definitions and a file in; what each column is and what stands in it out. Memory does not grow with the file.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.codebook;

import org.jspecify.annotations.NullMarked;
