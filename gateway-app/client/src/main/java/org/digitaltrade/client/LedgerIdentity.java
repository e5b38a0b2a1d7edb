package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * Whoever acts on the ledger: a certificate in the name of an organisation. It has no key, so it can be shown to anyone.
 *
 * @param mspId the organisation's code, for example {@code ZHD}
 */
public record LedgerIdentity(String mspId, X509Certificate certificate) {

    /** The bytes that a proposal names as its creator. */
    public ByteString creator() {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFromUtf8(Identities.toPemString(certificate)))
                .build()
                .toByteString();
    }

    X509Identity forGateway() {
        return new X509Identity(mspId, certificate);
    }
}
