package org.digitaltrade.domain.trade;

import java.util.regex.Pattern;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;

/**
 * A file that belongs to the contract and stays with the parties.
 *
 * @param name for people
 * @param sha256 of its bytes
 * @param sm3 of the same bytes, for those who sign under the national algorithms
 * @param bytes its length
 * @param mediaType for example {@code application/pdf}
 */
public record ContractFile(String name, Hash sha256, Hash sm3, long bytes, String mediaType) {
    /** A long file name. */
    public static final int MAX_NAME_LENGTH = 200;
    /** One tebibyte: larger annexes are manifests of parts. */
    public static final long MAX_BYTES = 1L << 40;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,63}/[a-z0-9][a-z0-9.+-]{0,63}");

    public ContractFile {
        PlainText.check(name, MAX_NAME_LENGTH);
        Limits.between(bytes, 1, MAX_BYTES, "a file's length in bytes");
        Limits.matching(MEDIA_TYPE, mediaType, "a media type is type/subtype in lower case");
    }
}
