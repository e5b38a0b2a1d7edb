/**
 * BER and DER read with limits and without leniency: what is signed must be the one encoding that DER allows, and all
 * structures are windows on the bytes as they were received, never a re-encoding.
 */
@NullMarked
package org.digitaltrade.signatures.der;

import org.jspecify.annotations.NullMarked;
