package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.crypto.EcdsaSigner;

/** A member together with the key to sign as it. */
public record SigningIdentity(String mspId, ByteString serialized, EcdsaSigner signer) {

    /** From the texts of a certificate file and a PKCS#8 key file. */
    public static SigningIdentity ofPem(String mspId, String certificatePem, String privateKeyPem) {
        return new SigningIdentity(
                mspId, SerializedIdentities.of(mspId, certificatePem), EcdsaSigner.fromPem(privateKeyPem));
    }

    /** Signs the concatenation of the parts; DER with low S. */
    public ByteString sign(ByteString... parts) {
        return ByteString.copyFrom(signer.sign(parts));
    }
}
