package org.digitaltrade.client;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** Opens connections to peers with the limits that Fabric needs. One connection per peer is shared by all callers. */
public final class GrpcChannels {
    /** Fabric's own message limit, 100 MiB. */
    static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;
    /** Four endorsers that each quote the creator's certificate overflow the 8 kB which the library allows for headers. */
    static final int MAX_METADATA_BYTES = 1024 * 1024;
    /** An idle connection is asked for life so that a dead peer shows in minutes. */
    private static final long KEEP_ALIVE_SECONDS = 120;

    private GrpcChannels() {}

    /**
     * A lazily connecting TLS channel to one peer; the caller shuts it down.
     *
     * @throws IOException when the peer's TLS root can't be read
     */
    public static ManagedChannel open(ConnectionProfile.Peer peer) throws IOException {
        try (InputStream root = Files.newInputStream(peer.tlsRootCertificate())) {
            ChannelCredentials tls =
                    TlsChannelCredentials.newBuilder().trustManager(root).build();
            return Grpc.newChannelBuilder(peer.endpoint(), tls)
                    .overrideAuthority(peer.serverName())
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .maxInboundMetadataSize(MAX_METADATA_BYTES)
                    .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                    .build();
        }
    }
}
