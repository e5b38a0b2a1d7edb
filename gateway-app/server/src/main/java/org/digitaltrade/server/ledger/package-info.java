/**
 * The way to the network, and the only package that knows Fabric's client: the peers and which to turn to next, the three
 * steps of a transaction signed elsewhere, what became of it, and the stream of blocks that others follow.
 */
@NullMarked
package org.digitaltrade.server.ledger;

import org.jspecify.annotations.NullMarked;
