package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.signatures.api.AttestationVerifier;

/** Verifies on one thread, in a process of its own with all of the compiler's tiers: what a peer's chaincode has. */
public final class SignatureProcess {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SignatureProcess() {}

    public static void main(String[] arguments) throws IOException {
        AnsweringProcess.serve(JsonObject.of(Map.of()), SignatureProcess::answer);
    }

    /** Question: kind, milliseconds of one turn, turns. The first turn warms up and doesn't count. */
    private static JsonObject answer(List<String> words) throws GeneralSecurityException {
        SignatureWorkload.Made made = SignatureWorkload.make(SignatureKind.valueOf(words.get(0)));
        Duration turn = Duration.ofMillis(Long.parseLong(words.get(1)));
        int turns = Integer.parseInt(words.get(2));
        run(made, turn);
        long[] rates = new long[turns];
        for (int i = 0; i < turns; i++) {
            rates[i] = run(made, turn);
        }
        Arrays.sort(rates);
        long median = rates[turns / 2];
        return JsonObject.of(Map.of(
                "perCpuSecond", new JsonInteger(median),
                "cpuMicros", new JsonInteger(1_000_000 / Math.max(1, median)),
                "bytes", new JsonInteger(made.bytes())));
    }

    /** Verifications per second of this thread's processor time. */
    private static long run(SignatureWorkload.Made made, Duration turn) {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + turn.toNanos();
        long count = 0;
        long now = start;
        while (now < end) {
            VerifyResult result = AttestationVerifier.verify(made.request(), made.trust(), AlgorithmPolicy.BASELINE);
            if (!result.passed()) {
                throw new IllegalStateException("the sample is not good: " + result.code() + " " + result.facts());
            }
            count++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return count * 1_000_000_000L / (now - start);
    }
}
