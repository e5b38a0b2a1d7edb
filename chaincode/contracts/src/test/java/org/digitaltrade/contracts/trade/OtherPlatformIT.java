package org.digitaltrade.contracts.trade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endorsers on differently set up machines compute the same: each row is a JVM of its own, with its own random salts. */
@Timeout(60)
class OtherPlatformIT {
    private static final int DEADLINE_SECONDS = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -Dfile.encoding=GBK",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Apia -Dfile.encoding=US-ASCII",
            })
    void a_trade_has_the_same_bytes(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TradeTrace.class.getName()));
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String digest = new String(other.getInputStream().readAllBytes(), UTF_8).trim();
        assertTrue(other.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
        assertEquals(TradeTrace.digest(), digest);
    }
}
