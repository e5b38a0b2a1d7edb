package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.documents.DocumentKeyKind;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.trade.ContractDocument;

/**
 * A company of Haidian supplies an industrial data service, which includes the accounts of 150,000 operators, to a partner
 * abroad: from the rules that the agencies adopt to the contract that both sides have performed.
 */
public final class TradeStory {
    static final String SELLER = "Haidian Industrial Data Co., Ltd.";
    static final String BUYER = "Partner Maschinenbau GmbH";

    private static final String SELLERS_AUTHORITY = "Demonstration SM2 CA";
    private static final String BUYERS_AUTHORITY = "Demonstration Partner CA";

    private final Cast cast;
    private final Narrator narrator;
    private final TokenWatch tokens;

    /** @param tokens waits until the case's status has been carried to the contract's channel */
    public TradeStory(Cast cast, Narrator narrator, TokenWatch tokens) {
        this.cast = cast;
        this.narrator = narrator;
        this.tokens = tokens;
    }

    /**
     * Plays it all.
     *
     * @param folder where the documents are written, in a folder named by the contract
     */
    public Trade play(Path folder)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException, InterruptedException {
        Scene scene = new Scene(narrator);
        String contractId = Drawn.id(ContractDocument.ID_PREFIX);
        narrator.begins(Chapter.GROUND);
        Path ownFolder = folder.resolve(contractId);
        TradeFiles files = TradeFiles.write(ownFolder, contractId);
        narrator.tells(Event.FILES_WRITTEN, ownFolder);
        Signatory seller = signatory(SELLER, DocumentKeyKind.SM2, SELLERS_AUTHORITY, "CN");
        Signatory buyer = signatory(BUYER, DocumentKeyKind.P256, BUYERS_AUTHORITY, "DE");
        Ground ground = new Ground(cast, scene);
        ground.adoptRules();
        ground.adoptTrust(seller, TrustListKind.LOCAL, DocumentDigests.sha256(files.partyAgreement()));
        ground.adoptTrust(buyer, TrustListKind.PEER_COPY, DocumentDigests.sha256(files.partyAgreement()));
        AgreementTerms agreement = ground.agreementTerms(seller, buyer, DocumentDigests.sha256(files.partyAgreement()));
        ground.agree(agreement);

        narrator.begins(Chapter.EXPORT);
        Export export = new Export(cast, scene, files, seller, buyer);
        List<String> attestations = new ArrayList<>();
        export.classify();
        attestations.add(export.submit());
        attestations.addAll(export.putStandardContractIntoEffect(agreement.agreementId()));
        export.file();
        Instant activeSince = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        tokens.await(export.caseId());
        narrator.tells(Event.TOKEN_ARRIVED, export.caseId());

        narrator.begins(Chapter.CONTRACT);
        Bargain bargain = new Bargain(cast, scene, files, seller, buyer, contractId);
        ContractDocument document = bargain.document(export.caseId(), export.recipientSalt());
        attestations.add(bargain.offer(document));
        attestations.add(bargain.accept(document, agreement.agreementId()));
        bargain.bringIntoForce();

        narrator.begins(Chapter.PERFORMANCE);
        Delivery delivery = new Delivery(cast, scene, files, export.caseId(), contractId, activeSince);
        delivery.recordUsages();
        delivery.perform();
        return new Trade(contractId, export.caseId(), List.copyOf(attestations));
    }

    private Signatory signatory(String company, DocumentKeyKind kind, String authority, String country)
            throws GeneralSecurityException {
        Signatory signatory = Signatory.certified(
                Cast.party(country.equals("CN") ? cast.trader() : cast.partner()),
                company,
                kind,
                authority,
                country,
                Instant.now());
        narrator.tells(Event.AUTHORITY_MADE, authority, kind, company);
        return signatory;
    }
}
