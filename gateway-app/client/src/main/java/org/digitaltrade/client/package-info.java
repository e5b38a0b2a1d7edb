/**
 * What one party needs to act on the ledger with its own key: build a transaction, decode and check it before each
 * signature, hand it in through a gateway or straight to a peer, and know the outcome. Nothing here trusts the gateway:
 * it relays bytes, and bytes that differ from what was meant are not signed.
 */
@NullMarked
package org.digitaltrade.client;

import org.jspecify.annotations.NullMarked;
