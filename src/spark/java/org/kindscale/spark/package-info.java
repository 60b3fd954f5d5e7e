/**
 * Scores the rows of Spark tables.
 *
 * <p>An artefact of its own, which uses {@link org.kindscale.library} alone, so that Spark and what it brings never get
 * into the program.
 */
package org.kindscale.spark;
