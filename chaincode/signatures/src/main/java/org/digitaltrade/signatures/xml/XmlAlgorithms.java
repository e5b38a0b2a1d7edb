package org.digitaltrade.signatures.xml;

import java.util.Map;
import java.util.Set;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;

/** Algorithms by the addresses that XML signatures name them with. */
final class XmlAlgorithms {
    private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private static final String C14N_11 = "http://www.w3.org/2006/12/xml-c14n11";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    static final Map<String, DigestAlgorithm> DIGESTS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#sha256",
            DigestAlgorithm.SHA256,
            MORE_2001 + "sha384",
            DigestAlgorithm.SHA384,
            "http://www.w3.org/2001/04/xmlenc#sha512",
            DigestAlgorithm.SHA512);

    static final Map<String, SignatureAlgorithm> SIGNATURES = Map.of(
            MORE_2001 + "rsa-sha256", new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256),
            MORE_2001 + "rsa-sha384", new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA384),
            MORE_2001 + "rsa-sha512", new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA512),
            MORE_2007 + "sha256-rsa-MGF1", new SignatureAlgorithm(SignatureScheme.RSA_PSS, DigestAlgorithm.SHA256),
            MORE_2007 + "sha384-rsa-MGF1", new SignatureAlgorithm(SignatureScheme.RSA_PSS, DigestAlgorithm.SHA384),
            MORE_2007 + "sha512-rsa-MGF1", new SignatureAlgorithm(SignatureScheme.RSA_PSS, DigestAlgorithm.SHA512),
            MORE_2001 + "ecdsa-sha256", new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA256),
            MORE_2001 + "ecdsa-sha384", new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA384),
            MORE_2001 + "ecdsa-sha512", new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA512),
            MORE_2021 + "eddsa-ed25519", new SignatureAlgorithm(SignatureScheme.EDDSA, DigestAlgorithm.SHA512));

    static final Set<String> CANONICAL = Set.of(
            C14N, C14N + "#WithComments", C14N_11, C14N_11 + "#WithComments", EXCLUSIVE, EXCLUSIVE + "WithComments");

    private XmlAlgorithms() {}
}
