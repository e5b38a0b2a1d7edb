package org.digitaltrade.server.attestations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.TrustReference;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.server.web.ProblemException;

/**
 * Something that has fallen, told by the form of its name.
 *
 * @param name as it was given
 */
record Fallen(FallenKind kind, String name) {
    /** @throws ProblemException ID_INVALID */
    static Fallen parse(String name) {
        if (name.matches("[0-9a-f]{64}")) {
            return new Fallen(FallenKind.CERTIFICATE, name);
        }
        if (name.matches("AT-[0-9a-f]{32}")) {
            return new Fallen(FallenKind.ATTESTATION, name);
        }
        if (name.matches("MRA-[A-Z]{2}-[A-Z]{2}-[0-9]{2}")) {
            return new Fallen(FallenKind.RECOGNITION, name);
        }
        if (name.matches("PA-[0-9]{4}-[0-9a-f]{12}")) {
            return new Fallen(FallenKind.AGREEMENT, name);
        }
        if (name.matches("[A-Z0-9-]{1,64}/[A-Za-z0-9._-]{1,64}")) {
            return new Fallen(FallenKind.SERVICE, name);
        }
        if (name.matches("[A-Z]{2}-[A-Z0-9-]{1,61}(@[0-9]{1,6})?")) {
            return new Fallen(FallenKind.LIST, name);
        }
        throw new ProblemException(
                Code.ID_INVALID, "a certificate's SHA-256, SCHEME/SERVICE, SCHEME, MRA-…, PA-… or AT-… is meant");
    }

    /** What stands in the record of every attestation that may rest on it. */
    String needle() {
        return kind == FallenKind.SERVICE ? name.substring(name.indexOf('/')) + '"' : name;
    }

    /** Where the verdict that counts names it. */
    List<String> namedIn(Attestation attestation) {
        if (kind == FallenKind.ATTESTATION) {
            return attestation.attestationId().equals(name) ? List.of("attestationId") : List.of();
        }
        VerifyResult result = attestation.current().result();
        List<String> found = new ArrayList<>();
        if (result.signer()
                .filter(signer -> signer.certificateSha256().equals(name))
                .isPresent()) {
            found.add("signer.certificateSha256");
        }
        result.facts().stream().filter(this::isIn).map(Fact::name).distinct().forEach(found::add);
        result.recognitions().stream()
                .filter(this::isGroundOf)
                .forEach(recognition -> found.add("recognition." + recognition.relying()));
        return found;
    }

    private boolean isIn(Fact fact) {
        return switch (kind) {
            case CERTIFICATE -> fact.value().equals(name);
            case SERVICE, LIST ->
                TrustReference.parse(fact.value()).filter(this::isAt).isPresent();
            case RECOGNITION, AGREEMENT, ATTESTATION -> false;
        };
    }

    private boolean isAt(TrustReference place) {
        return kind == FallenKind.SERVICE
                ? name.equals(place.schemeId() + "/" + place.serviceId())
                : name.equals(place.schemeId()) || name.equals(place.schemeId() + "@" + place.sequence());
    }

    private boolean isGroundOf(Recognition recognition) {
        Optional<String> reference = recognition.reference();
        return switch (kind) {
            case RECOGNITION ->
                reference.filter(text -> text.startsWith(name + "@")).isPresent();
            case AGREEMENT -> reference.filter(name::equals).isPresent();
            case CERTIFICATE, SERVICE, LIST, ATTESTATION -> false;
        };
    }
}
