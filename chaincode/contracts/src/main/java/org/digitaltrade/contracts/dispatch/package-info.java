/**
 * From the shim's call to a handler and back: names, arguments, identity, reads, writes, the one event and the codes of
 * refusal. Contract classes build on it and add nothing of their own to the ledger's form.
 */
@NullMarked
package org.digitaltrade.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
