/**
 * The state of a study, as people and programs read it.
 *
 * <p>What is known of each sitting in, a table, CSV or JSON out. Knows no file and no instrument.
 *
 * <p>May use {@code administration}, {@code report}, {@code report.sitting}; Jackson.
 */
@NullMarked
package org.kindscale.report.study;

import org.jspecify.annotations.NullMarked;
