/**
 * Fabric's bytes. What every Fabric node and client must compute alike is here once: identifiers, the DER of block
 * headers, signatures, MSP checks, policies, channel configuration, and readers of proposals and transactions. Nothing
 * here opens a connection, reads a file or asks for the time. Messages are never re-serialised: what is hashed or
 * verified is what was received.
 */
@NullMarked
package org.digitaltrade.wire;

import org.jspecify.annotations.NullMarked;
