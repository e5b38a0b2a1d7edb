package org.digitaltrade.domain.transfers.rules;

import org.digitaltrade.domain.Hash;

/** SHA-256 over the canonical bytes of a flow's facts. The bytes are the format module's, so it supplies this. */
@FunctionalInterface
public interface FlowDigest {
    Hash of(FlowInput input);
}
