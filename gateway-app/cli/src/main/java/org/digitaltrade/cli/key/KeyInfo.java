package org.digitaltrade.cli.key;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key beside its bytes.
 *
 * @param organisation the member in whose name its certificate acts on the ledger; empty for a key that signs documents
 * @param publicKeySha256 of the SubjectPublicKeyInfo, lower-case hex
 */
public record KeyInfo(
        String name, KeyType type, Instant createdAt, String publicKeySha256, Optional<String> organisation) {

    KeyInfo actingFor(String mspId) {
        return new KeyInfo(name, type, createdAt, publicKeySha256, Optional.of(mspId));
    }
}
