package org.digitaltrade.cli.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9]{1,64}@[A-Z]{2,16}");

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
        if (!Files.exists(home.connection()) && Files.isDirectory(home.users())) {
            return userAtRest(label);
        }
        Optional<ConnectionProfile.User> user = new LedgerAccess(home).profile().user(label);
        return user.isPresent()
                ? Optional.of(read(
                        label,
                        user.get().mspId(),
                        user.get().certificate(),
                        user.get().privateKey()))
                : Optional.empty();
    }

    /** A signature needs the key alone, and that stays when the network is down. */
    private Optional<ActorWithKey> userAtRest(String label) throws IOException {
        Path folder = home.users().resolve(label);
        if (!USER.matcher(label).matches() || !Files.exists(folder.resolve("key.pem"))) {
            return Optional.empty();
        }
        String mspId = label.substring(label.indexOf('@') + 1);
        return Optional.of(read(label, mspId, folder.resolve("cert.pem"), folder.resolve("key.pem")));
    }

    private Optional<ActorWithKey> ownKey(String name) throws IOException, CommandException {
        KeyFolder folder = new KeyFolder(home.keys());
        Optional<KeyInfo> info = folder.find(name);
        if (info.isPresent() && info.get().organisation().isEmpty()) {
            throw new CommandException(
                            ExitCode.USAGE,
                            Code.NOT_FOUND,
                            "the key " + name + " has no certificate of an organisation yet")
                    .withCure("dtl key enrol " + name + " --organisation CODE, or dtl key csr and dtl key import");
        }
        if (info.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                read(name, info.get().organisation().get(), folder.certificateFile(name), folder.keyFile(name)));
    }

    private List<String> labels() throws IOException {
        List<String> labels = new ArrayList<>();
        new KeyFolder(home.keys())
                .list().stream().filter(key -> key.organisation().isPresent()).forEach(key -> labels.add(key.name()));
        if (Files.isDirectory(home.users())) {
            try (Stream<Path> users = Files.list(home.users())) {
                users.map(user -> user.getFileName().toString()).sorted().forEach(labels::add);
            }
        } else if (Files.exists(home.connection())) {
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
