package org.digitaltrade.domain.trade;

import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/**
 * The digests of one document's canonical bytes. One party may sign one of them and another party the other.
 *
 * @param sha256 SHA-256
 * @param sm3 SM3
 */
public record Fingerprint(Hash sha256, Hash sm3) {

    /** As attestations name them. */
    public List<ContentDigest> digests() {
        return List.of(
                new ContentDigest(DigestAlgorithm.SHA256, sha256.value()),
                new ContentDigest(DigestAlgorithm.SM3, sm3.value()));
    }
}
