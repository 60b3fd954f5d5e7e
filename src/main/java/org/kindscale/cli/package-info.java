/**
 * The command line: the program that starts, its help, its training for the class-data archive.
 *
 * <p>The door of the house. No file is read and no number computed here.
 *
 * <p>May use its own rooms, {@code report} and {@code diagnostics}; picocli.
 */
@NullMarked
package org.kindscale.cli;

import org.jspecify.annotations.NullMarked;
