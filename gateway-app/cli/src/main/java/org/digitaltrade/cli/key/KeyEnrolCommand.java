package org.digitaltrade.cli.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.domain.Uscc;
import org.digitaltrade.format.Callers;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.identity.CertificateAuthority;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl key enrol}. */
@Command(
        name = "enrol",
        description = {
            "Issue a certificate for a key by an organisation's authority in the working folder; it counts at once.",
            "For networks made here. Elsewhere the organisation's own authority issues it: dtl key csr, dtl key import."
        })
public final class KeyEnrolCommand extends DtlCommand {
    private static final String TRADER = "trader";

    @Parameters(index = "0", paramLabel = "NAME", description = "An EC key; dtl key new makes one.")
    private String name = "";

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "CODE",
            description = "The member that vouches for it: a zone for its enterprises, PARTNER for those abroad.")
    private String organisation = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "As certificates name it; ${DEFAULT-VALUE} by default.")
    private String role = TRADER;

    @Option(names = "--uscc", paramLabel = "CODE", description = "Unified social credit code of a domestic trader.")
    private @Nullable String uscc;

    @Option(names = "--lei", paramLabel = "CODE", description = "Legal entity identifier of a trader abroad.")
    private @Nullable String lei;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "Whom an officer speaks for; the member by default.")
    private @Nullable String authorityCode;

    @Override
    protected ExitCode run(Output out) throws Exception {
        KeyFolder folder = new KeyFolder(home().keys());
        KeyInfo key = folder.find(name)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "no key is called " + name)
                        .withCure("dtl key new " + name + " makes it"));
        if (key.type() != KeyType.EC) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Code.MALFORMED,
                    "identities on the ledger have EC keys, and " + name + " is "
                            + key.type().name().toLowerCase(Locale.ROOT));
        }
        requireCodes();
        X509Certificate certificate =
                authority().issueMember(folder.publicKey(name), name + "@" + organisation, Unit.CLIENT, attributes());
        Actor actor = actor(certificate);
        folder.keepCertificate(key, certificate, java.util.Optional.of(organisation));
        out.line("enrolled    %s as %s, %s of %s", name, actor.party(), role, organisation);
        out.line("certificate %s", folder.certificateFile(name));
        out.hint("next        dtl tx build … --as %s", name);
        out.object(JsonObject.of(Map.of(
                "name", new JsonString(name),
                "organisation", new JsonString(organisation),
                "party", new JsonString(actor.party().value()),
                "role", new JsonString(role),
                "certificate", new JsonString(folder.certificateFile(name).toString()))));
        return ExitCode.OK;
    }

    /** What chaincode and gateway will make of it; they would refuse it as well, but only when it is used. */
    private Actor actor(X509Certificate certificate) throws CertificateEncodingException {
        return Callers.actor(organisation, certificate.getEncoded());
    }

    private void requireCodes() throws CommandException {
        if (uscc != null && !Uscc.isValid(uscc)) {
            throw new CommandException(
                    ExitCode.USAGE, Code.USCC_INVALID, uscc + " is not a unified social credit code");
        }
        if (lei != null && !Lei.isValid(lei)) {
            throw new CommandException(ExitCode.USAGE, Code.LEI_INVALID, lei + " is not a legal entity identifier");
        }
    }

    private CertificateAuthority authority() throws IOException, CommandException {
        boolean member = Topology.standard().peerOrganisations().stream()
                .anyMatch(known -> known.mspId().equals(organisation));
        if (!member) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "no member is called " + organisation);
        }
        Path identities = home().identities();
        return CertificateAuthority.ofMembers(identities, organisation, Clock.systemUTC())
                .orElseThrow(() -> new CommandException(
                                ExitCode.COULD_NOT_CHECK,
                                Code.AUTHORITY_MISSING,
                                "no certification authority of " + organisation + " lies in " + identities)
                        .withCure(
                                Files.exists(identities.getParent())
                                        ? "the organisation's own authority issues it: dtl key csr " + name
                                        : "dtl up makes a network with its authorities; on a Fabric network the organisation's own"
                                                + " authority issues it: dtl key csr " + name));
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>(Map.of("role", role));
        if (uscc != null) {
            attributes.put("uscc", uscc);
        }
        if (lei != null) {
            attributes.put("lei", lei);
        }
        if (!role.equals(TRADER)) {
            attributes.put("authorityCode", authorityCode == null ? organisation : authorityCode);
        }
        return attributes;
    }
}
