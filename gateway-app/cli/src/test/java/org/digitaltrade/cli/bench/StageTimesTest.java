package org.digitaltrade.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

final class StageTimesTest {
    private static final CryptoCost CRYPTO = new CryptoCost("BC", 10_000, 20_000);

    @Test
    void stack_belongs_to_the_stage_of_its_innermost_call_that_has_one() {
        assertEquals(
                Stage.VERIFY,
                Stage.of(List.of(
                        "java.lang.Math",
                        "org.digitaltrade.wire.crypto.EcdsaVerifier",
                        "org.digitaltrade.embedded.order.EnvelopeRules",
                        "org.digitaltrade.embedded.gateway.Submission")));
        assertEquals(
                Stage.STORE, Stage.of(List.of("org.rocksdb.RocksDB", "org.digitaltrade.embedded.validate.Committer")));
        // A transaction's answer is put together on the thread of its chaincode.
        assertEquals(
                Stage.ENDORSE,
                Stage.of(List.of(
                        "org.digitaltrade.embedded.gateway.Endorsing", "org.digitaltrade.embedded.chaincode.Run")));
        assertEquals(Stage.OTHER, Stage.of(List.of("java.lang.Thread")));
    }

    @Test
    void time_is_divided_by_threads_then_by_signatures_then_by_samples() {
        StageTimes times = StageTimes.of(
                Map.of(1L, thread("peers-1", 1_000)),
                Map.of(
                        1L, thread("peers-1", 5_000),
                        2L, thread("grpc-nio-worker", 300),
                        3L, thread("C2 CompilerThre", 200)),
                JsonObject.of(Map.of(
                        "1",
                        Json.parseObject("{\"ORDER\":1,\"VALIDATE\":3,\"VERIFY\":50}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
                10,
                CRYPTO,
                2,
                4);

        assertEquals(
                Map.of(
                        Stage.TRANSPORT, 30_000.0,
                        Stage.JVM, 20_000.0,
                        Stage.SIGN, 20.0,
                        Stage.VERIFY, 80.0,
                        Stage.ORDER, 99_975.0,
                        Stage.VALIDATE, 299_925.0),
                times.micros());
        assertEquals(Stage.VALIDATE, times.sorted().get(0).getKey());
    }

    private static ProcessUsage.ThreadCpu thread(String name, long millis) {
        return new ProcessUsage.ThreadCpu(name, Duration.ofMillis(millis));
    }
}
