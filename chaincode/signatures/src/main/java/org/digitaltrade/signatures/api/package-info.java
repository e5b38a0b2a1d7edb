/** The door of this module: one request in, one verdict out. */
@NullMarked
package org.digitaltrade.signatures.api;

import org.jspecify.annotations.NullMarked;
