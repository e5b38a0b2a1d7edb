package org.digitaltrade.embedded;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.util.MutableHandlerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.gateway.ConcurrencyLimit;
import org.digitaltrade.identity.Credentials;

/** The port of one peer, reachable from this machine alone. */
final class PeerServer implements AutoCloseable {
    /** Largest message of a client: Fabric's own limit. */
    private static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;

    /** Clients may ask for signs of life this often, also without calls; Fabric's peers allow one a minute. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    /** What calls get to end when the network closes. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Server server;
    private final MutableHandlerRegistry services;

    private PeerServer(Server server, MutableHandlerRegistry services) {
        this.server = server;
        this.services = services;
    }

    /**
     * Opens the port, without any service yet: what peers say of one another names their ports, so all must be known first.
     *
     * @param port 0 for any that is free
     * @throws StartException if the port is busy
     */
    static PeerServer open(int port, Credentials tls, Executor executor) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        MutableHandlerRegistry services = new MutableHandlerRegistry();
        NettyServerBuilder builder = NettyServerBuilder.forAddress(address, credentials(tls))
                .executor(executor)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .permitKeepAliveTime(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new ConcurrencyLimit(ConcurrencyLimit.DEFAULT))
                .fallbackHandlerRegistry(services);
        try {
            return new PeerServer(builder.build().start(), services);
        } catch (IOException e) {
            throw new StartException(StartException.Code.PORT_BUSY, address.getHostString() + ":" + port, e);
        }
    }

    private static ServerCredentials credentials(Credentials tls) {
        try {
            return TlsServerCredentials.create(
                    tls.certificate().file().toFile(), tls.privateKeyFile().toFile());
        } catch (IOException e) {
            throw new StartException(
                    StartException.Code.DATA_UNUSABLE, tls.certificate().file().toString(), e);
        }
    }

    /** Begins to serve. */
    void serve(BindableService service) {
        services.addService(service);
    }

    /** Host and port for clients. */
    String endpoint() {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
    }

    /** Refuses new calls; those on the way may still end. */
    void beginClosing() {
        server.shutdown();
    }

    /** Ends the calls that are still there, such as streams of events, after a moment. */
    @Override
    public void close() {
        beginClosing();
        try {
            server.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.shutdownNow();
    }
}
