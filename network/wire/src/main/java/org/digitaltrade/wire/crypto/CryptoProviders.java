package org.digitaltrade.wire.crypto;

import java.lang.reflect.InvocationTargetException;
import java.security.Provider;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The security providers in use, as objects. Certificates are always read by BouncyCastle; ECDSA takes a native
 * provider where one is present.
 */
public final class CryptoProviders {

    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final Provider ECDSA = nativeEcdsa().orElse(BOUNCY_CASTLE);

    private CryptoProviders() {}

    /** BouncyCastle: pure Java, works everywhere, about 75 µs for an ECDSA operation on P-256. */
    public static Provider bouncyCastle() {
        return BOUNCY_CASTLE;
    }

    /**
     * The provider for ECDSA: Amazon Corretto's (14 to 38 µs an operation) if it is on the class path and works here,
     * else BouncyCastle.
     */
    public static Provider ecdsa() {
        return ECDSA;
    }

    private static Optional<Provider> nativeEcdsa() {
        try {
            Class<?> corretto = Class.forName(CORRETTO);
            Provider provider = (Provider) corretto.getField("INSTANCE").get(null);
            // Its classes load on every platform; its library only on those that the jar was built for.
            Object failure = corretto.getMethod("getLoadingError").invoke(provider);
            return failure == null ? Optional.ofNullable(provider) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (NoSuchFieldException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the Corretto provider on the class path is of an unknown version", e);
        }
    }
}
