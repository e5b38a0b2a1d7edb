/** What bounds the work of one request. */
@NullMarked
package org.digitaltrade.signatures.check;

import org.jspecify.annotations.NullMarked;
