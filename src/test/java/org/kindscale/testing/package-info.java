/**
 * What tests share: seeded property tests and tiny instruments.
 *
 * <p>May use the packages under test; holds no test of them.
 */
@NullMarked
package org.kindscale.testing;

import org.jspecify.annotations.NullMarked;
