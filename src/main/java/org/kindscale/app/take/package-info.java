/**
 * Holds sittings and looks at those that were held: the use cases behind {@code take}, {@code history}, {@code export}.
 *
 * <p>Open to the rooms of {@code app} alone: {@code ConsentPage}, {@code LateJournal}, {@code SittingStart},
 * {@code SkipCosts}, {@code StoreFolder}, {@code StudyFile}, {@code WordedInstrument}.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.take;

import org.jspecify.annotations.NullMarked;
