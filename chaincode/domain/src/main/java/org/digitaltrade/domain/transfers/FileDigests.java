package org.digitaltrade.domain.transfers;

import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/**
 * Both digests of one file, as its submitter states them: one signatory may have signed the SM3, another the SHA-256. The
 * ledger hasn't seen the file, so that both are of the same one is the submitter's word.
 */
public record FileDigests(Hash sha256, Hash sm3) {

    public List<ContentDigest> contentDigests() {
        return List.of(
                new ContentDigest(DigestAlgorithm.SHA256, sha256.value()),
                new ContentDigest(DigestAlgorithm.SM3, sm3.value()));
    }
}
