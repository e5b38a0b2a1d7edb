package org.digitaltrade.wire.block;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.msp.SerializedIdentities;

/**
 * An ordering node of a BFT channel.
 *
 * @param id number by which its signatures name it
 * @param certificatePem enrolment certificate that it signs blocks with
 */
public record Consenter(int id, String mspId, String host, int port, String certificatePem) {

    static Consenter of(org.hyperledger.fabric.protos.common.Consenter consenter) {
        return new Consenter(
                consenter.getId(),
                consenter.getMspId(),
                consenter.getHost(),
                consenter.getPort(),
                consenter.getIdentity().toStringUtf8());
    }

    /** As an identity of its organisation. */
    public ByteString serialized() {
        return SerializedIdentities.of(mspId, certificatePem);
    }
}
