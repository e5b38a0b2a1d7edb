package org.digitaltrade.cli.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.domain.Code;
import org.digitaltrade.wire.crypto.Pem;

/** Who can act from this machine: own keys with a certificate of an organisation, and the users of a network made here. */
public final class Actors {
    /** Reads where nobody else is named: an auditor sees every record and can write none. */
    private static final String READER = "User1@BJCAC";

    private final Home home;

    private Actors(Home home) {
        this.home = home;
    }

    public static Actors in(Home home) {
        return new Actors(home);
    }

    /** The auditor, for reading. */
    public ActorWithKey reader() throws IOException, CommandException {
        return find(READER);
    }

    /**
     * The actor of that label: {@code NAME@ORGANISATION} for a user of the network, else the name of an own key.
     *
     * @throws CommandException NOT_FOUND naming who there is, or NETWORK_UNREACHABLE when the network that has the user is
     *     not up
     */
    public ActorWithKey find(String label) throws IOException, CommandException {
        Optional<ActorWithKey> actor = label.contains("@") ? networkUser(label) : ownKey(label);
        if (actor.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "nobody here is called " + label)
                    .withCure("known: " + String.join(" ", labels()));
        }
        return actor.get();
    }

    private Optional<ActorWithKey> networkUser(String label) throws IOException, CommandException {
        Optional<ConnectionProfile.User> user = new LedgerAccess(home).profile().user(label);
        return user.isPresent()
                ? Optional.of(read(
                        label,
                        user.get().mspId(),
                        user.get().certificate(),
                        user.get().privateKey()))
                : Optional.empty();
    }

    private Optional<ActorWithKey> ownKey(String name) throws IOException {
        KeyFolder folder = new KeyFolder(home.keys());
        Optional<KeyInfo> info = folder.find(name);
        if (info.flatMap(KeyInfo::organisation).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                read(name, info.get().organisation().get(), folder.certificateFile(name), folder.keyFile(name)));
    }

    private List<String> labels() throws IOException {
        List<String> labels = new ArrayList<>();
        new KeyFolder(home.keys())
                .list().stream().filter(key -> key.organisation().isPresent()).forEach(key -> labels.add(key.name()));
        if (Files.exists(home.connection())) {
            ConnectionProfile.read(home.connection()).users().forEach(user -> labels.add(user.label()));
        }
        return labels;
    }

    private static ActorWithKey read(String label, String mspId, Path certificate, Path key) throws IOException {
        return new ActorWithKey(
                label,
                new LedgerIdentity(mspId, Pem.certificate(Files.readString(certificate))),
                TransactionSigner.of(Pem.privateKey(Files.readString(key))));
    }
}
