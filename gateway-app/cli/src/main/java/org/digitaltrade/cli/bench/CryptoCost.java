package org.digitaltrade.cli.bench;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.crypto.EcdsaVerifier;
import org.digitaltrade.wire.crypto.Sha256;

/**
 * What one ECDSA operation costs in this process as warm as it is now, nanoseconds of CPU time.
 *
 * @param provider name of the provider
 */
record CryptoCost(String provider, long signNanos, long verifyNanos) {
    /** Enough for a mean that repeats to a few hundredths, in a fifth of a second. */
    private static final int OPERATIONS = 1_000;

    private static final byte[] DIGEST = Sha256.of(new byte[] {1});

    static CryptoCost measure() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", CryptoProviders.bouncyCastle());
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            EcdsaSigner signer = EcdsaSigner.of(keys.getPrivate());
            EcdsaVerifier verifier = EcdsaVerifier.of(keys.getPublic());
            byte[] signature = signer.signDigest(DIGEST);
            return new CryptoCost(
                    CryptoProviders.ecdsa().getName(),
                    nanosEach(() -> signer.signDigest(DIGEST)),
                    nanosEach(() -> verifier.verifyDigest(signature, DIGEST)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is not available", e);
        }
    }

    private static long nanosEach(Runnable operation) {
        for (int i = 0; i < OPERATIONS; i++) {
            operation.run();
        }
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < OPERATIONS; i++) {
            operation.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / OPERATIONS;
    }

    JsonObject toJson() {
        return JsonObject.of(Map.of(
                "provider", new JsonString(provider),
                "signNanos", new JsonInteger(signNanos),
                "verifyNanos", new JsonInteger(verifyNanos)));
    }
}
