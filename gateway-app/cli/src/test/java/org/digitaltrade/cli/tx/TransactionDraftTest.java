package org.digitaltrade.cli.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentAuthority;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.Json;
import org.digitaltrade.wire.crypto.Pem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that need a key and no network, with drafts that were changed on the way. */
class TransactionDraftTest {
    @TempDir
    Path home;

    private Path draft;

    @BeforeEach
    void build() throws Exception {
        CommandRun.in(home, "key", "new", "trader");
        Instant now = Instant.now();
        X509Certificate certificate = DocumentAuthority.create(DocumentKeyKind.P256, "Test CA", "CN", now)
                .issue(publicKey(), PartyId.uscc("91110108MA0DEM013A"), "Haidian", "CN", now, now.plusSeconds(3600));
        Path file = Files.writeString(home.resolve("trader.pem"), Pem.of(certificate));
        CommandRun.in(home, "key", "import", "trader", file.toString(), "--organisation", "ZHD");
        Path input = Files.writeString(home.resolve("input.json"), "{\"contractId\":\"CT-HD-2026-0123456789ab\"}");
        draft = home.resolve("draft.json");
        CommandRun run = CommandRun.in(
                home,
                "tx",
                "build",
                "--contract",
                "TradeContracts",
                "--function",
                "lapse",
                // Its module is built before the chaincode; the whole program is tested elsewhere.
                "--unchecked",
                "--input",
                input.toString(),
                "--as",
                "trader",
                "--out",
                draft.toString());
        assertEquals(ExitCode.OK.status(), run.exitCode(), run.err());
    }

    @Test
    void a_draft_is_shown_with_what_it_would_do() {
        CommandRun run = CommandRun.in(home, "tx", "show", draft.toString(), "--unchecked", "--json");
        assertEquals("trade/ledger TradeContracts:lapse", run.answer().string("function"));
        assertEquals("SIGN_PROPOSAL", run.answer().string("next"));
    }

    @Test
    void a_draft_is_signed_step_by_step() throws Exception {
        CommandRun run = CommandRun.in(home, "tx", "sign", draft.toString(), "--as", "trader", "--json");
        assertEquals("ENDORSE", run.answer().string("next"), run.err());
        CommandRun again = CommandRun.in(home, "tx", "sign", draft.toString(), "--as", "trader", "--json");
        assertEquals("BAD_STATE", again.failure().string("code"));
    }

    @Test
    void a_draft_that_waits_for_a_signature_is_not_handed_in() throws Exception {
        CommandRun run = CommandRun.in(home, "tx", "submit", draft.toString(), "--json");
        assertEquals("2 SIGNATURE_INVALID", run.exitCode() + " " + run.failure().string("code"));
        assertEquals("the draft is not signed", run.failure().string("detail"));
        assertTrue(TransactionDraft.read(draft).proposalSignature().isEmpty());
    }

    @Test
    void a_draft_whose_words_were_changed_is_not_signed() throws Exception {
        String text = Files.readString(draft);
        Files.writeString(draft, text.replace("CT-HD-2026-0123456789ab", "CT-HD-2026-ffffffffffff"));
        assertRefused();
    }

    @Test
    void a_draft_whose_proposal_was_changed_is_not_signed() throws Exception {
        TransactionDraft honest = TransactionDraft.read(draft);
        byte[] other = Proposals.build(
                Intent.of("trade", "TradeContracts", "revokeOffer", Json.canonical(honest.input())), honest.identity());
        TransactionDraft.of(
                        honest.channel(),
                        honest.contract(),
                        honest.function(),
                        honest.input(),
                        Optional.empty(),
                        honest.identity(),
                        other)
                .write(draft);
        assertRefused();
    }

    private void assertRefused() throws Exception {
        CommandRun run = CommandRun.in(home, "tx", "sign", draft.toString(), "--as", "trader", "--json");
        assertEquals(ExitCode.NOT_VALID.status(), run.exitCode());
        assertEquals("CLIENT_REFUSED_TO_SIGN", run.failure().string("code"));
        assertTrue(TransactionDraft.read(draft).proposalSignature().isEmpty());
    }

    private PublicKey publicKey() throws Exception {
        byte[] encoded = Files.readAllBytes(home.resolve("keys/trader/public.der"));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
