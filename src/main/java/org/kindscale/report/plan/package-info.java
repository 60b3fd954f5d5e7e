/**
 * What samples of one size are expected to say, as people and programs read it.
 *
 * <p>May use {@code psychometrics} with its rooms and the floor of {@code report}.
 */
@NullMarked
package org.kindscale.report.plan;

import org.jspecify.annotations.NullMarked;
