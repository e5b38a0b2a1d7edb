package org.digitaltrade.cli.bench;

import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.GrpcChannels;
import org.digitaltrade.client.TransactionSigner;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;

/** Writes of new keys without reading anything: the least that a transaction can do. Each call ends when its transaction is committed. */
public final class BlindWrites implements AutoCloseable {
    /** Of the test chaincode: puts a value under a key. */
    private static final String FUNCTION = "put";

    private static final String VALUE = "0123456789".repeat(5);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    /** After a failure, so that a network that is down is not asked as fast as the machine can. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ManagedChannel connection;
    private final Gateway gateway;
    private final Network network;
    private final Contract contract;
    private final String prefix;
    private final AtomicLong keys = new AtomicLong();

    /** Its threads outlive a turn, so that their CPU time can still be asked for after it. */
    private final ExecutorService callers = Executors.newCachedThreadPool();

    private BlindWrites(ManagedChannel connection, Gateway gateway, Network network, String chaincode) {
        this.connection = connection;
        this.gateway = gateway;
        this.network = network;
        this.contract = network.getContract(chaincode);
        byte[] random = new byte[Long.BYTES];
        new SecureRandom().nextBytes(random);
        this.prefix = "bench-" + HexFormat.of().formatHex(random) + "-";
    }

    /** Connects to the peer of the user's organisation. */
    public static BlindWrites connect(ConnectionProfile profile, String label, String channel, String chaincode)
            throws IOException {
        ConnectionProfile.User user = profile.user(label).orElseThrow();
        ManagedChannel connection = GrpcChannels.open(profile.peer(user.mspId()).orElseThrow());
        try (Reader certificate = Files.newBufferedReader(user.certificate());
                Reader key = Files.newBufferedReader(user.privateKey())) {
            // The library's own signer converts the key at every call, which costs more than the signature.
            TransactionSigner signer = TransactionSigner.of(Identities.readPrivateKey(key));
            Gateway gateway = Gateway.newInstance()
                    .identity(new X509Identity(user.mspId(), Identities.readX509Certificate(certificate)))
                    .signer(signer::sign)
                    .hash(Hash.SHA256)
                    .connection(connection)
                    .evaluateOptions(options -> options.withDeadlineAfter(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .endorseOptions(options -> options.withDeadlineAfter(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .submitOptions(options -> options.withDeadlineAfter(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .commitStatusOptions(options -> options.withDeadlineAfter(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .connect();
            return new BlindWrites(connection, gateway, gateway.getNetwork(channel), chaincode);
        } catch (GeneralSecurityException e) {
            throw new IOException("unusable identity " + label, e);
        }
    }

    /**
     * What one turn gave.
     *
     * @param lastFailure in words; empty if there was none
     */
    record Turn(Latencies latencies, long failed, String lastFailure, Duration elapsed) {}

    /** Counts what the callers of a turn see. */
    private static final class Tally {
        private final Latencies latencies = new Latencies();
        private final AtomicLong failed = new AtomicLong();
        private volatile String lastFailure = "";
    }

    Turn run(int inFlight, Duration time) {
        Tally tally = new Tally();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        CompletableFuture<?>[] calls = new CompletableFuture<?>[inFlight];
        for (int i = 0; i < inFlight; i++) {
            calls[i] = CompletableFuture.runAsync(() -> callUntil(end, tally), callers);
        }
        CompletableFuture.allOf(calls).join();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return new Turn(tally.latencies, tally.failed.get(), tally.lastFailure, elapsed);
    }

    private void callUntil(long end, Tally tally) {
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            long begun = System.nanoTime();
            try {
                Status status = write();
                if (status.isSuccessful()) {
                    tally.latencies.record(System.nanoTime() - begun);
                } else {
                    fail(tally, status.getCode().toString());
                }
            } catch (GatewayException e) {
                fail(tally, e.toString());
            }
        }
    }

    private Status write() throws GatewayException {
        return write(FUNCTION, prefix + keys.incrementAndGet(), VALUE);
    }

    /** Calls a function of the test chaincode, and returns when its transaction is on the ledger. */
    public Status write(String function, String... arguments) throws GatewayException {
        return contract.newProposal(function)
                .addArguments(arguments)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
    }

    /** Blocks from that number on, as they come; the caller closes it. */
    public CloseableIterator<Block> blocks(long from) {
        return network.newBlockEventsRequest().startBlock(from).build().getEvents();
    }

    private static void fail(Tally tally, String reason) {
        tally.failed.incrementAndGet();
        tally.lastFailure = reason;
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
        gateway.close();
        connection.shutdownNow();
    }
}
