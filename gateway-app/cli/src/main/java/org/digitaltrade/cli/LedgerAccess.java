package org.digitaltrade.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.client.RestTransport;
import org.digitaltrade.client.Transport;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.verifier.TrustFile;

/** How this working folder reaches its ledger: by the gateway that runs here, and by the peers when it does not answer. */
public final class LedgerAccess {
    private final Home home;

    public LedgerAccess(Home home) {
        this.home = home;
    }

    /** A client for that actor. The caller closes it. */
    public LedgerClient client(ActorWithKey actor) throws IOException, CommandException {
        ConnectionProfile profile = profile();
        List<Transport> ways = new ArrayList<>();
        gatewayAddress().ifPresent(url -> ways.add(new RestTransport(RestClient.anonymous(url))));
        for (ConnectionProfile.Peer peer : profile.peersFrom(actor.identity().mspId())) {
            ways.add(new DirectTransport(peer, actor.identity(), actor.signer()));
        }
        return new LedgerClient(
                actor.identity(), actor.signer(), endorserPolicy(home.trust()), ways, new Outbox(home.outbox()));
    }

    /** A client that knows no way but the gateway, as a party abroad or behind a wall has it. The caller closes it. */
    public LedgerClient clientByGateway(ActorWithKey actor) throws IOException, CommandException {
        return new LedgerClient(
                actor.identity(),
                actor.signer(),
                endorserPolicy(home.trust()),
                List.of(new RestTransport(RestClient.anonymous(requireGateway()))),
                new Outbox(home.outbox()));
    }

    /** Whose endorsements count, by the roots pinned in a trust file. */
    public EndorserPolicy endorserPolicy(Path trustFile) throws IOException, CommandException {
        if (!Files.exists(trustFile)) {
            throw new CommandException(ExitCode.COULD_NOT_CHECK, Code.NOT_FOUND, "no trust file: " + trustFile)
                    .withCure("dtl up writes one; elsewhere name one with --trust");
        }
        return TrustFiles.policy(TrustFile.parse(InputFile.read(trustFile)));
    }

    /** The gateway's read interface for that actor. */
    public RestClient gateway(ActorWithKey actor) throws IOException, CommandException {
        return RestClient.signedIn(requireGateway(), actor.identity(), actor.signer());
    }

    /** Where the network that runs here can be reached. */
    public ConnectionProfile profile() throws IOException, CommandException {
        if (!Files.exists(home.connection())) {
            throw new CommandException(
                            ExitCode.NETWORK, Code.NETWORK_UNREACHABLE, "no network runs from " + home.root())
                    .withCure("start it with dtl up");
        }
        return ConnectionProfile.read(home.connection());
    }

    /** Where the gateway that runs here answers. */
    public Optional<URI> gatewayAddress() throws IOException {
        if (!Files.exists(home.gatewayAddress())) {
            return Optional.empty();
        }
        return Optional.of(URI.create(
                Json.parseObject(Files.readAllBytes(home.gatewayAddress())).string("url")));
    }

    private URI requireGateway() throws IOException, CommandException {
        return gatewayAddress()
                .orElseThrow(() -> new CommandException(
                                ExitCode.NETWORK, Code.NETWORK_UNREACHABLE, "no gateway runs from " + home.root())
                        .withCure("start it with dtl up"));
    }
}
