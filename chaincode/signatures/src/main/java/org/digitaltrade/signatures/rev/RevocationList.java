package org.digitaltrade.signatures.rev;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.EvidenceKind;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A full certificate revocation list of version 2 (RFC 5280, section 5), signed by the issuer of the certificates that it
 * lists.
 */
public final class RevocationList implements RevocationData {
    private static final int EXTENSIONS = Tag.context(0);
    private static final BigInteger VERSION_2 = BigInteger.ONE;

    private final byte[] signedPart;
    private final AlgorithmIdentifier algorithm;
    private final byte[] value;
    private final byte[] issuer;
    private final Instant thisUpdate;
    private final Instant nextUpdate;
    private final List<Tlv> entries;
    private final ListExtensions extensions;
    private final String sha256;

    private RevocationList(byte[] der) throws MalformedDerException {
        List<Tlv> parts = Tlv.only(der).strict().expect(Tag.SEQUENCE).children();
        require(parts.size() == 3, "a list has three parts");
        this.signedPart = parts.get(0).encoded();
        this.value = bits(parts.get(2));
        Fields fields = new Fields(parts.get(0).expect(Tag.SEQUENCE));
        require(integer(fields.next(Tag.INTEGER)).equals(VERSION_2), "version 2");
        Tlv stated = fields.next(Tag.SEQUENCE);
        require(Arrays.equals(stated.encoded(), parts.get(1).encoded()), "two algorithms");
        this.algorithm = Structures.read(stated.encoded(), AlgorithmIdentifier::getInstance);
        this.issuer = fields.next(Tag.SEQUENCE).encoded();
        this.thisUpdate = StrictTime.parse(fields.any());
        this.nextUpdate = StrictTime.parse(fields.any());
        Optional<Tlv> listed = fields.optional(Tag.SEQUENCE);
        this.entries = listed.isPresent() ? listed.get().children() : List.of();
        this.extensions = ListExtensions.read(fields.optional(EXTENSIONS));
        fields.end();
        this.sha256 = Hashes.sha256(der);
    }

    /** @throws MalformedDerException if this isn't the DER of a list within the limits; one without an end isn't */
    public static RevocationList parse(byte[] der) throws MalformedDerException {
        require(der.length <= Limits.MAX_CRL_BYTES, "too large");
        return new RevocationList(der);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.CRL;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public Instant thisUpdate() {
        return thisUpdate;
    }

    @Override
    public Optional<Instant> nextUpdate() {
        return Optional.of(nextUpdate);
    }

    /** Whether names and key identifiers say that this certificate's holder issued the list. */
    boolean namesAsIssuer(ParsedCertificate certificate) {
        if (!Arrays.equals(issuer, certificate.subject())) {
            return false;
        }
        Optional<byte[]> wanted = extensions.authorityKeyIdentifier();
        Optional<byte[]> offered = certificate.extensions().subjectKeyIdentifier();
        return wanted.isEmpty() || offered.isEmpty() || Arrays.equals(wanted.get(), offered.get());
    }

    boolean isSignedBy(ParsedCertificate certificate, PolicyCheck policy, WorkBudget budget)
            throws CheckFailedException {
        StatedAlgorithm stated = StatedAlgorithm.ofCertificate(algorithm, certificate.key());
        policy.use(stated, certificate.key(), AlgorithmUse.REVOCATION);
        return SignatureValues.verify(stated, certificate.key(), signedPart, value, budget);
    }

    /** Whether the list speaks about this certificate, as its issuing distribution point says. */
    boolean covers(ParsedCertificate certificate) {
        return extensions.covers(certificate);
    }

    @Override
    public boolean keeps(ParsedCertificate certificate) {
        return !thisUpdate.isAfter(certificate.notAfter())
                || extensions
                        .expiredCertificatesFrom()
                        .filter(from -> !from.isAfter(certificate.notAfter()))
                        .isPresent();
    }

    @Override
    public Optional<RevokedEntry> find(ParsedCertificate certificate) throws MalformedDerException {
        byte[] wanted = certificate.serialNumber().toByteArray();
        for (Tlv entry : entries) {
            Fields fields = new Fields(entry.expect(Tag.SEQUENCE));
            if (Arrays.equals(fields.next(Tag.INTEGER).content(), wanted)) {
                return Optional.of(RevokedEntry.read(fields));
            }
        }
        return Optional.empty();
    }

    private static byte[] bits(Tlv bitString) throws MalformedDerException {
        byte[] content = bitString.expect(Tag.BIT_STRING).content();
        require(content[0] == 0, "a signature has whole octets");
        return Arrays.copyOfRange(content, 1, content.length);
    }

    private static BigInteger integer(Tlv tlv) {
        return new BigInteger(tlv.content());
    }

    private static void require(boolean holds, String rule) throws MalformedDerException {
        if (!holds) {
            throw new MalformedDerException(rule);
        }
    }
}
