/**
 * Finds the wording of an instrument in what a person has of it: the use case behind {@code wording}.
 *
 * <p>A file or a paste in - plain text, a filled-in template, a web page, a Word document, an export or a dictionary
 * whose labels hold the words -, the items laid beside the definition out, or findings that say what is missing.
 *
 * <p>May use {@code app}, {@code app.draft} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.wording;

import org.jspecify.annotations.NullMarked;
