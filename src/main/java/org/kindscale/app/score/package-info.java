/**
 * Scores survey files: the use case behind {@code score}.
 *
 * <p>A request and streams in; scores, rejects, column map and provenance out, all of them or none.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.score;

import org.jspecify.annotations.NullMarked;
