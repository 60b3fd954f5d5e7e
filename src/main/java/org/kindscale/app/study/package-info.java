/**
 * Looks at the files of a study, and brings those of several machines together.
 *
 * <p>Study files and exports in, the state of the study or one file out.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.study;

import org.jspecify.annotations.NullMarked;
