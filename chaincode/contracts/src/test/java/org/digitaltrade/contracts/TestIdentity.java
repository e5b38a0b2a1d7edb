package org.digitaltrade.contracts;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Role;
import org.digitaltrade.format.Callers;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * A caller: an organisation and a certificate made for the test, with the attributes that Fabric CA would write.
 *
 * @param mspId the organisation
 * @param pem the certificate
 */
public record TestIdentity(String mspId, String pem) {
    private static final KeyPair KEY = newKey();
    private static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    /** A trader of a zone with its credit code, or of PARTNER with its LEI. */
    public static TestIdentity trader(String mspId, PartyId party) {
        return with(mspId, Map.of("role", Role.TRADER.attribute(), party.isUscc() ? "uscc" : "lei", party.code()));
    }

    /** The officer of an agency or zone. */
    public static TestIdentity officer(String mspId) {
        Role role = mspId.startsWith("Z") ? Role.ZONE_OFFICER : Role.AGENCY_OFFICER;
        return with(mspId, Map.of("role", role.attribute(), "authorityCode", mspId));
    }

    /** Someone of an authority in another role. */
    public static TestIdentity of(String mspId, Role role, String authorityCode) {
        return with(mspId, Map.of("role", role.attribute(), "authorityCode", authorityCode));
    }

    /** Any attributes, right or wrong. */
    public static TestIdentity with(String mspId, Map<String, String> attributes) {
        return new TestIdentity(mspId, certificate(attributes));
    }

    byte[] creator() {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFrom(pem, StandardCharsets.US_ASCII))
                .build()
                .toByteArray();
    }

    private static String certificate(Map<String, String> attributes) {
        X500Name name = new X500Name("CN=test");
        try {
            X509CertificateHolder certificate = new X509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(NOT_BEFORE),
                            Date.from(NOT_BEFORE.plus(366, ChronoUnit.DAYS)),
                            name,
                            SubjectPublicKeyInfo.getInstance(KEY.getPublic().getEncoded()))
                    .addExtension(new ASN1ObjectIdentifier(Callers.ATTRIBUTES_OID), false, extension(attributes))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(KEY.getPrivate()));
            StringWriter pem = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
                writer.writeObject(certificate);
            }
            return pem.toString();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] extension(Map<String, String> attributes) {
        Map<String, JsonString> values = attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new JsonString(entry.getValue())));
        return Json.canonical(JsonObject.of(Map.of("attrs", JsonObject.of(values))));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
