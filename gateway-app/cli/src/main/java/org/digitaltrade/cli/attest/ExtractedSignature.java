package org.digitaltrade.cli.attest;

import java.util.List;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.SignatureFormat;

/**
 * One signature, taken out of the file that carries it.
 *
 * @param bytes as the verifier takes them
 * @param digests of what it must cover, where the file itself holds that; empty if it is a document beside it
 * @param statements what whoever extracted it found about the file, and the verifier can't see
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ExtractedSignature(SignatureFormat format, byte[] bytes, List<ContentDigest> digests, List<String> statements) {

    ExtractedSignature {
        digests = List.copyOf(digests);
        statements = List.copyOf(statements);
    }

    /** Alone in its file. */
    static ExtractedSignature detached(SignatureFormat format, byte[] bytes) {
        return new ExtractedSignature(format, bytes, List.of(), List.of());
    }
}
