/**
 * Change between two waves as people and programs read it: what it is measured against, classes, a row a person.
 *
 * <p>Open to the rooms of {@code report} alone: {@code ChangeHtml}, {@code ChangeJson}, {@code ChangeText}. May use
 * {@code psychometrics}, {@code definition}, {@code report.html} and the floor of {@code report}.
 */
@NullMarked
package org.kindscale.report.change;

import org.jspecify.annotations.NullMarked;
