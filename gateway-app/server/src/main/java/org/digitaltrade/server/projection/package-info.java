/**
 * What the blocks say, in SQL. Blocks come through {@code ledger}; each is checked, its events are applied with the same
 * code that the chaincode runs, the result is held against what the peers wrote, and rows and position are committed
 * together. It stops rather than show a difference, and can be dropped and rebuilt from block 0 at any time.
 */
@NullMarked
package org.digitaltrade.server.projection;

import org.jspecify.annotations.NullMarked;
