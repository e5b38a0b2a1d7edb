/** Public keys and signature values: what is looked at before the cryptographic library sees it, and the call itself. */
@NullMarked
package org.digitaltrade.signatures.crypto;

import org.jspecify.annotations.NullMarked;
