package org.digitaltrade.cli.attest;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.documents.AttestRequest;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.tx.Outcomes;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.RecordWhen;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.format.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl attest submit}. */
@Command(
        name = "submit",
        description = {
            "Have a signature verified and recorded. The document stays here: only its digests are sent.",
            "Prints the attestation; refused with ATTESTATION_NOT_VALID, SIGNER_NOT_PARTY or RECOGNITION_NONE."
        })
public final class AttestSubmitCommand extends DtlCommand {
    @Option(names = "--document", required = true, paramLabel = "FILE", description = "What was signed.")
    private Path document = Path.of("");

    @Option(
            names = "--signature",
            required = true,
            paramLabel = "FILE",
            description = "CMS, seal or compact JSON; or the PDF, OFD or XML file that holds it.")
    private Path signature = Path.of("");

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    private SubjectType type = SubjectType.CONTRACT_VERSION;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.")
    private SignatoryRole role = SignatoryRole.PROVIDER;

    @Option(names = "--party", required = true, paramLabel = "PARTY", description = "Who signed: uscc:… or lei:….")
    private String party = "";

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "Revocation list, OCSP response, timestamp or certificate, DER or PEM; may be repeated.")
    private List<Path> evidence = new ArrayList<>();

    @Option(names = "--agreement", paramLabel = "ID", description = "The party agreement that it relies on.")
    private @Nullable String agreement;

    @Option(names = "--relying", paramLabel = "PARTY", description = "Who else may read it; may be repeated.")
    private List<String> relying = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "WHEN",
            description = "How bad a verdict is recorded: ${COMPLETION-CANDIDATES}.")
    private RecordWhen record = RecordWhen.PASSED;

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "NAME",
            description = "trade, or approval for case files.")
    private String channel = "";

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who submits.")
    private String actor = "";

    @Override
    protected ExitCode run(Output out) throws Exception {
        ActorWithKey submitter = Actors.in(home()).find(actor);
        Intent intent = Intent.of(
                channel, "Attestations", "attest", Json.canonical(request().toJson()));
        try (LedgerClient client = new LedgerAccess(home()).client(submitter)) {
            return Outcomes.report(out, client.submit(intent, Review.NONE));
        }
    }

    private AttestRequest request() throws IOException, CommandException {
        ExtractedSignature found = SignatureFiles.read(signature, document);
        List<ByteString> given = new ArrayList<>();
        for (EvidenceFiles.Piece piece : EvidenceFiles.read(evidence)) {
            given.add(ByteString.copyFrom(piece.der()));
        }
        return new AttestRequest(
                type,
                digests(found),
                role,
                new PartyId(party),
                found.format(),
                ByteString.copyFrom(found.bytes()),
                given,
                Optional.ofNullable(agreement),
                relying.stream().map(PartyId::new).toList(),
                Optional.of(record));
    }

    /** What the ledger takes of them: what a signature inside its file covers, else the document's. */
    private List<ContentDigest> digests(ExtractedSignature found) throws IOException {
        if (!found.digests().isEmpty()) {
            return found.digests().stream()
                    .filter(digest ->
                            digest.algorithm() == DigestAlgorithm.SHA256 || digest.algorithm() == DigestAlgorithm.SM3)
                    .toList();
        }
        return List.of(
                DocumentDigests.of(document, DigestAlgorithm.SHA256),
                DocumentDigests.of(document, DigestAlgorithm.SM3));
    }
}
