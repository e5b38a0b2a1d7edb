/** Certificates as the checks read them: DER, within limits, times and extensions understood or refused. */
@NullMarked
package org.digitaltrade.signatures.x509;

import org.jspecify.annotations.NullMarked;
