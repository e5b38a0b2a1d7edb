package org.digitaltrade.signatures.trust;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A certificate that a path may end at, with all that names it.
 *
 * @param services trust services with this certificate
 * @param agreement an agreement in force that names it and binds the party
 */
public record Anchor(ParsedCertificate certificate, List<ListedService> services, Optional<PartyAgreement> agreement) {

    public Anchor {
        services = List.copyOf(services);
    }
}
