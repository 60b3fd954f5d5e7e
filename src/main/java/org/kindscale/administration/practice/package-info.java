/**
 * Exercises of kindness as guided pages: texts, and how they are gone through on a screen or line by line.
 *
 * <p>Nothing is stored and nothing is typed in; nothing goes on by itself.
 *
 * <p>May use {@code administration}.
 */
@NullMarked
package org.kindscale.administration.practice;

import org.jspecify.annotations.NullMarked;
