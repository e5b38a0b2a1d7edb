package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that commits blocks for as long as it can, and says the height after each: what it says, it has promised. */
final class WriterProcess {
    static final String CHANNEL = "trade";

    private WriterProcess() {}

    /** Arguments: folder, bytes of each value. Ends when the store fails, and says how. */
    public static void main(String[] arguments) {
        ByteString value = ByteString.copyFrom(new byte[Integer.parseInt(arguments[1])]);
        try (Store store = Store.open(Path.of(arguments[0]), List.of(CHANNEL))) {
            Ledger ledger = store.ledger(CHANNEL);
            while (true) {
                commit(ledger, value);
                System.out.println(ledger.height());
            }
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Every key of a block is written by it, so that after a block all keys tell its number. */
    private static void commit(Ledger ledger, ByteString value) {
        long number = ledger.height();
        StateBatch changes = new StateBatch();
        for (int transaction = 0; transaction < 3; transaction++) {
            Version version = new Version(number, transaction);
            changes.put(StateKey.of("ns", "key-" + transaction), value.concat(text(number)), version, ByteString.EMPTY);
            changes.touch(StateKey.of("ns", "key-" + transaction), version);
        }
        ledger.commit(TestBlocks.next(ledger, "a-" + number, "b-" + number, "c-" + number), changes);
    }

    static ByteString text(long number) {
        return ByteString.copyFromUtf8(" block " + number);
    }

    /** Starts it; {@code limits} is put before the command, such as {@code ulimit}. */
    static Process start(Path folder, int valueBytes, String limits) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                folder.toString(),
                Integer.toString(valueBytes));
        List<String> command = new ArrayList<>(List.of("bash", "-c", limits + " exec \"$@\"", "bash"));
        command.addAll(java);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
