package org.digitaltrade.fabric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.Topology;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes what the nodes read at their start; a genesis block that is there is never made again. */
final class ConfigurationFiles {
    private final Topology topology;
    private final FabricLayout folders;
    private final Consensus consensus;
    private final FabricBinaries binaries;

    ConfigurationFiles(Topology topology, FabricLayout folders, Consensus consensus, FabricBinaries binaries) {
        this.topology = topology;
        this.folders = folders;
        this.consensus = consensus;
        this.binaries = binaries;
    }

    void write(ChaincodePackage chaincode) throws IOException {
        Files.createDirectories(folders.configuration());
        copyResource("core.yaml", folders.configuration().resolve("core.yaml"));
        copyResource("orderer.yaml", folders.configuration().resolve("orderer.yaml"));
        for (String script : List.of("detect", "build", "release")) {
            Path target = folders.builder().resolve("bin").resolve(script);
            copyResource("builder/" + script, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.write(folders.chaincodePackage(), chaincode.bytes());
        Files.writeString(
                folders.configuration().resolve("configtx.yaml"),
                new ConfigtxYaml(topology, folders, consensus).render());
        for (Channel channel : topology.channels()) {
            Files.writeString(folders.collections(channel.name()), collections(channel));
            writeGenesis(channel);
        }
    }

    private void writeGenesis(Channel channel) throws IOException {
        Path genesis = folders.genesis(channel.name());
        if (Files.exists(genesis)) {
            return;
        }
        // A block that exists was written whole.
        Path unfinished = genesis.resolveSibling(genesis.getFileName() + ".unfinished");
        Commands.run(
                Map.of("FABRIC_CFG_PATH", folders.configuration().toString()),
                List.of(
                        binaries.get("configtxgen").toString(),
                        "-profile",
                        ConfigtxYaml.profile(channel),
                        "-channelID",
                        channel.name(),
                        "-outputBlock",
                        unfinished.toString()));
        Files.move(unfinished, genesis, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As the {@code peer} program reads it; JSON is the flow style of YAML with quoted scalars. */
    private static String collections(Channel channel) {
        List<Object> list = new ArrayList<>();
        for (Channel.Collection collection : channel.collections()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", collection.name());
            entry.put("policy", collection.policy());
            entry.put("requiredPeerCount", collection.requiredPeerCount());
            entry.put("maxPeerCount", collection.maxPeerCount());
            entry.put("blockToLive", collection.blockToLive());
            entry.put("memberOnlyRead", true);
            entry.put("memberOnlyWrite", true);
            list.add(entry);
        }
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.FLOW)
                        .setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE)
                        .setWidth(Integer.MAX_VALUE)
                        .build())
                .dumpToString(list);
    }

    private static void copyResource(String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream resource = ConfigurationFiles.class.getResourceAsStream(name)) {
            Files.write(target, Objects.requireNonNull(resource, name).readAllBytes());
        }
    }
}
