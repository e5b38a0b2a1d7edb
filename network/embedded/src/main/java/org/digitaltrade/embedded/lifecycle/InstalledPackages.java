package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.Snapshot;
import org.hyperledger.fabric.protos.peer.lifecycle.GetInstalledChaincodePackageArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.GetInstalledChaincodePackageResult;
import org.hyperledger.fabric.protos.peer.lifecycle.InstallChaincodeArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.InstallChaincodeResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodeArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodeResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;

/** The functions that are about the packages of one peer and about no channel. */
final class InstalledPackages {
    private static final LifecycleDefinitions DEFINITIONS = new LifecycleDefinitions();

    private final String mspId;
    private final Map<String, Channel> channels;
    private final PackageStore store;

    InstalledPackages(String mspId, Map<String, Channel> channels, PackageStore store) {
        this.mspId = mspId;
        this.channels = channels;
        this.store = store;
    }

    MessageLite call(String function, ByteString argument)
            throws LifecycleException, InvalidProtocolBufferException, IOException {
        return switch (function) {
            case "InstallChaincode" ->
                install(InstallChaincodeArgs.parseFrom(argument).getChaincodeInstallPackage());
            case "GetInstalledChaincodePackage" ->
                GetInstalledChaincodePackageResult.newBuilder()
                        .setChaincodeInstallPackage(require(GetInstalledChaincodePackageArgs.parseFrom(argument)
                                        .getPackageId())
                                .bytes())
                        .build();
            case "QueryInstalledChaincode" ->
                describe(require(QueryInstalledChaincodeArgs.parseFrom(argument).getPackageId()));
            case "QueryInstalledChaincodes" -> describeAll();
            default -> throw new LifecycleException(function + " is not available on the embedded network");
        };
    }

    private InstallChaincodeResult install(ByteString bytes) throws LifecycleException, IOException {
        InstallPackage installed;
        try {
            installed = InstallPackage.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw new LifecycleException("could not parse as a chaincode install package: " + e.getMessage());
        }
        LifecycleException.require(
                store.add(installed), "chaincode already successfully installed (package ID '" + installed.id() + "')");
        return InstallChaincodeResult.newBuilder()
                .setPackageId(installed.id())
                .setLabel(installed.label())
                .build();
    }

    private InstallPackage require(String packageId) throws LifecycleException {
        return store.find(packageId)
                .orElseThrow(
                        () -> LifecycleException.notFound("chaincode install package '" + packageId + "' not found"));
    }

    private QueryInstalledChaincodeResult describe(InstallPackage installed) {
        QueryInstalledChaincodeResult.Builder result = QueryInstalledChaincodeResult.newBuilder()
                .setPackageId(installed.id())
                .setLabel(installed.label());
        references(installed).forEach((channel, definitions) -> {
            QueryInstalledChaincodeResult.References.Builder references =
                    QueryInstalledChaincodeResult.References.newBuilder();
            definitions.forEach(
                    definition -> references.addChaincodes(QueryInstalledChaincodeResult.Chaincode.newBuilder()
                            .setName(definition.name())
                            .setVersion(definition.version())));
            result.putReferences(channel, references.build());
        });
        return result.build();
    }

    private QueryInstalledChaincodesResult describeAll() {
        QueryInstalledChaincodesResult.Builder result = QueryInstalledChaincodesResult.newBuilder();
        for (InstallPackage installed : store.all()) {
            QueryInstalledChaincodesResult.InstalledChaincode.Builder one =
                    QueryInstalledChaincodesResult.InstalledChaincode.newBuilder()
                            .setPackageId(installed.id())
                            .setLabel(installed.label());
            references(installed).forEach((channel, definitions) -> {
                QueryInstalledChaincodesResult.References.Builder references =
                        QueryInstalledChaincodesResult.References.newBuilder();
                definitions.forEach(
                        definition -> references.addChaincodes(QueryInstalledChaincodesResult.Chaincode.newBuilder()
                                .setName(definition.name())
                                .setVersion(definition.version())));
                one.putReferences(channel, references.build());
            });
            result.addInstalledChaincodes(one);
        }
        return result.build();
    }

    /** The definitions that the package runs, by channel. */
    private Map<String, List<ChaincodeDefinition>> references(InstallPackage installed) {
        ApprovedPackages approved = new ApprovedPackages(mspId, store);
        Map<String, List<ChaincodeDefinition>> references = new TreeMap<>();
        channels.forEach((name, channel) -> {
            try (Snapshot state = channel.ledger().snapshot()) {
                List<ChaincodeDefinition> run = new ArrayList<>();
                for (ChaincodeDefinition definition : DEFINITIONS.all(state)) {
                    approved.find(definition, state)
                            .filter(found -> found.packageId().equals(installed.id()))
                            .ifPresent(found -> run.add(definition));
                }
                if (!run.isEmpty()) {
                    references.put(name, run);
                }
            }
        });
        return references;
    }
}
