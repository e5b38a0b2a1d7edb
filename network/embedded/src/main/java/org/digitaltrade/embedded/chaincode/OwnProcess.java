package org.digitaltrade.embedded.chaincode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Java chaincode in a process of its own with surroundings of its own. The process is started when it is first needed, and again if it
 * has died.
 */
final class OwnProcess implements ChaincodeStream {
    /** Most memory of the chaincode's objects; a test's transactions need little. */
    private static final String HEAP = "-Xmx256m";

    /** What a new process on a busy machine may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChaincodePackage chaincode;
    private final Surroundings surroundings;
    private @Nullable Running running;

    private record Running(Process process, ServedChaincode served) {}

    OwnProcess(ChaincodePackage chaincode, Surroundings surroundings) {
        this.chaincode = chaincode;
        this.surroundings = surroundings;
    }

    @Override
    public ChaincodeMessage converse(ChaincodeMessage transaction, Peer peer) {
        return served().converse(transaction, peer);
    }

    private synchronized ServedChaincode served() {
        if (running == null || !running.process().isAlive()) {
            running = start();
        }
        return running.served();
    }

    private Running start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("LC_ALL", surroundings.systemLocale());
            builder.environment().put("TZ", surroundings.timeZone());
            Process process = builder.start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String port = lines.readLine();
            if (port == null) {
                process.destroyForcibly();
                throw new UnreachableException("the chaincode's own process ended at once: " + chaincode.mainClass()
                        + " of " + chaincode.libraries());
            }
            drain(lines);
            return new Running(
                    process,
                    new ServedChaincode(new ChaincodeAddress("127.0.0.1:" + port, PATIENCE, Optional.empty())));
        } catch (IOException e) {
            throw new UnreachableException("can't start a process for the chaincode: " + e.getMessage());
        }
    }

    /** What chaincode prints must not fill the pipe. */
    private static void drain(BufferedReader lines) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (lines.readLine() != null) {
                            // Nobody reads it.
                        }
                    } catch (IOException e) {
                        // The process has ended.
                    }
                },
                "chaincode-output");
        thread.setDaemon(true);
        thread.start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(surroundings.options());
        command.addAll(List.of(
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChaincodeProcess.class.getName(),
                chaincode.libraries().toAbsolutePath().toString(),
                chaincode.mainClass(),
                Long.toString(surroundings.hashSeed()),
                Boolean.toString(surroundings.reversed())));
        return command;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.served().close();
            running.process().destroy();
        }
    }
}
