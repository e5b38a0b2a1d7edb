package org.digitaltrade.cli.bench;

import java.util.List;
import java.util.stream.Stream;

/** Where the CPU time of a transaction goes. */
enum Stage {
    /** Checking ECDSA signatures. */
    VERIFY(List.of("org.digitaltrade.wire.crypto.EcdsaVerifier")),
    /** Making ECDSA signatures. */
    SIGN(List.of("org.digitaltrade.wire.crypto.EcdsaSigner")),
    /** Reading and writing the ledger's tables. */
    STORE(List.of("org.rocksdb.", "org.digitaltrade.embedded.store.")),
    /** Running chaincode, its reads and writes. */
    SIMULATE(List.of(
            "org.hyperledger.fabric.shim.",
            "org.digitaltrade.embedded.chaincode.",
            "org.digitaltrade.embedded.simulate.")),
    /** Judging ordered transactions. */
    VALIDATE(List.of("org.digitaltrade.embedded.validate.")),
    /** An orderer's checks, and making blocks. */
    ORDER(List.of("org.digitaltrade.embedded.order.")),
    /** A gateway's and an endorser's checks, putting transactions together, telling how they ended. */
    ENDORSE(List.of("org.digitaltrade.embedded.endorse.", "org.digitaltrade.embedded.gateway.")),
    /** gRPC, HTTP/2, TLS. */
    TRANSPORT(List.of("io.grpc.")),
    /** Fabric's client library. */
    CLIENT(List.of("org.hyperledger.fabric.client.")),
    /** The JVM's compilers and collector, and the engine's own threads. */
    JVM(List.of()),
    /** Anything else. */
    OTHER(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // lists of List.of do not change
    private final List<String> classes;

    Stage(List<String> classes) {
        this.classes = classes;
    }

    /** The stage of a stack, the innermost call first: that of the innermost call that belongs to any. */
    static Stage of(List<String> stack) {
        return stack.stream()
                .flatMap(name -> Stream.of(values()).filter(stage -> stage.has(name)))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean has(String name) {
        return classes.stream().anyMatch(name::startsWith);
    }
}
