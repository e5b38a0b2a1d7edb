package org.digitaltrade.verifier;

import java.util.List;
import java.util.Optional;

/** What no bundle of this kind proves. */
final class OpenQuestions {

    private OpenQuestions() {}

    static List<NotProved> of(Optional<ProofBundle> bundle) {
        String subject =
                bundle.map(b -> b.type() + " " + String.join("~", b.key())).orElse("the record");
        return List.of(
                new NotProved(NotProved.Code.FRESHNESS, "whether " + subject + " has changed since the peers answered"),
                new NotProved(
                        NotProved.Code.REVOCATION,
                        "whether an endorser's certificate has been revoked: the trust file has no revocation lists"),
                new NotProved(
                        NotProved.Code.ORDERING,
                        "where in the chain the record was written: the peers' word stands for it, no block is in the bundle"),
                new NotProved(
                        NotProved.Code.TIME_OF_ANSWER,
                        "when exactly the peers answered: a question's time is a claim that peers accept within 15 minutes"),
                new NotProved(
                        NotProved.Code.DOCUMENTS,
                        "that a document has the digest in the record: compute it; signatures were judged on the ledger"),
                new NotProved(NotProved.Code.COMPLETENESS, "that there is no other record of the same matter"));
    }
}
