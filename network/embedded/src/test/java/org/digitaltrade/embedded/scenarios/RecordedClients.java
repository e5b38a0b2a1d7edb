package org.digitaltrade.embedded.scenarios;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.identity.CertificateAuthority;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.X509Identity;

/** The recorded clients: users, and those whose certificates are wrong in one way each. */
final class RecordedClients {
    private final Path identities;

    /** Someone who signs. */
    record Signer(X509Identity identity, java.security.PrivateKey key) {}

    RecordedClients(Path identities) {
        this.identities = identities;
    }

    Signer named(String mspId, String name) throws Exception {
        return switch (name) {
            case "OU=auditor" -> odd(mspId, List.of("auditor"));
            case "no OU" -> odd(mspId, List.of());
            case "OU=client and OU=peer" -> odd(mspId, List.of("client", "peer"));
            case "expired" -> member(mspId, Clock.offset(Clock.systemUTC(), Duration.ofDays(-4000)), true);
            case "fresh client" -> member(mspId, Clock.systemUTC(), false);
            case "tomorrow" -> member(mspId, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), false);
            case "older than the CA" -> member(mspId, Clock.offset(Clock.systemUTC(), Duration.ofDays(-30)), false);
            case "foreign CA" -> foreign(mspId);
            case "a BJCAC certificate presented as ZHD's" ->
                new Signer(
                        new X509Identity(
                                "ZHD", user("BJCAC", "User1").identity().getCertificate()),
                        user("BJCAC", "User1").key());
            default -> name.startsWith("peer0") ? peer(mspId) : user(mspId, name);
        };
    }

    /** The signature of a step's creator over some bytes. */
    byte[] sign(JsonObject step, byte[] bytes) throws Exception {
        JsonObject creator = step.getAsJsonObject("creator");
        Signer signer =
                named(creator.get("msp").getAsString(), creator.get("name").getAsString());
        return org.hyperledger.fabric.client.identity.Signers.newPrivateKeySigner(signer.key())
                .sign(org.hyperledger.fabric.client.Hash.SHA256.apply(bytes));
    }

    private Signer user(String mspId, String name) throws Exception {
        Path folder = identities.resolve("users").resolve(name + "@" + mspId);
        return signer(
                mspId,
                Identities.readX509Certificate(Files.readString(folder.resolve("cert.pem"))),
                Identities.readPrivateKey(Files.readString(folder.resolve("key.pem"))));
    }

    private Signer peer(String mspId) {
        var node = NetworkIdentities.open(identities, Topology.standard())
                .organisation(mspId)
                .node();
        return signer(mspId, node.certificate().certificate(), node.privateKey());
    }

    private Signer member(String mspId, Clock clock, boolean expired) throws Exception {
        if (expired) {
            return certificate(
                    mspId,
                    List.of("client"),
                    Instant.now().minus(Duration.ofMinutes(3)),
                    Instant.now().minusSeconds(60));
        }
        Instant from = clock.instant();
        return certificate(mspId, List.of("client"), from, from.plus(Duration.ofDays(365)));
    }

    private Signer odd(String mspId, List<String> units) throws Exception {
        Instant now = Instant.now();
        return certificate(mspId, units, now, now.plus(Duration.ofDays(1)));
    }

    private Signer certificate(String mspId, List<String> units, Instant from, Instant to) throws Exception {
        Path authority = identities.resolve("authorities").resolve("ca." + mspId.toLowerCase(Locale.ROOT));
        X509Certificate issuer = Identities.readX509Certificate(read(authority.resolve("cert.pem")));
        var issuerKey = Identities.readPrivateKey(read(authority.resolve("key.pem")));
        KeyPair pair = KeyPairs.generate();
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE);
        units.forEach(unit -> subject.addRDN(BCStyle.OU, unit));
        subject.addRDN(BCStyle.CN, "odd");
        var builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(from),
                        Date.from(to),
                        new javax.security.auth.x500.X500Principal(
                                subject.build().getEncoded()),
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
        return signer(mspId, certificate, pair.getPrivate());
    }

    private static Signer foreign(String mspId) {
        KeyPair pair = KeyPairs.generate();
        CertificateAuthority stranger =
                CertificateAuthority.create("ca." + mspId.toLowerCase(Locale.ROOT), mspId, Clock.systemUTC());
        return signer(
                mspId, stranger.issueMember(pair.getPublic(), "stranger", Unit.CLIENT, Map.of()), pair.getPrivate());
    }

    private static Signer signer(String mspId, X509Certificate certificate, java.security.PrivateKey key) {
        return new Signer(new X509Identity(mspId, certificate), key);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
