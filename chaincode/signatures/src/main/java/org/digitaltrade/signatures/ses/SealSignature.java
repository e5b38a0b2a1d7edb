package org.digitaltrade.signatures.ses;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A sealing signature (SES_Signature) in the forms of GB/T 38540-2020 and of GM/T 0031-2014. What is signed holds the seal, and
 * the seal names the certificates that may use it; so the signer is bound. The document is known by its SM3.
 */
public final class SealSignature implements DocumentSignature {
    private static final StatedAlgorithm SM2 =
            new StatedAlgorithm(new SignatureAlgorithm(SignatureScheme.SM2, DigestAlgorithm.SM3), 0);
    private static final Set<String> SM2_OIDS =
            Set.of("1.2.156.10197.1.501", "1.2.156.10197.1.301.1", "1.2.156.10197.1.301");

    private final byte[] signed;
    private final int version;
    private final Seal seal;
    private final byte[] dataHash;
    private final Optional<Instant> time;
    private final byte[] certificate;
    private final String algorithm;
    private final byte[] value;
    private final Optional<byte[]> token;
    private Optional<ParsedCertificate> signer = Optional.empty();

    private SealSignature(Tlv outer) throws MalformedDerException {
        Fields fields = new Fields(outer.expect(Tag.SEQUENCE));
        Tlv toSign = fields.next(Tag.SEQUENCE).strict();
        this.signed = toSign.encoded();
        Fields inner = new Fields(toSign);
        this.version = new java.math.BigInteger(inner.next(Tag.INTEGER).content()).intValue();
        this.seal = Seal.read(inner.next(Tag.SEQUENCE));
        Tlv stated = inner.any();
        this.time = stated.is(Tag.GENERALIZED_TIME) ? Optional.of(StrictTime.parse(stated)) : Optional.empty();
        this.dataHash = bits(inner.next(Tag.BIT_STRING));
        inner.any(); // where the sealed thing is in its document
        // The first edition signs certificate and algorithm with the rest.
        Optional<Tlv> first = inner.optional(Tag.OCTET_STRING);
        if (first.isPresent()) {
            this.certificate = first.get().content();
            this.algorithm = oid(inner.next(Tag.OBJECT_IDENTIFIER));
        } else {
            inner.optional(Tag.context(0));
            this.certificate = fields.next(Tag.OCTET_STRING).content();
            this.algorithm = oid(fields.next(Tag.OBJECT_IDENTIFIER));
        }
        inner.end();
        this.value = SignatureValues.ofRawSm2(bits(fields.next(Tag.BIT_STRING)));
        Optional<Tlv> stamp = fields.optional(Tag.context(0));
        this.token = stamp.isPresent() ? Optional.of(token(stamp.get())) : Optional.empty();
        fields.end();
    }

    public static SealSignature parse(byte[] received) throws CheckFailedException {
        try {
            return new SealSignature(Tlv.only(received));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(
                    e.isTrailing() ? VerdictCode.TRAILING_BYTES : VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    /** Of the signer, as received. */
    public byte[] certificate() {
        return certificate.clone();
    }

    public Optional<byte[]> token() {
        return token;
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                new Fact("ses.version", Integer.toString(version)),
                new Fact("ses.makerCertificateSha256", seal.maker().sha256()),
                new Fact("ses.sealValidFrom", seal.validFrom().toString()),
                new Fact("ses.sealValidUntil", seal.validUntil().toString()));
    }

    @Override
    public ParsedCertificate signer(PolicyCheck policy) throws CheckFailedException {
        try {
            ParsedCertificate found = ParsedCertificate.parse(certificate);
            if (!seal.admits(found)) {
                throw CheckFailedException.of(VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND)
                        .with("signer.certificateSha256", found.sha256());
            }
            signer = Optional.of(found);
            return found;
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.CERTIFICATE_MALFORMED);
        }
    }

    @Override
    public boolean hasReference() {
        return signer.isPresent();
    }

    @Override
    public DigestAlgorithm digestAlgorithm() {
        return DigestAlgorithm.SM3;
    }

    @Override
    public StatedAlgorithm algorithm(ParsedCertificate certified, PolicyCheck policy) throws CheckFailedException {
        if (!SM2_OIDS.contains(algorithm)) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED)
                    .with("algorithm.stated", algorithm);
        }
        if (!certified.key().kind().equals(Optional.of(KeyKind.SM2))) {
            throw CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                    .with("algorithm.stated", algorithm)
                    .with("algorithm.key", certified.key().algorithm());
        }
        policy.use(SM2, certified.key(), AlgorithmUse.SIGNATURE);
        return SM2;
    }

    @Override
    public void requireDigest(ContentDigest expected) throws CheckFailedException {
        if (!Arrays.equals(expected.bytes(), dataHash)) {
            throw CheckFailedException.of(VerdictCode.DIGEST_MISMATCH)
                    .with("digest.given", expected.toString())
                    .with("digest.signed", HexFormat.of().formatHex(dataHash));
        }
    }

    @Override
    public void requireValue(ParsedCertificate certified, StatedAlgorithm stated, WorkBudget budget)
            throws CheckFailedException {
        if (!SignatureValues.verify(stated, certified.key(), signed, value, budget)) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_INVALID);
        }
    }

    @Override
    public Optional<Instant> claimedTime() {
        return time;
    }

    @Override
    public List<byte[]> stamped() {
        return List.of(value);
    }

    /** A seal has a life of its own, and must be its maker's work. */
    @Override
    public void requireAt(Instant at, PolicyCheck policy, WorkBudget budget) throws CheckFailedException {
        if (!seal.isValidAt(at)) {
            throw CheckFailedException.of(VerdictCode.SEAL_OUT_OF_VALIDITY).with("ses.time", at.toString());
        }
        boolean made = false;
        if (seal.maker().key().kind().equals(Optional.of(KeyKind.SM2))) {
            for (byte[] candidate : seal.makerSigned()) {
                made = made
                        || SignatureValues.verify(
                                SM2,
                                seal.maker().key(),
                                candidate,
                                SignatureValues.ofRawSm2(seal.makerValue()),
                                budget);
            }
        }
        if (!made) {
            throw CheckFailedException.of(VerdictCode.SEAL_INVALID);
        }
    }

    private static byte[] token(Tlv explicit) throws MalformedDerException {
        // Implicitly tagged by the standard, explicitly by some products.
        return explicit.children().size() == 1 && explicit.children().get(0).is(Tag.BIT_STRING)
                ? bits(explicit.children().get(0))
                : explicit.content();
    }

    static byte[] bits(Tlv bitString) throws MalformedDerException {
        byte[] content = bitString.content();
        if (content.length == 0 || content[0] != 0) {
            throw new MalformedDerException("whole octets");
        }
        return Arrays.copyOfRange(content, 1, content.length);
    }

    private static String oid(Tlv tlv) {
        return ASN1ObjectIdentifier.fromContents(tlv.content()).getId();
    }
}
