/**
 * The text layer of PDF documents (ISO 32000-1).
 *
 * <p>The bytes of a file in, its lines in the order of the pages out. Text is taken only where the file says which
 * characters it shows; pictures are not looked at, scripts and links never opened, and every size that the file claims
 * is bounded. Tables of cross-references are not needed: the objects are found by walking through the file.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code PdfText}.
 *
 * <p>May use {@code survey.text} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.pdf;

import org.jspecify.annotations.NullMarked;
