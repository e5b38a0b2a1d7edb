package org.digitaltrade.client;

import java.security.PrivateKey;
import org.digitaltrade.wire.crypto.EcdsaSigner;

/** Holds one private key and signs with it. The key never leaves the implementation: a file, a token, a service. */
@FunctionalInterface
public interface TransactionSigner {
    /**
     * Signs a digest that was checked before.
     *
     * @param digest SHA-256, 32 bytes
     * @return ECDSA over P-256, DER, low S
     */
    byte[] sign(byte[] digest);

    /** A signer with a P-256 key in memory. The key is converted to the signing provider once, here. */
    static TransactionSigner of(PrivateKey key) {
        return EcdsaSigner.of(key)::signDigest;
    }
}
