package org.digitaltrade.cli.key;

import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.TransactionSigner;

/**
 * Somebody who can act on the ledger from this machine.
 *
 * @param label as {@code --as} names it
 */
public record ActorWithKey(String label, LedgerIdentity identity, TransactionSigner signer) {}
