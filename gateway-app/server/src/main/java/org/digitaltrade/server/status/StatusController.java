package org.digitaltrade.server.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.server.ledger.ChannelStatus;
import org.digitaltrade.server.ledger.Channels;
import org.digitaltrade.server.ledger.Following;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the gateway is. Needs no session: it tells nothing of any record. */
@RestController
class StatusController {
    private final Channels channels;
    private final Following following;

    StatusController(Channels channels, Following following) {
        this.channels = channels;
        this.following = following;
    }

    /** @param ready whether every channel is being followed and as far as the peers were when last asked */
    public record GatewayStatus(String network, boolean ready, List<ChannelState> channels) {}

    /**
     * @param height how many blocks are projected
     * @param lag how many more a peer has told of
     * @param source whose peer the blocks come from; absent without connection
     * @param code why the channel is followed no further, or {@code NETWORK_UNREACHABLE} while no peer answers; absent
     *     while all is well
     */
    public record ChannelState(
            String channel,
            long height,
            long lag,
            Optional<String> source,
            Optional<Instant> lastBlockAt,
            Optional<String> code,
            Optional<String> detail) {

        static ChannelState of(ChannelStatus status) {
            return new ChannelState(
                    status.channel(),
                    status.height(),
                    status.lag(),
                    status.source(),
                    status.lastBlockAt(),
                    status.trouble().map(stop -> stop.code().name()),
                    status.trouble().map(ChannelStatus.Stop::detail));
        }
    }

    @GetMapping("/v1/status")
    GatewayStatus status() {
        List<ChannelStatus> states = following.status();
        return new GatewayStatus(
                channels.network(),
                states.stream().allMatch(ChannelStatus::isLive),
                states.stream().map(ChannelState::of).toList());
    }

    /** Answers at all. */
    @GetMapping("/health/live")
    ResponseEntity<Void> live() {
        return ResponseEntity.noContent().build();
    }

    /** 204 when reads are as fresh as the peers and writes have a way out, else 503 with the status. */
    @GetMapping("/health/ready")
    ResponseEntity<GatewayStatus> ready() {
        GatewayStatus status = status();
        return status.ready()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(status);
    }
}
