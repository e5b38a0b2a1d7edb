package org.digitaltrade.cli.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Signatures inside the files that they cover. */
final class ExtractTest {
    @TempDir
    private Path folder = Path.of("");

    private CommandRun check(String signature, String... more) {
        List<String> words = new ArrayList<>(List.of("attest", "check", "--json", "--signature", signature));
        words.addAll(List.of("--trust", folder.resolve("anchor.pem").toString()));
        words.addAll(List.of("--evidence", folder.resolve("ca.crl").toString()));
        words.addAll(List.of(more));
        return CommandRun.in(folder, words.toArray(String[]::new));
    }

    private static void verdict(String code, ExitCode exitCode, CommandRun run) {
        JsonObject answer = run.out().isEmpty() ? run.failure() : run.answer();
        assertEquals(
                List.of(new JsonString(code), exitCode.status()),
                List.of(answer.get("code"), run.exitCode()),
                run.out());
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private byte[] signedPdf(SigningGround ground) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(plain.toByteArray())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(org.apache.pdfbox.cos.COSName.getPDFName("ETSI.CAdES.detached"));
            document.addSignature(signature, content -> cms(ground, content));
            document.saveIncremental(signed);
        }
        return signed.toByteArray();
    }

    private static byte[] cms(SigningGround ground, InputStream content) throws IOException {
        try {
            return ground.signer()
                    .sign(DocumentDigests.of(content.readAllBytes(), DigestAlgorithm.SHA256), Instant.now());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_pdf_s_signature_must_cover_the_whole_file() throws Exception {
        byte[] pdf = signedPdf(SigningGround.of(folder, DocumentKeyKind.P256));
        byte[] changed = pdf.clone();
        changed[12] ^= 1; // in a comment of the header, which every reader passes over
        byte[] appended = Arrays.copyOf(pdf, pdf.length + 1);

        verdict("PASSED", ExitCode.OK, check(write("good.pdf", pdf)));
        verdict("BYTE_RANGE_INCOMPLETE", ExitCode.NOT_VALID, check(write("appended.pdf", appended)));
        CommandRun run = CommandRun.in(
                folder,
                "attest",
                "extract",
                "--json",
                folder.resolve("good.pdf").toString());
        verdict("DIGEST_MISMATCH", ExitCode.NOT_VALID, check(write("changed.pdf", changed)));
        assertEquals(new JsonString("PADES"), run.answer().get("format"));
    }

    @Test
    void a_pdf_without_a_signature_is_loudly_without() throws Exception {
        SigningGround.of(folder, DocumentKeyKind.P256);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        String file = write("plain.pdf", plain.toByteArray());

        verdict("SIGNATURE_NOT_FOUND", ExitCode.NOT_VALID, check(file));
        assertEquals(
                ExitCode.NOT_VALID.status(),
                CommandRun.in(folder, "attest", "extract", file).exitCode());
    }

    @Test
    void an_xml_signature_made_by_the_platform_passes_and_notices_a_change() throws Exception {
        SigningGround ground = SigningGround.of(folder, DocumentKeyKind.RSA3072);
        String xml = enveloped(ground, "<contract xmlns=\"urn:c\"><amount>7</amount></contract>");

        verdict("PASSED", ExitCode.OK, check(write("good.xml", xml.getBytes(StandardCharsets.UTF_8))));
        verdict(
                "DIGEST_MISMATCH",
                ExitCode.NOT_VALID,
                check(write(
                        "changed.xml", xml.replace("7</amount>", "8</amount>").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void xml_with_a_document_type_is_not_read() throws Exception {
        SigningGround.of(folder, DocumentKeyKind.P256);
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        verdict("XML_UNREADABLE", ExitCode.NOT_VALID, check(write("x.xml", bomb.getBytes(StandardCharsets.UTF_8))));
    }

    private static String enveloped(SigningGround ground, String xml) throws Exception {
        Document document = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        var reference = factory.newReference(
                "",
                factory.newDigestMethod("http://www.w3.org/2001/04/xmlenc#sha256", null),
                List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                List.of(reference));
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(ground.certificate()))));
        factory.newXMLSignature(info, keyInfo)
                .sign(new DOMSignContext(ground.keys().getPrivate(), document.getDocumentElement()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_ofd_s_signature_covers_the_files_that_it_lists() throws Exception {
        SigningGround ground = SigningGround.of(folder, DocumentKeyKind.SM2);
        byte[] page = "<ofd:Page/>".getBytes(StandardCharsets.UTF_8);
        String listed = Base64.getEncoder()
                .encodeToString(DocumentDigests.of(page, DigestAlgorithm.SM3).bytes());
        byte[] signature = ("<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:SignedInfo>"
                        + "<ofd:References CheckMethod=\"1.2.156.10197.1.401\"><ofd:Reference FileRef=\"/Doc_0/Page.xml\">"
                        + "<ofd:CheckValue>" + listed + "</ofd:CheckValue></ofd:Reference></ofd:References>"
                        + "</ofd:SignedInfo></ofd:Signature>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] cms = ground.signer().sign(DocumentDigests.of(signature, DigestAlgorithm.SM3), Instant.now());

        verdict("PASSED", ExitCode.OK, check(write("good.ofd", ofd(page, signature, cms))));
        verdict("OFD_DIGEST", ExitCode.NOT_VALID, check(write("page.ofd", ofd(new byte[] {1}, signature, cms))));
        verdict(
                "DIGEST_MISMATCH",
                ExitCode.NOT_VALID,
                check(write(
                        "list.ofd",
                        ofd(
                                page,
                                new String(signature, StandardCharsets.UTF_8)
                                        .replace("<ofd:SignedInfo>", "<ofd:SignedInfo> ")
                                        .getBytes(StandardCharsets.UTF_8),
                                cms))));
    }

    private static byte[] ofd(byte[] page, byte[] signature, byte[] value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : java.util.Map.of(
                            "Doc_0/Page.xml", page,
                            "Doc_0/Signs/Sign_0/Signature.xml", signature,
                            "Doc_0/Signs/Sign_0/SignedValue.dat", value)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                new ByteArrayInputStream(entry.getValue()).transferTo(zip);
            }
        }
        return out.toByteArray();
    }
}
