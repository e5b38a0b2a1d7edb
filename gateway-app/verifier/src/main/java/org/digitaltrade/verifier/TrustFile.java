package org.digitaltrade.verifier;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;

/**
 * What a verifier trusts, obtained on another way than the proof: {@code trust.json}.
 *
 * @param network name of the network
 * @param version rises with every edition
 * @param issuedAt from when it may be used
 * @param expiresAt until when, exclusively
 * @param requiredOrganisations how many different organisations must state the same
 */
public record TrustFile(
        String schema,
        String network,
        int version,
        Instant issuedAt,
        Instant expiresAt,
        List<TrustedChannel> channels,
        List<TrustedOrganisation> organisations,
        int requiredOrganisations) {

    public static final String SCHEMA = "org.digitaltrade.trust/1";

    /** Most channels, organisations, or roots of one. */
    private static final int MAX_ENTRIES = 64;

    /**
     * A channel.
     *
     * @param configBlockSha256 header hash of its configuration block
     * @param chaincode name of the definition that carries the ledger
     */
    public record TrustedChannel(String name, Hash configBlockSha256, String chaincode) {}

    /** An organisation and the roots of its members. */
    public record TrustedOrganisation(String mspId, Kind kind, List<RootCertificate> rootCertificates) {

        public TrustedOrganisation {
            rootCertificates = limited("root certificates", rootCertificates);
        }

        public static TrustedOrganisation of(String mspId, Kind kind, List<X509Certificate> roots) {
            return new TrustedOrganisation(
                    mspId, kind, roots.stream().map(RootCertificate::of).toList());
        }
    }

    /** What an organisation runs. */
    public enum Kind {
        PEER,
        ORDERER
    }

    /**
     * A root certificate.
     *
     * @param value base64 of its DER
     */
    public record RootCertificate(String value) {

        public RootCertificate {
            try {
                Pem.certificateFromDer(new Base64Bytes(value).bytes().toByteArray());
            } catch (MalformedBytesException e) {
                throw new RejectedException(Code.MALFORMED, "not base64 of an X.509 certificate");
            }
        }

        static RootCertificate of(X509Certificate certificate) {
            try {
                return new RootCertificate(
                        Base64Bytes.of(certificate.getEncoded()).value());
            } catch (CertificateEncodingException e) {
                throw new IllegalArgumentException("certificate without encoding", e);
            }
        }

        X509Certificate certificate() {
            return Pem.certificateFromDer(new Base64Bytes(value).bytes().toByteArray());
        }
    }

    public TrustFile {
        if (!schema.equals(SCHEMA)) {
            throw new RejectedException(Code.MALFORMED, "not a " + SCHEMA);
        }
        if (!issuedAt.isBefore(expiresAt)) {
            throw new RejectedException(Code.MALFORMED, "expires before it is issued");
        }
        channels = limited("channels", channels);
        organisations = limited("organisations", organisations);
        long peers = organisations.stream().filter(o -> o.kind() == Kind.PEER).count();
        if (requiredOrganisations < 1 || requiredOrganisations > peers) {
            throw new RejectedException(
                    Code.MALFORMED, "requires " + requiredOrganisations + " of " + peers + " organisations with peers");
        }
        if (organisations.stream().map(TrustedOrganisation::mspId).distinct().count() != organisations.size()) {
            throw new RejectedException(Code.MALFORMED, "an organisation stands twice");
        }
    }

    /**
     * Reads a trust file.
     *
     * @throws RejectedException MALFORMED or TOO_LARGE
     */
    public static TrustFile parse(byte[] file) {
        JsonObject document = Json.parseObject(file);
        String schema = document.find("schema")
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value())
                .orElse("");
        if (!schema.equals(SCHEMA)) {
            throw new RejectedException(
                    Code.MALFORMED,
                    "not a trust file: its schema is " + (schema.isEmpty() ? "not stated" : Difference.excerpt(schema))
                            + " instead of " + SCHEMA);
        }
        return Records.fromJson(TrustFile.class, document);
    }

    /** The file's bytes. */
    public byte[] canonical() {
        return Records.canonical(this);
    }

    /** SHA-256 of {@link #canonical}, 64 lower-case hex digits: what people compare by telephone. */
    public String fingerprint() {
        return Digests.sha256Hex(canonical());
    }

    /** The channel of that name, if it is trusted. */
    public Optional<TrustedChannel> channel(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    /** Whether the file may be used at that time. */
    public boolean isInForceAt(Instant at) {
        return !at.isBefore(issuedAt) && at.isBefore(expiresAt);
    }

    /** The organisations whose peers may state something. */
    MspManager peerOrganisations() {
        return new MspManager(organisations.stream()
                .filter(organisation -> organisation.kind() == Kind.PEER)
                .map(organisation -> Msp.ofRoots(
                        organisation.mspId(),
                        organisation.rootCertificates().stream()
                                .map(RootCertificate::certificate)
                                .toList()))
                .toList());
    }

    private static <T> List<T> limited(String name, List<T> entries) {
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new RejectedException(Code.MALFORMED, "expected 1 to " + MAX_ENTRIES + " " + name);
        }
        return List.copyOf(entries);
    }
}
