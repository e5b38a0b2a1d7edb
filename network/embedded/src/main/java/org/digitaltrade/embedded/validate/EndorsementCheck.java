package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.validate.Parsing.require;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.digitaltrade.wire.transaction.ReadWriteSet;

/**
 * Checks the transactions of one block, in order, against the policies of all they write: a key's own where it has one, else its
 * collection's, else the chaincode's. A key whose policy an earlier transaction of the block has changed may not be written: the new
 * policy is not in force yet and the old one no longer.
 */
final class EndorsementCheck {
    private final BlockPolicies policies;
    private final Set<StateKey> changedPolicies = new HashSet<>();

    EndorsementCheck(BlockPolicies policies) {
        this.policies = policies;
    }

    void check(ChaincodeResult result, List<Identity> signers) throws InvalidTransactionException {
        for (String namespace : result.writtenNamespaces()) {
            NamespaceCheck check = new NamespaceCheck(namespace, policies.ofChaincode(namespace), signers);
            Optional<ReadWriteSet.Namespace> written = result.readWriteSet().namespace(namespace);
            if (written.isPresent()) {
                check.keys(written.get());
            }
            check.somePolicy();
            written.ifPresent(set -> changedPolicies.addAll(WrittenKeys.ofMetadata(set)));
        }
    }

    /** One namespace of one transaction; each policy is evaluated once. */
    private final class NamespaceCheck {
        private final String namespace;
        private final SigningPolicy chaincodePolicy;
        private final List<Identity> signers;
        private final Set<String> met = new HashSet<>();
        private boolean keyPolicyMet;

        NamespaceCheck(String namespace, SigningPolicy chaincodePolicy, List<Identity> signers) {
            this.namespace = namespace;
            this.chaincodePolicy = chaincodePolicy;
            this.signers = signers;
        }

        void keys(ReadWriteSet.Namespace set) throws InvalidTransactionException {
            for (WrittenKeys.Written written : WrittenKeys.of(set)) {
                check(written);
            }
        }

        private void check(WrittenKeys.Written written) throws InvalidTransactionException {
            require(
                    !changedPolicies.contains(written.key()),
                    ENDORSEMENT_POLICY_FAILURE,
                    "validation parameters have been updated in this block");
            Optional<SigningPolicy> own = policies.ofKey(written.key());
            if (own.isPresent()) {
                demand(own.get());
                keyPolicyMet = true;
            } else {
                surrounding(written.collection());
            }
        }

        /** The collection's or, for public keys, the chaincode's policy; {@code collection} is empty for public keys. */
        private void surrounding(String collection) throws InvalidTransactionException {
            if (!met.contains(collection)) {
                demand(collection.isEmpty() ? chaincodePolicy : policies.ofCollection(namespace, collection));
                met.add(collection);
            }
        }

        /** A transaction that writes nothing needs the chaincode's policy all the same. */
        void somePolicy() throws InvalidTransactionException {
            if (met.isEmpty() && !keyPolicyMet) {
                demand(chaincodePolicy);
            }
        }

        private void demand(SigningPolicy policy) throws InvalidTransactionException {
            require(
                    policy.isSatisfiedBy(signers),
                    ENDORSEMENT_POLICY_FAILURE,
                    "endorsement policy of " + namespace + " is not met");
        }
    }
}
