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
import java.util.function.IntFunction;
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

    private final IntFunction<Server> open;
    private final MutableHandlerRegistry services;
    private final int port;
    private Server server;

    private PeerServer(IntFunction<Server> open, int port, MutableHandlerRegistry services) {
        this.open = open;
        this.services = services;
        this.server = open.apply(port);
        this.port = server.getPort();
    }

    /**
     * Opens the port, without any service yet: what peers say of one another names their ports, so all must be known first.
     *
     * @param port 0 for any that is free
     * @throws StartException if the port is busy
     */
    static PeerServer open(int port, Credentials tls, Executor executor) {
        MutableHandlerRegistry services = new MutableHandlerRegistry();
        return new PeerServer(chosen -> listen(chosen, tls, executor, services), port, services);
    }

    private static Server listen(int port, Credentials tls, Executor executor, MutableHandlerRegistry services) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(address, credentials(tls))
                .executor(executor)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .permitKeepAliveTime(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new ConcurrencyLimit(ConcurrencyLimit.DEFAULT))
                .fallbackHandlerRegistry(services);
        try {
            return builder.build().start();
        } catch (IOException e) {
            throw new StartException(StartException.Code.PORT_BUSY, address.getHostString() + ":" + port, e);
        }
    }

    /** Cuts off all who are connected, and listens no more. */
    synchronized void suspend() {
        server.shutdownNow();
        await(Duration.ofSeconds(1));
    }

    /** Listens again, on the same port. */
    synchronized void resume() {
        if (server.isShutdown()) {
            server = open.apply(port);
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
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /** Refuses new calls; those on the way may still end. */
    synchronized void beginClosing() {
        server.shutdown();
    }

    /** Ends the calls that are still there, such as streams of events, after a moment. */
    @Override
    public synchronized void close() {
        beginClosing();
        await(GRACE);
        server.shutdownNow();
    }

    private void await(Duration time) {
        try {
            server.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
