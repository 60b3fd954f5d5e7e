/**
 * Analyses the items of survey files: the use case behind {@code analyze}.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.analyze;

import org.jspecify.annotations.NullMarked;
