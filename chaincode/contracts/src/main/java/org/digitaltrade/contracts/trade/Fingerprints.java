package org.digitaltrade.contracts.trade;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.trade.ContractDocument;
import org.digitaltrade.domain.trade.Fingerprint;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Records;

/** The digests of contract documents, computed by the ledger from the canonical bytes and never taken from a caller. */
final class Fingerprints {

    private Fingerprints() {}

    static Fingerprint of(ContractDocument document) {
        byte[] canonical = Records.canonical(document);
        return new Fingerprint(Hash.of(Digests.sha256(canonical)), Hash.of(sm3(canonical)));
    }

    private static byte[] sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }
}
