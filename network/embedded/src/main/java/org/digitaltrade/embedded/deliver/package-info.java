/**
 * Reading the chain: the Deliver service in its three forms, with the seek semantics of a real peer, and the queries of the system
 * chaincode {@code qscc}.
 */
@NullMarked
package org.digitaltrade.embedded.deliver;

import org.jspecify.annotations.NullMarked;
