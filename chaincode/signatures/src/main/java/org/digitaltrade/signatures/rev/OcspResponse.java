package org.digitaltrade.signatures.rev;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.Bc;
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
 * A successful answer of a responder (RFC 6960). It counts when it is signed by the issuer of the certificate asked about, or
 * by a responder that this issuer itself certified for that purpose.
 */
public final class OcspResponse {
    private static final int SUCCESSFUL = 0;
    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final String SHA1 = "1.3.14.3.2.26";
    private static final int BY_NAME = Tag.context(1);
    private static final int BY_KEY = Tag.context(2);

    /** Names and keys are looked up, not protected, by these: a second preimage of SHA-1 is out of reach. */
    private static final Set<String> LOOK_UP_DIGESTS = Set.of(
            SHA1, "2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3", "1.2.156.10197.1.401");

    private final byte[] signedPart;
    private final AlgorithmIdentifier algorithm;
    private final byte[] value;
    private final Tlv responder;
    private final Instant producedAt;
    private final List<Single> singles;
    private final List<ParsedCertificate> certificates;

    /** What one answer identifies its certificate by, and the answer. */
    private record Single(Tlv certificate, OcspStatement statement) {}

    private OcspResponse(Tlv basic, String sha256) throws MalformedDerException {
        Fields parts = new Fields(basic.strict().expect(Tag.SEQUENCE));
        Tlv signed = parts.next(Tag.SEQUENCE);
        this.signedPart = signed.encoded();
        this.algorithm = Structures.read(parts.next(Tag.SEQUENCE).encoded(), AlgorithmIdentifier::getInstance);
        byte[] bits = parts.next(Tag.BIT_STRING).content();
        require(bits[0] == 0, "a signature has whole octets");
        this.value = Arrays.copyOfRange(bits, 1, bits.length);
        this.certificates = certificates(parts.optional(Tag.context(0)));
        parts.end();
        Fields fields = new Fields(signed);
        require(fields.optional(Tag.context(0)).isEmpty(), "version 1 is the default, and there is no other");
        this.responder = fields.any();
        require(responder.is(BY_NAME) || responder.is(BY_KEY), "a responder is named or known by its key");
        this.producedAt = StrictTime.parse(fields.next(Tag.GENERALIZED_TIME));
        this.singles = singles(fields.next(Tag.SEQUENCE).children(), sha256);
        requireKnown(fields.optional(Tag.context(1)));
        fields.end();
    }

    /**
     * @param der an OCSPResponse
     * @throws MalformedDerException if this isn't the DER of one within the limits
     * @throws CheckFailedException OCSP_NOT_SUCCESSFUL if the responder gave no answer
     */
    public static OcspResponse parse(byte[] der) throws MalformedDerException, CheckFailedException {
        require(der.length <= Limits.MAX_OCSP_BYTES, "too large");
        Fields fields = new Fields(Tlv.only(der).strict().expect(Tag.SEQUENCE));
        int status = new BigInteger(fields.next(Tag.ENUMERATED).content()).intValue();
        if (status != SUCCESSFUL) {
            throw CheckFailedException.of(VerdictCode.OCSP_NOT_SUCCESSFUL).with("ocsp.status", "" + status);
        }
        List<Tlv> explicit = fields.next(Tag.context(0)).children();
        fields.end();
        require(explicit.size() == 1, "one body");
        Fields body = new Fields(explicit.get(0).expect(Tag.SEQUENCE));
        require(oid(body.next(Tag.OBJECT_IDENTIFIER)).equals(BASIC), "a basic response");
        byte[] basic = body.next(Tag.OCTET_STRING).content();
        body.end();
        return new OcspResponse(Tlv.only(basic), Hashes.sha256(der));
    }

    /** @param der a BasicOCSPResponse, as some signatures carry it without the response around */
    public static OcspResponse parseBasic(byte[] der) throws MalformedDerException {
        require(der.length <= Limits.MAX_OCSP_BYTES, "too large");
        return new OcspResponse(Tlv.only(der), Hashes.sha256(der));
    }

    /** The answers about this certificate of that issuer; the latest counts, so there may be several. */
    List<OcspStatement> about(ParsedCertificate certificate, ParsedCertificate issuer) throws MalformedDerException {
        List<OcspStatement> statements = new ArrayList<>();
        for (Single single : singles) {
            if (names(single.certificate, certificate, issuer)) {
                statements.add(single.statement);
            }
        }
        return statements;
    }

    /**
     * Who signed this: the issuer, or a responder with its certificate for that.
     *
     * @param atHand certificates beside those in the response
     * @return empty if neither did
     */
    Optional<ParsedCertificate> signedBy(
            ParsedCertificate issuer, List<ParsedCertificate> atHand, PolicyCheck policy, WorkBudget budget)
            throws CheckFailedException {
        TreeSet<ParsedCertificate> candidates = new TreeSet<>(certificates);
        candidates.addAll(atHand);
        candidates.remove(issuer);
        List<ParsedCertificate> ordered = new ArrayList<>(List.of(issuer));
        ordered.addAll(candidates);
        for (ParsedCertificate candidate : ordered) {
            if (isNamed(candidate)
                    && (candidate.equals(issuer) || isDelegate(candidate, issuer, policy, budget))
                    && candidate.extensions().allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.cRLSign)
                    && isSigned(candidate, policy, budget)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    Instant producedAt() {
        return producedAt;
    }

    private boolean isNamed(ParsedCertificate candidate) {
        try {
            Tlv name = responder.children().get(0);
            return responder.is(BY_NAME)
                    ? Arrays.equals(name.encoded(), candidate.subject())
                    : Arrays.equals(name.expect(Tag.OCTET_STRING).content(), digest(SHA1, key(candidate)));
        } catch (MalformedDerException e) {
            return false;
        }
    }

    private boolean isDelegate(
            ParsedCertificate candidate, ParsedCertificate issuer, PolicyCheck policy, WorkBudget budget)
            throws CheckFailedException {
        boolean forThis = candidate.namesAsIssuer(issuer)
                && candidate.isValidAt(producedAt)
                && candidate
                        .extensions()
                        .extendedKeyUsage()
                        .filter(purposes -> purposes.contains(OCSP_SIGNING))
                        .isPresent();
        if (!forThis) {
            return false;
        }
        policy.use(candidate.signedWith(issuer), issuer.key(), AlgorithmUse.CERTIFICATE);
        return candidate.isSignedBy(issuer, budget);
    }

    private boolean isSigned(ParsedCertificate candidate, PolicyCheck policy, WorkBudget budget)
            throws CheckFailedException {
        StatedAlgorithm stated = StatedAlgorithm.ofCertificate(algorithm, candidate.key());
        policy.use(stated, candidate.key(), AlgorithmUse.REVOCATION);
        return SignatureValues.verify(stated, candidate.key(), signedPart, value, budget);
    }

    private static boolean names(Tlv identifier, ParsedCertificate certificate, ParsedCertificate issuer)
            throws MalformedDerException {
        Fields fields = new Fields(identifier);
        String digest = oid(new Fields(fields.next(Tag.SEQUENCE)).next(Tag.OBJECT_IDENTIFIER));
        byte[] name = fields.next(Tag.OCTET_STRING).content();
        byte[] key = fields.next(Tag.OCTET_STRING).content();
        byte[] serial = fields.next(Tag.INTEGER).content();
        fields.end();
        return LOOK_UP_DIGESTS.contains(digest)
                && Arrays.equals(serial, certificate.serialNumber().toByteArray())
                && Arrays.equals(name, digest(digest, issuer.subject()))
                && Arrays.equals(key, digest(digest, key(issuer)));
    }

    private static byte[] key(ParsedCertificate certificate) {
        return certificate
                .structure()
                .getSubjectPublicKeyInfo()
                .getPublicKeyData()
                .getBytes();
    }

    private static byte[] digest(String oid, byte[] data) {
        try {
            return MessageDigest.getInstance(oid, Bc.PROVIDER).digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider has these digests", e);
        }
    }

    private static List<Single> singles(List<Tlv> responses, String sha256) throws MalformedDerException {
        require(responses.size() <= Limits.MAX_OCSP_ANSWERS, "too many answers");
        List<Single> singles = new ArrayList<>();
        for (Tlv response : responses) {
            Fields fields = new Fields(response.expect(Tag.SEQUENCE));
            Tlv certificate = fields.next(Tag.SEQUENCE);
            singles.add(new Single(certificate, OcspStatement.read(fields, sha256)));
        }
        return singles;
    }

    private static List<ParsedCertificate> certificates(Optional<Tlv> explicit) throws MalformedDerException {
        if (explicit.isEmpty()) {
            return List.of();
        }
        List<Tlv> sequence = explicit.get().children();
        require(sequence.size() == 1, "one sequence of certificates");
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (Tlv one : sequence.get(0).expect(Tag.SEQUENCE).children()) {
            require(certificates.size() < Limits.MAX_CERTIFICATES, "too many certificates");
            certificates.add(ParsedCertificate.parse(one.encoded()));
        }
        return certificates;
    }

    /** Extensions may say more, but nothing critical that this reader would have to understand. */
    static void requireKnown(Optional<Tlv> explicit) throws MalformedDerException {
        Optional<Tlv> sequence =
                explicit.isPresent() ? explicit.get().children().stream().findFirst() : Optional.empty();
        for (ListExtension extension : ListExtension.all(sequence)) {
            require(!extension.isCritical(), "an unknown critical extension");
        }
    }

    private static String oid(Tlv tlv) {
        return ASN1ObjectIdentifier.fromContents(tlv.content()).getId();
    }

    private static void require(boolean holds, String rule) throws MalformedDerException {
        if (!holds) {
            throw new MalformedDerException(rule);
        }
    }
}
