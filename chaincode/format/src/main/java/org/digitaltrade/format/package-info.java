/**
 * Bytes that last: canonical JSON, ledger keys, the event envelope, and who a certificate speaks for. Whatever is stored,
 * returned, signed or emitted passes through here, in chaincode, gateway and verifier alike.
 */
@NullMarked
package org.digitaltrade.format;

import org.jspecify.annotations.NullMarked;
