package org.digitaltrade.domain.attestations;

import java.util.HexFormat;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * The digest of a document's bytes.
 *
 * @param algorithm under which algorithm
 * @param hex lower case, as many digits as the algorithm has
 */
public record ContentDigest(DigestAlgorithm algorithm, String hex) {

    public ContentDigest {
        boolean wellFormed = hex.length() == 2 * algorithm.lengthBytes()
                && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!wellFormed) {
            throw new RejectedException(
                    Code.MALFORMED,
                    "a " + algorithm.label() + " digest has " + 2 * algorithm.lengthBytes() + " lower-case hex digits");
        }
    }

    public static ContentDigest of(DigestAlgorithm algorithm, byte[] digest) {
        return new ContentDigest(algorithm, HexFormat.of().formatHex(digest));
    }

    /**
     * @param text {@code sha256:HEX}, {@code sha384:HEX}, {@code sha512:HEX} or {@code sm3:HEX}
     * @throws RejectedException MALFORMED for another form
     */
    public static ContentDigest parse(String text) {
        int colon = text.indexOf(':');
        DigestAlgorithm algorithm = DigestAlgorithm.ofLabel(text.substring(0, Math.max(colon, 0)))
                .orElseThrow(() ->
                        new RejectedException(Code.MALFORMED, "a digest is sha256:, sha384:, sha512: or sm3:HEX"));
        return new ContentDigest(algorithm, text.substring(colon + 1));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return algorithm.label() + ":" + hex;
    }
}
