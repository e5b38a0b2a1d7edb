package org.digitaltrade.domain.transfers;

import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * The file that a handler submits; the documents stay with it and the authority.
 *
 * @param application the application, or for exempt routes the declaration; signed by the handler
 * @param attestationId of the handler's signature on it
 * @param riskReportHash of the self-assessment of risks; needed for a security assessment
 * @param legalDocumentHash of the document with the recipient; needed where a procedure is
 * @param legalDocumentChecklist likewise, all six
 */
public record SubmittedFile(
        FileDigests application,
        String attestationId,
        Optional<Hash> riskReportHash,
        Optional<Hash> legalDocumentHash,
        Optional<LegalDocumentChecklist> legalDocumentChecklist) {

    boolean hasLegalDocument() {
        return legalDocumentHash.isPresent()
                && legalDocumentChecklist
                        .filter(LegalDocumentChecklist::isComplete)
                        .isPresent();
    }
}
