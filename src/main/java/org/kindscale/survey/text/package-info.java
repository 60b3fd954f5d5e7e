/**
 * Delimited text: sources of bytes, gzip, dialects, records and their cells.
 *
 * <p>Bytes in, cells out. Knows no instrument and no response.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code PlainReader}, {@code Preview}, {@code RecordView},
 * {@code BlankLines}, {@code BlockSource}, {@code BulkInput}, {@code FieldSplitter}, {@code Utf8}.
 *
 * <p>May use {@code diagnostics}; Commons CSV.
 */
@NullMarked
package org.kindscale.survey.text;

import org.jspecify.annotations.NullMarked;
