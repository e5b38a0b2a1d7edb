package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.client.CommitStatus;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.SignedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network's disk fills up while it is written to. It is a file system of its own in memory, which only the system's
 * administrator may make; elsewhere the test is skipped and says so.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FullDiskIT {
    private static final String OFFICER = "Admin@BJCOM";
    /** The engine's library takes 15 of it, the ledgers a few; too small for the space that the engine likes to reserve. */
    private static final int DISK_MEBIBYTES = 32;

    private static final Duration WAIT = Duration.ofSeconds(5);
    /** For some transactions, so that the disk is full in the middle of them. */
    private static final int LEFT_BYTES = 256 * 1024;
    /** Each takes some kilobytes. */
    private static final int MOST_TRANSACTIONS = 500;

    @TempDir
    static Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_is_full_and_the_network_goes_on_when_it_is_not() throws Exception {
        Program dtl = Program.in(folder.resolve("home"));
        Path disk = Files.createDirectories(dtl.home().network());
        assumeTrue(mounted(disk), "skipped: no file system can be mounted here, so no disk can be full");
        try {
            dtl.run("up", "--ephemeral-ports").exits(0);
            Map<String, Long> acknowledged = new TreeMap<>();
            assertTrue(registers(dtl, 1, acknowledged));
            Path filler = disk.resolve("filler");
            fill(filler);
            int number = 2;
            while (registers(dtl, number, acknowledged)) {
                number++;
                assertTrue(number < MOST_TRANSACTIONS, "the disk is never full");
            }
            Program.await("the network has ended", () -> dtl.run("status").exit() == 4);
            assertTrue(dtl.log("network").contains("DISK_FULL: "), () -> tail(dtl));
            // Putting its files in order may give it enough space to go on; otherwise it says again what is missing.
            Run still = dtl.run("up", "--ephemeral-ports", "--json");
            assertTrue(still.exit() == 0 || still.verdict().equals("4 DISK_FULL"), still::toString);

            Files.delete(filler);
            dtl.run("up", "--ephemeral-ports").exits(0);
            try (LedgerClient officer = dtl.client(OFFICER)) {
                officer.resume();
            }
            assertTrue(registers(dtl, number + 1, acknowledged));
            try (Truth truth = Truth.about(dtl)) {
                Replays replays = truth.agreed();
                Map<String, Long> found = new TreeMap<>();
                for (String id : acknowledged.keySet()) {
                    replays.places(id).stream()
                            .filter(place -> place.code() == TxValidationCode.VALID)
                            .forEach(place -> found.put(id, place.block()));
                }
                assertEquals(acknowledged, found);
            }
        } finally {
            dtl.end();
            // Lazily: a process that has just ended may hold it for another moment.
            command("umount", "--lazy", disk.toString());
        }
    }

    /** Whether it is acknowledged, within a few seconds. A client would ask for longer before it leaves the outcome open. */
    private static boolean registers(Program dtl, int number, Map<String, Long> acknowledged) throws Exception {
        ActorWithKey officer = dtl.actor(OFFICER);
        ConnectionProfile.Peer peer =
                ConnectionProfile.read(dtl.home().connection()).peer("BJCOM").orElseThrow();
        try (LedgerClient client = dtl.clientOfPeers(OFFICER);
                DirectTransport direct = new DirectTransport(peer, officer.identity(), officer.signer())) {
            SignedTransaction transaction = SignedTransaction.of(
                    client.endorse(client.propose(Parties.registration("trade", number))), officer.signer());
            new Outbox(dtl.home().outbox()).keep(transaction);
            direct.submit(
                    transaction.channel(),
                    Base64.getDecoder().decode(transaction.transaction()),
                    Base64.getDecoder().decode(transaction.signature()));
            Optional<CommitStatus> status = direct.status(transaction.channel(), transaction.transactionId(), WAIT);
            if (status.isEmpty()) {
                return false;
            }
            assertEquals(Optional.empty(), status.get().invalid());
            new Outbox(dtl.home().outbox()).forget(transaction.transactionId());
            acknowledged.put(transaction.transactionId(), status.get().block());
            return true;
        } catch (LedgerException e) {
            System.out.println("registration " + number + ": " + e.failure());
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] chunk = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (Files.getFileStore(file).getUsableSpace() > LEFT_BYTES) {
                out.write(chunk);
            }
        }
    }

    private static boolean mounted(Path disk) throws Exception {
        Optional<String> user = Optional.ofNullable(System.getProperty("user.name"));
        boolean done = user.equals(Optional.of("root"))
                && command("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEBIBYTES + "m", "tmpfs", disk.toString());
        if (!done) {
            System.out.println("FullDiskIT is skipped: it needs the right to mount a file system");
        }
        return done;
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    private static String tail(Program dtl) {
        try {
            String log = dtl.log("network");
            return log.substring(Math.max(0, log.length() - 2000));
        } catch (IOException e) {
            return "no log";
        }
    }
}
