package org.digitaltrade.signatures.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Permission;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.crypto.SubjectKey;

/**
 * Holds the algorithms of one request against the policy. An algorithm that the policy never allows fails at once; how
 * long the others are allowed is remembered until the best signature time is known.
 */
public final class PolicyCheck {
    private final AlgorithmPolicy policy;
    private final List<Used> used = new ArrayList<>();

    /** An allowed algorithm and until when it is. */
    private record Used(String name, AlgorithmUse use, Permission permission) {}

    public PolicyCheck(AlgorithmPolicy policy) {
        this.policy = policy;
    }

    public void use(DigestAlgorithm digest, AlgorithmUse use) throws CheckFailedException {
        remember(digest.name(), use, policy.permits(digest, use), VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED);
    }

    public void use(StatedAlgorithm algorithm, SubjectKey key, AlgorithmUse use) throws CheckFailedException {
        use(algorithm.algorithm().digest(), use);
        Permission permission =
                policy.permits(algorithm.algorithm().scheme(), key.kind().orElseThrow(), key.bits(), use);
        remember(algorithm.algorithm() + "/" + key.bits(), use, permission, VerdictCode.KEY_NOT_ALLOWED);
    }

    /** @param proved whether a timestamp proves that time; without one the signature may be older */
    public void requireAllAt(Instant time, boolean proved) throws CheckFailedException {
        for (Used one : used) {
            if (!one.permission.isGivenAt(time)) {
                boolean certain = proved && one.use == AlgorithmUse.SIGNATURE;
                throw CheckFailedException.of(
                                certain ? VerdictCode.ALGORITHM_EXPIRED : VerdictCode.ALGORITHM_EXPIRED_NO_POE)
                        .with("policy.algorithm", one.name)
                        .with("policy.use", one.use.name())
                        .with(
                                "policy.notAfter",
                                one.permission.notAfter().orElseThrow().toString());
            }
        }
    }

    /** When the first of the algorithms used is no longer allowed; empty if all are without end. */
    public Optional<Instant> firstEnd() {
        return used.stream().flatMap(one -> one.permission.notAfter().stream()).min(Comparator.naturalOrder());
    }

    private void remember(String name, AlgorithmUse use, Permission permission, VerdictCode refusal)
            throws CheckFailedException {
        if (!permission.known()) {
            VerdictCode code = use == AlgorithmUse.SIGNATURE ? refusal : VerdictCode.CHAIN_ALGORITHM_NOT_ALLOWED;
            throw CheckFailedException.of(code).with("policy.algorithm", name).with("policy.use", use.name());
        }
        used.add(new Used(name, use, permission));
    }
}
