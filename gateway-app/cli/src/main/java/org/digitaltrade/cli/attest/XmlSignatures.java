package org.digitaltrade.cli.attest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.Data;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.xml.XadesPacket;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The one signature of an XML document, as the canonical octets that the verifier takes. The platform canonicalises; whether
 * the signature is good, the verifier alone says. Nothing is fetched: an address outside the document means the file given.
 */
final class XmlSignatures {
    private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

    private XmlSignatures() {}

    static ExtractedSignature only(byte[] xml, @Nullable Path beside) throws IOException, CommandException {
        Document document = Xml.parse(xml)
                .orElseThrow(() -> refused("XML_UNREADABLE", "not well-formed XML without a document type"));
        List<Element> found = new ArrayList<>(Xml.descendants(document.getDocumentElement(), "Signature"));
        if (XMLSignature.XMLNS.equals(document.getDocumentElement().getNamespaceURI())) {
            found.add(document.getDocumentElement());
        }
        found.removeIf(element -> !XMLSignature.XMLNS.equals(element.getNamespaceURI()));
        if (found.isEmpty()) {
            return ExtractedSignature.detached(SignatureFormat.XADES, new byte[0]);
        }
        if (found.size() > 1) {
            throw refused(
                    "SIGNATURE_COUNT", "the document has " + found.size() + " signatures; give one of them alone");
        }
        byte[] content = beside == null ? new byte[0] : Files.readAllBytes(beside);
        try {
            return extracted(document, found.get(0), content);
        } catch (MarshalException | XMLSignatureException | TransformException e) {
            throw refused("XML_SIGNATURE_UNREADABLE", "a structure or an algorithm that can't be canonicalised");
        } catch (CertificateException e) {
            throw refused("XML_SIGNATURE_UNREADABLE", "no certificate that can be read");
        }
    }

    private static ExtractedSignature extracted(Document document, Element element, byte[] content)
            throws MarshalException, XMLSignatureException, TransformException, CertificateException, IOException {
        List<byte[]> certificates = new ArrayList<>();
        for (Element certificate : Xml.descendants(element, "X509Certificate")) {
            certificates.add(Base64.getMimeDecoder().decode(certificate.getTextContent()));
        }
        DOMValidateContext context = new DOMValidateContext(new First(key(certificates)), element);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        URIDereferencer own = factory.getURIDereferencer();
        context.setURIDereferencer((reference, cryptoContext) -> {
            String uri = Optional.ofNullable(reference.getURI()).orElse("");
            return uri.isEmpty() || uri.startsWith("#")
                    ? own.dereference(reference, cryptoContext)
                    : new OctetStreamData(new ByteArrayInputStream(content));
        });
        markIds(context, document.getDocumentElement());
        XMLSignature signature = factory.unmarshalXMLSignature(context);
        signature.validate(context); // canonicalises on the way; the outcome is the verifier's to find
        for (Object reference : signature.getSignedInfo().getReferences()) {
            ((Reference) reference).validate(context);
        }
        Optional<byte[]> properties = Optional.empty();
        Optional<byte[]> covered = Optional.empty();
        for (Object one : signature.getSignedInfo().getReferences()) {
            Reference reference = (Reference) one;
            byte[] octets = octets(reference.getDigestInputStream());
            if (PROPERTIES_TYPE.equals(reference.getType())) {
                properties = Optional.of(octets);
            } else {
                covered = Optional.of(octets);
            }
        }
        List<ContentDigest> digests = new ArrayList<>();
        if (covered.isPresent()) {
            for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
                digests.add(DocumentDigests.of(covered.get(), algorithm));
            }
        }
        byte[] packet = Records.canonical(new XadesPacket(
                base64(octets(signature.getSignedInfo().getCanonicalizedData())),
                base64(signature.getSignatureValue().getValue()),
                properties.map(XmlSignatures::base64),
                certificates.stream().map(XmlSignatures::base64).toList(),
                Xml.descendants(element, "SignatureTimeStamp").stream()
                        .flatMap(stamp -> Xml.descendants(stamp, "EncapsulatedTimeStamp").stream())
                        .map(stamp -> base64(Base64.getMimeDecoder().decode(stamp.getTextContent())))
                        .toList(),
                stamped(factory, context, element)));
        return new ExtractedSignature(
                SignatureFormat.XADES,
                packet,
                digests,
                List.of("digests are of the octets that the signature's reference yields after its transforms"));
    }

    /** The canonical SignatureValue, as the first timestamp says; exclusive without comments if there is none. */
    private static Optional<String> stamped(XMLSignatureFactory factory, DOMValidateContext context, Element element)
            throws TransformException, IOException {
        List<Element> stamps = Xml.descendants(element, "SignatureTimeStamp");
        if (stamps.isEmpty()) {
            return Optional.empty();
        }
        String method = Xml.descendants(stamps.get(0), "CanonicalizationMethod").stream()
                .map(one -> one.getAttribute("Algorithm"))
                .findFirst()
                .orElse(CanonicalizationMethod.INCLUSIVE);
        try {
            Data canonical = factory.newCanonicalizationMethod(method, (C14NMethodParameterSpec) null)
                    .transform(
                            new Subtree(
                                    Xml.descendants(element, "SignatureValue").get(0)),
                            context);
            return canonical instanceof OctetStreamData octets
                    ? Optional.of(base64(octets.getOctetStream().readAllBytes()))
                    : Optional.empty();
        } catch (java.security.GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] octets(@Nullable InputStream in) throws IOException {
        return in == null ? new byte[0] : in.readAllBytes();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static PublicKey key(List<byte[]> certificates) throws CertificateException {
        if (certificates.isEmpty()) {
            throw new CertificateException("none");
        }
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificates.get(0)))
                .getPublicKey();
    }

    /** Without a schema nobody knows which attributes are identifiers; XML signatures call them Id. */
    private static void markIds(DOMValidateContext context, Element element) {
        for (String name : List.of("Id", "ID", "id")) {
            if (element.hasAttributeNS(null, name)) {
                context.setIdAttributeNS(element, null, name);
                element.setIdAttributeNS(null, name, true);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element next) {
                markIds(context, next);
            }
        }
    }

    /** The key is needed to have the platform go through the steps at all. */
    private static final class First extends KeySelector {
        private final PublicKey key;

        First(PublicKey key) {
            this.key = key;
        }

        @Override
        public KeySelectorResult select(
                javax.xml.crypto.dsig.keyinfo.@Nullable KeyInfo keyInfo,
                Purpose purpose,
                javax.xml.crypto.AlgorithmMethod method,
                javax.xml.crypto.XMLCryptoContext context) {
            return () -> key;
        }
    }

    /** An element with all that is in it. */
    private record Subtree(Element root) implements NodeSetData<Node> {
        @Override
        public Iterator<Node> iterator() {
            List<Node> nodes = new ArrayList<>();
            collect(root, nodes);
            return nodes.iterator();
        }

        private static void collect(Node node, List<Node> nodes) {
            nodes.add(node);
            NamedNodeMap attributes = node.getAttributes();
            for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                nodes.add(attributes.item(i));
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, nodes);
            }
        }
    }

    private static CommandException refused(String code, String detail) {
        return new CommandException(ExitCode.NOT_VALID, code, detail);
    }
}
