package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.digitaltrade.embedded.chaincode.InstalledChaincode;
import org.digitaltrade.embedded.chaincode.InstalledChaincodes;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.genesis.DefinitionFields;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;

/**
 * Which of a peer's packages runs a definition: the one that its organisation has approved, found by the hash of its id, as peers
 * find it.
 */
public final class ApprovedPackages implements InstalledChaincodes {
    private final String mspId;
    private final PackageStore packages;

    /** Of one organisation's peer. */
    public ApprovedPackages(String mspId, PackageStore packages) {
        this.mspId = mspId;
        this.packages = packages;
    }

    @Override
    public Optional<InstalledChaincode> find(ChaincodeDefinition definition, Snapshot state) {
        if (packages.all().isEmpty()) {
            return Optional.empty();
        }
        String key = LifecycleKeys.sourcePackage(definition.name(), definition.sequence());
        StateValue approved = state.get(StateKey.hashed(
                LifecycleKeys.NAMESPACE,
                Collections.ofOrganisation(mspId),
                LifecycleState.sha256(ByteString.copyFromUtf8(key))));
        return approved == null
                ? Optional.empty()
                : packages.all().stream()
                        .filter(installed -> approved.value().equals(hash(definition, installed.id(), key)))
                        .findFirst()
                        .map(installed -> new InstalledChaincode(installed.id(), installed.address()));
    }

    private static ByteString hash(ChaincodeDefinition definition, String packageId, String key) {
        return LifecycleState.sha256(DefinitionFields.ofSource(definition.name(), definition.sequence(), packageId)
                .getOrDefault(key, ByteString.EMPTY));
    }
}
