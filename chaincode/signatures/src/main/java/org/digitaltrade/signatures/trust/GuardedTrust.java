package org.digitaltrade.signatures.trust;

import java.util.List;
import java.util.function.Supplier;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionTerms;

/** Marks the failures of a view, so that none of them can be taken for a finding about a signature. */
public record GuardedTrust(TrustView view) implements TrustView {

    /** @throws TrustUnavailableException if the view fails */
    @Override
    public List<ListedService> servicesNamed(String subjectSha256) {
        return guarded(() -> view.servicesNamed(subjectSha256));
    }

    /** @throws TrustUnavailableException if the view fails */
    @Override
    public List<PartyAgreement> agreements() {
        return guarded(view::agreements);
    }

    /** @throws TrustUnavailableException if the view fails */
    @Override
    public List<RecognitionTerms> recognitions() {
        return guarded(view::recognitions);
    }

    private static <T> T guarded(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            throw new TrustUnavailableException(e);
        }
    }
}
