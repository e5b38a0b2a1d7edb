package org.digitaltrade.embedded.genesis;

import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Capability;

/** The value that switches one version's rules on. */
final class CapabilityValue {

    private CapabilityValue() {}

    static Capabilities of(String version) {
        return Capabilities.newBuilder()
                .putCapabilities(version, Capability.getDefaultInstance())
                .build();
    }
}
