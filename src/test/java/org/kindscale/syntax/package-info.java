@NullMarked
package org.kindscale.syntax;

import org.jspecify.annotations.NullMarked;
