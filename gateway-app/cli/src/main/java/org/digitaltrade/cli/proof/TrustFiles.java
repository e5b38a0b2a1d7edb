package org.digitaltrade.cli.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.read.PeerReader;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.verifier.TrustFile;
import org.digitaltrade.verifier.TrustFile.Kind;
import org.digitaltrade.verifier.TrustFile.TrustedChannel;
import org.digitaltrade.verifier.TrustFile.TrustedOrganisation;
import org.digitaltrade.wire.block.BlockHeaders;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;
import org.hyperledger.fabric.protos.common.Block;

/** Makes the trust file of a network that runs here, and pins by one. */
public final class TrustFiles {
    /** Roots last longer; a year is when somebody should look at them again. */
    private static final Duration VALIDITY = Duration.ofDays(365);
    /** Of seven organisations with peers; of the six on the channel without the partner, half. */
    private static final int REQUIRED_ORGANISATIONS = 3;

    private TrustFiles() {}

    /** The trust file of the network that runs here; made anew when there is none or it is of another network. */
    public static TrustFile ensure(Home home)
            throws IOException, CommandException, LedgerException, RefusedToSignException {
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        List<TrustedChannel> channels = channels(home, profile);
        List<TrustedOrganisation> organisations = organisations(profile);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int version = 1;
        if (Files.exists(home.trust())) {
            TrustFile known = TrustFile.parse(Files.readAllBytes(home.trust()));
            if (known.channels().equals(channels)
                    && known.organisations().equals(organisations)
                    && known.isInForceAt(now)) {
                return known;
            }
            version = known.version() + 1;
        }
        TrustFile trust = new TrustFile(
                TrustFile.SCHEMA,
                profile.network(),
                version,
                now,
                now.plus(VALIDITY),
                channels,
                organisations,
                REQUIRED_ORGANISATIONS);
        write(home.trust(), trust);
        return trust;
    }

    /** Whose endorsements count for a signer that has this trust file. */
    public static EndorserPolicy policy(TrustFile trust) {
        List<Msp> peers = trust.organisations().stream()
                .filter(organisation -> organisation.kind() == Kind.PEER)
                .map(organisation -> Msp.ofRoots(
                        organisation.mspId(),
                        organisation.rootCertificates().stream()
                                .map(root -> Pem.certificateFromDer(
                                        Base64.getDecoder().decode(root.value())))
                                .toList()))
                .toList();
        return new EndorserPolicy(new MspManager(peers), EndorserPolicy.ZONE_AND_AGENCY);
    }

    private static void write(Path file, TrustFile trust) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.write(partial, trust.canonical());
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<TrustedOrganisation> organisations(ConnectionProfile profile) throws IOException {
        List<TrustedOrganisation> organisations = new ArrayList<>();
        for (ConnectionProfile.Organisation member : profile.organisations()) {
            organisations.add(TrustedOrganisation.of(
                    member.mspId(),
                    Kind.valueOf(member.kind().name()),
                    Pem.certificates(Files.readString(member.rootCertificate()))));
        }
        return organisations;
    }

    /** A channel of the embedded network keeps the configuration of its first block. */
    private static List<TrustedChannel> channels(Home home, ConnectionProfile profile)
            throws IOException, CommandException, LedgerException, RefusedToSignException {
        List<TrustedChannel> channels = new ArrayList<>();
        try (PeerReader peer = PeerReader.in(home)) {
            for (String channel : profile.channels()) {
                Block first = peer.block(channel, 0);
                Hash config = Hash.of(BlockHeaders.hash(first.getHeader()).toByteArray());
                channels.add(new TrustedChannel(channel, config, profile.chaincode()));
            }
        }
        return channels;
    }
}
