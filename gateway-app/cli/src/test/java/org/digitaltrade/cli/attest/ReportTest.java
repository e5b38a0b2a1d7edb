package org.digitaltrade.cli.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.demo.Language;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One verdict, as a sentence, as checks, and with all evidence; in both languages and three forms. */
final class ReportTest {
    @TempDir
    private Path folder = Path.of("");

    private CommandRun check(Path report, String... more) throws Exception {
        SigningGround ground = SigningGround.of(folder, DocumentKeyKind.P256);
        Files.writeString(folder.resolve("doc"), "contract");
        Files.write(
                folder.resolve("doc.cms"),
                ground.signer().sign(DocumentDigests.of(folder.resolve("doc"), DigestAlgorithm.SHA256), Instant.now()));
        List<String> words = new java.util.ArrayList<>(List.of("attest", "check", "--report", report.toString()));
        words.addAll(List.of("--document", ground.path("doc"), "--signature", ground.path("doc.cms")));
        words.addAll(List.of("--trust", ground.path("anchor.pem")));
        words.addAll(List.of(more));
        return CommandRun.in(folder, words.toArray(String[]::new));
    }

    @Test
    void each_depth_says_more_than_the_one_before() throws Exception {
        List<String> outs = new java.util.ArrayList<>();
        for (Depth depth : Depth.values()) {
            CommandRun run = check(folder.resolve("r.txt"), "--lang", "zh", "--depth", depth.name());
            assertEquals(ExitCode.COULD_NOT_CHECK.status(), run.exitCode());
            assertEquals(run.out(), Files.readString(folder.resolve("r.txt")));
            outs.add(run.out());
        }

        assertEquals(2, outs.get(0).lines().count());
        assertTrue(outs.get(1).contains("[未决] 路径上没有被撤销的证书"), outs.get(1));
        assertTrue(outs.get(2).length() > outs.get(1).length()
                && outs.get(1).length() > outs.get(0).length());
    }

    @Test
    void a_pdf_holds_the_chinese_text() throws Exception {
        Path file = folder.resolve("r.pdf");
        check(file, "--lang", "zh", "--depth", "checks");

        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertTrue(new PDFTextStripper().getText(document).contains("签名值"));
        }
    }

    @Test
    void long_reports_have_pages_and_an_unknown_form_is_refused() throws Exception {
        byte[] pdf =
                ReportPdf.of(IntStream.range(0, 120).mapToObj(i -> "line " + i).toList());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
        }

        assertEquals(ExitCode.USAGE.status(), check(folder.resolve("r.doc")).exitCode());
    }

    @ParameterizedTest
    @EnumSource
    void every_check_and_status_has_its_words(Language language) {
        CheckTexts texts = CheckTexts.in(language);
        for (CheckGroup group : CheckGroup.values()) {
            assertTrue(!texts.text("check." + group).isBlank());
        }
        for (CheckGroup.Status status : CheckGroup.Status.values()) {
            assertTrue(!texts.text("status." + status).isBlank());
        }
    }

    @Test
    void every_code_belongs_to_the_check_that_gives_it() {
        assertEquals(CheckGroup.FORM, CheckGroup.of(VerdictCode.CERTIFICATE_MALFORMED));
        assertEquals(CheckGroup.EVIDENCE, CheckGroup.of(VerdictCode.EVIDENCE_MALFORMED));
        assertEquals(CheckGroup.DOCUMENT, CheckGroup.of(VerdictCode.SIGNED_DIGEST_NOT_GIVEN));
        assertEquals(CheckGroup.SEAL, CheckGroup.of(VerdictCode.SEAL_INVALID));
        assertEquals(CheckGroup.PARTY, CheckGroup.of(VerdictCode.SIGNER_NOT_PARTY));
        assertEquals(CheckGroup.REVOCATION, CheckGroup.of(VerdictCode.REVOCATION_DATA_MISSING));
        assertEquals(CheckGroup.VERIFIER, CheckGroup.of(VerdictCode.WORK_BUDGET_EXCEEDED));
    }
}
