/** The verifier as its callers see it: one request, one verdict. */
@NullMarked
package org.digitaltrade.signatures.api;

import org.jspecify.annotations.NullMarked;
