package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.crypto.Pem;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Identities as they stand in creators and endorsers: MSP id and certificate in PEM. */
public final class SerializedIdentities {

    private SerializedIdentities() {}

    /** Serialises an identity; the PEM text is taken as it is, since its bytes enter transaction ids. */
    public static ByteString of(String mspId, String certificatePem) {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFromUtf8(certificatePem))
                .build()
                .toByteString();
    }

    /**
     * Reads a serialised identity.
     *
     * @throws MalformedBytesException if the bytes are none
     */
    public static SerializedIdentity parse(ByteString serialized) {
        return Messages.parse(SerializedIdentity.parser(), serialized, "serialised identity");
    }

    /**
     * The certificate of a serialised identity, not yet checked against any organisation.
     *
     * @throws MalformedBytesException if there is none
     */
    public static X509Certificate certificate(SerializedIdentity identity) {
        return Pem.certificate(identity.getIdBytes().toStringUtf8());
    }
}
