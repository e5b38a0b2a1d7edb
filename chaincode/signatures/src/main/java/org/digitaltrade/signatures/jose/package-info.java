/** JAdES (ETSI TS 119 182-1) in the compact form, whose header is signed whole. */
@NullMarked
package org.digitaltrade.signatures.jose;

import org.jspecify.annotations.NullMarked;
