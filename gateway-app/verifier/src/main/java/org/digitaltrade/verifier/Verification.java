package org.digitaltrade.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.verifier.TrustFile.TrustedChannel;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.MspManager;

/** The verification of one proof file. */
final class Verification {

    private final TrustFile trust;
    private final MspManager peerOrganisations;
    private final Instant at;
    private final Checklist checks = new Checklist();

    Verification(TrustFile trust, MspManager peerOrganisations, Instant at) {
        this.trust = trust;
        this.peerOrganisations = peerOrganisations;
        this.at = at;
    }

    ProofVerdict verify(byte[] file) {
        checks.check(
                CheckCode.TRUST_IN_FORCE,
                trust.isInForceAt(at),
                "trust file " + trust.fingerprint() + " is in force until " + trust.expiresAt(),
                "trust file is for " + trust.issuedAt() + " to " + trust.expiresAt() + ", not for " + at);
        Optional<ProofBundle> bundle = read(file);
        bundle.ifPresent(this::verify);
        return checks.verdict(OpenQuestions.of(bundle));
    }

    private Optional<ProofBundle> read(byte[] file) {
        try {
            ProofBundle bundle = ProofBundle.parse(file);
            checks.check(
                    CheckCode.BUNDLE_FORMAT,
                    !bundle.views().isEmpty(),
                    bundle.views().size() + (bundle.views().size() == 1 ? " view" : " views") + " in canonical form",
                    "FORMAT_FAILURE: a proof without a view");
            return Optional.of(bundle);
        } catch (RejectedException e) {
            checks.fail(
                    CheckCode.BUNDLE_FORMAT, "FORMAT_FAILURE: " + e.rejection().detail());
            return Optional.empty();
        }
    }

    private void verify(ProofBundle bundle) {
        Optional<TrustedChannel> channel = trust.channel(bundle.channel());
        checks.check(
                CheckCode.CHANNEL_TRUSTED,
                channel.isPresent(),
                "channel " + bundle.channel() + " of network " + trust.network(),
                "the trust file of network " + trust.network() + " has no channel " + bundle.channel());
        List<NotarisedAnswer> views = decode("view", bundle.views());
        List<NotarisedAnswer> transactions = decode("transaction", bundle.transactions());
        if (channel.isPresent() && !checks.hasFailed(CheckCode.ANSWER_BINDING)) {
            verify(bundle, channel.get().chaincode(), views, transactions);
        }
    }

    private void verify(
            ProofBundle bundle, String chaincode, List<NotarisedAnswer> views, List<NotarisedAnswer> transactions) {
        EndorserChecks endorsers = new EndorserChecks(peerOrganisations, at, checks);
        Set<String> organisations = new ViewChecks(bundle, chaincode, endorsers, checks).organisations(views);
        String found = organisations.size() + " of " + trust.requiredOrganisations() + " required organisations: "
                + String.join(", ", organisations);
        checks.check(
                CheckCode.ORGANISATIONS, organisations.size() >= trust.requiredOrganisations(), found, "only " + found);
        new TransactionChecks(bundle, chaincode, trust.requiredOrganisations(), peerOrganisations, endorsers, checks)
                .check(transactions);
    }

    private List<NotarisedAnswer> decode(String name, List<ProofBundle.View> views) {
        List<NotarisedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String numbered = name + " " + (i + 1);
            try {
                answers.add(NotarisedAnswer.decode(numbered, views.get(i)));
            } catch (MalformedBytesException e) {
                checks.fail(CheckCode.ANSWER_BINDING, numbered + ": " + e.getMessage());
            }
        }
        return answers;
    }
}
