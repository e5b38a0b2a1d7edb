package org.digitaltrade.signatures.ses;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The seal that a sealing signature shows: whose keys may use it, how long, and who made it.
 *
 * @param certificates those that may use it, by the certificates themselves
 * @param digests those that may use it, by the SM3 of their certificates
 * @param maker who made the seal
 * @param makerSigned what the maker may have signed: the standard and its first edition differ
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seal(
        List<byte[]> certificates,
        List<byte[]> digests,
        Instant validFrom,
        Instant validUntil,
        ParsedCertificate maker,
        List<byte[]> makerSigned,
        byte[] makerValue) {
    private static final int BY_CERTIFICATE = 1;
    private static final int BY_DIGEST = 2;

    static Seal read(Tlv seal) throws MalformedDerException {
        Fields fields = new Fields(seal.expect(Tag.SEQUENCE));
        Tlv info = fields.next(Tag.SEQUENCE);
        // The first edition puts the maker's part in a structure of its own.
        Tlv next = fields.any();
        Fields maker = next.is(Tag.SEQUENCE) ? new Fields(next) : fields;
        Tlv certificate = next.is(Tag.SEQUENCE) ? maker.next(Tag.OCTET_STRING) : next.expect(Tag.OCTET_STRING);
        Tlv algorithm = maker.next(Tag.OBJECT_IDENTIFIER);
        byte[] value = SealSignature.bits(maker.next(Tag.BIT_STRING));
        maker.end();
        fields.end();
        return read(
                info,
                ParsedCertificate.parse(certificate.content()),
                List.of(info.encoded(), sequence(info, certificate, algorithm)),
                value);
    }

    private static Seal read(Tlv info, ParsedCertificate maker, List<byte[]> makerSigned, byte[] value)
            throws MalformedDerException {
        Fields fields = new Fields(info);
        fields.next(Tag.SEQUENCE); // header
        fields.any(); // the seal's number
        Fields property = new Fields(fields.next(Tag.SEQUENCE));
        property.next(Tag.INTEGER);
        property.any(); // the seal's name, which is a person's at times
        Tlv kindOrList = property.any();
        int kind = kindOrList.is(Tag.INTEGER) ? kindOrList.content()[0] : BY_CERTIFICATE;
        Tlv list = kindOrList.is(Tag.INTEGER) ? property.next(Tag.SEQUENCE) : kindOrList.expect(Tag.SEQUENCE);
        property.any(); // when the seal was made
        Instant from = StrictTime.parse(property.any());
        Instant until = StrictTime.parse(property.any());
        if (kind != BY_CERTIFICATE && kind != BY_DIGEST) {
            throw new MalformedDerException("a seal lists certificates or their digests");
        }
        return new Seal(
                kind == BY_CERTIFICATE ? certificates(list) : List.of(),
                kind == BY_DIGEST ? digests(list) : List.of(),
                from,
                until,
                maker,
                makerSigned,
                value);
    }

    boolean admits(ParsedCertificate signer) {
        return certificates.stream().anyMatch(one -> Arrays.equals(one, signer.der()))
                || digests.stream()
                        .anyMatch(one -> Arrays.equals(one, Hashes.digest(DigestAlgorithm.SM3, signer.der())));
    }

    boolean isValidAt(Instant time) {
        return !time.isBefore(validFrom) && !time.isAfter(validUntil);
    }

    private static List<byte[]> certificates(Tlv list) throws MalformedDerException {
        List<byte[]> found = new ArrayList<>();
        for (Tlv one : list.children()) {
            found.add(one.expect(Tag.OCTET_STRING).content());
        }
        return found;
    }

    private static List<byte[]> digests(Tlv list) throws MalformedDerException {
        List<byte[]> found = new ArrayList<>();
        for (Tlv one : list.children()) {
            Fields fields = new Fields(one.expect(Tag.SEQUENCE));
            fields.any(); // names the algorithm, which is SM3 in this standard
            found.add(fields.next(Tag.OCTET_STRING).content());
        }
        return found;
    }

    private static byte[] sequence(Tlv... elements) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Tlv element : elements) {
            content.writeBytes(element.encoded());
        }
        int length = content.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Tag.SEQUENCE);
        if (length < 0x80) {
            out.write(length);
        } else {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(length >> (8 * i));
            }
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
