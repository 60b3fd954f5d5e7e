/**
 * Statistics of a persons-by-items matrix; knows no instrument and no file.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.kindscale.psychometrics;

import org.jspecify.annotations.NullMarked;
