package org.digitaltrade.signatures.crypto;

import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one cryptographic provider. It is passed to every call as an object and never registered, so that neither the order
 * nor the versions of other providers in the process can change a verdict.
 */
public final class Bc {
    public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** Versions differ in what they accept, so every organisation must run the same one. */
    public static final String VERSION = "1.87";

    private static final String SWITCHES = "org.bouncycastle.";

    private Bc() {}

    /**
     * Refuses to work in a process where verdicts could differ from those of others. Call it once at the start.
     *
     * @throws IllegalStateException if another version of the library was loaded, or one of its system properties is set
     */
    public static void requireCleanRuntime() {
        if (!PROVIDER.getVersionStr().equals(VERSION + ".0")
                && !PROVIDER.getVersionStr().equals(VERSION)) {
            throw new IllegalStateException(
                    "BouncyCastle " + VERSION + " is required, not " + PROVIDER.getVersionStr());
        }
        List<String> switches = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(SWITCHES))
                .sorted()
                .toList();
        if (!switches.isEmpty()) {
            throw new IllegalStateException("system properties change what BouncyCastle accepts: " + switches);
        }
    }
}
