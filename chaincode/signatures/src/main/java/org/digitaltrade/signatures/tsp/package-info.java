/** Timestamp tokens (RFC 3161) over signature values: the only proof of a time earlier than the ledger's own. */
@NullMarked
package org.digitaltrade.signatures.tsp;

import org.jspecify.annotations.NullMarked;
