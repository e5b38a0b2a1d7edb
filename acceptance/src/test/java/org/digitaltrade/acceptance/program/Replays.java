package org.digitaltrade.acceptance.program;

import java.util.List;
import org.digitaltrade.cli.Home;

/** Both channels, gone through from their first block. */
record Replays(Replay approval, Replay trade) {

    static Replays of(Home home) throws Exception {
        return new Replays(Replay.of(home, "approval"), Replay.of(home, "trade"));
    }

    List<Replay> all() {
        return List.of(approval, trade);
    }

    /** Where the transaction stands, on whichever channel. */
    List<Replay.Place> places(String transactionId) {
        return all().stream()
                .flatMap(replay -> replay.places(transactionId).stream())
                .toList();
    }
}
