package org.digitaltrade.signatures.samples;

import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys by name, made once per test run: RSA keys take seconds. */
final class Keys {
    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

    private Keys() {}

    static KeyPair named(String owner, Suite suite) {
        String kind = suite.name().replaceAll("(_PSS)?_SHA[0-9]+", "");
        return MADE.computeIfAbsent(owner + "/" + kind, name -> suite.generate());
    }
}
