/** Revocation data given as bytes: who signed it, how fresh it is, and what it says about one certificate at one time. */
@NullMarked
package org.digitaltrade.signatures.rev;

import org.jspecify.annotations.NullMarked;
