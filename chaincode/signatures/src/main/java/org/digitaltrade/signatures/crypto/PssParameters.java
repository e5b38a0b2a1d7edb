package org.digitaltrade.signatures.crypto;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Structures;

/** The parameters of RSASSA-PSS (RFC 4055): one digest for message and mask, and the usual trailer. */
final class PssParameters {
    /** Room in the largest modulus beside a SHA-256 digest: 512 - 32 - 2 octets; OpenSSL fills it. */
    private static final int MAX_SALT_BYTES = 478;

    private PssParameters() {}

    static StatedAlgorithm read(AlgorithmIdentifier stated) throws CheckFailedException {
        RSASSAPSSparams parameters = parameters(stated);
        ASN1ObjectIdentifier hash = parameters.getHashAlgorithm().getAlgorithm();
        DigestAlgorithm digest = DigestAlgorithm.ofOid(hash.getId())
                .filter(one -> one != DigestAlgorithm.SM3)
                .orElseThrow(() -> StatedAlgorithm.notAllowed(stated).with("algorithm.pssDigest", hash.getId()));
        BigInteger salt = parameters.getSaltLength();
        boolean usual = isMgf1(parameters.getMaskGenAlgorithm(), hash)
                && parameters.getTrailerField().equals(BigInteger.ONE)
                && salt.signum() >= 0
                && salt.compareTo(BigInteger.valueOf(MAX_SALT_BYTES)) <= 0;
        if (!usual) {
            throw StatedAlgorithm.notAllowed(stated);
        }
        return new StatedAlgorithm(new SignatureAlgorithm(SignatureScheme.RSA_PSS, digest), salt.intValueExact());
    }

    private static RSASSAPSSparams parameters(AlgorithmIdentifier stated) throws CheckFailedException {
        if (stated.getParameters() == null) {
            throw StatedAlgorithm.notAllowed(stated);
        }
        try {
            byte[] der = stated.getParameters().toASN1Primitive().getEncoded(ASN1Encoding.DER);
            return Structures.read(der, RSASSAPSSparams::getInstance);
        } catch (IOException | MalformedDerException e) {
            throw StatedAlgorithm.notAllowed(stated);
        }
    }

    private static boolean isMgf1(AlgorithmIdentifier mask, ASN1ObjectIdentifier hash) {
        return mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                && mask.getParameters() != null
                && AlgorithmIdentifier.getInstance(mask.getParameters())
                        .getAlgorithm()
                        .equals(hash);
    }
}
