/** Keys, digests and signature values against published vectors. */
@NullMarked
package org.digitaltrade.signatures.crypto;

import org.jspecify.annotations.NullMarked;
