package org.digitaltrade.server.attestations;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.trade.TradeContract;
import org.digitaltrade.domain.transfers.CaseSignatures;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.RecordReader;
import org.digitaltrade.server.projection.RecordView;

/**
 * What rested on something that has fallen.
 *
 * @param of as asked
 * @param kind what it was taken for
 * @param truncated whether there are more attestations than are looked through
 */
public record Impact(String of, FallenKind kind, List<OnChannel> channels, boolean truncated) {
    /** Attestations that one answer looks through, on each channel; more is work for an export. */
    static final int MAX_ATTESTATIONS = 1_000;

    public Impact {
        channels = List.copyOf(channels);
    }

    /** What rests on it on one channel. */
    public record OnChannel(
            String channel, List<Signed> attestations, List<Dependant> contracts, List<Dependant> cases) {
        public OnChannel {
            attestations = List.copyOf(attestations);
            contracts = List.copyOf(contracts);
            cases = List.copyOf(cases);
        }
    }

    /** @param via where its verdict names the fallen thing */
    public record Signed(
            String attestationId,
            String party,
            SignatoryRole role,
            SubjectType subjectType,
            AttestationStatus status,
            List<String> via) {
        public Signed {
            via = List.copyOf(via);
        }
    }

    /** @param attestations those of the fallen that it rests on */
    public record Dependant(String id, String state, List<String> attestations) {
        public Dependant {
            attestations = List.copyOf(attestations);
        }
    }

    static Impact of(RecordReader reader, Viewer viewer, String of, List<String> channels) {
        Fallen fallen = Fallen.parse(of);
        List<OnChannel> found = new ArrayList<>();
        boolean truncated = false;
        for (String channel : channels) {
            List<Attestation> mentioning =
                    reader
                            .mentioning(viewer, channel, RecordType.ATTESTATION, fallen.needle(), MAX_ATTESTATIONS + 1)
                            .stream()
                            .map(view -> TrustReads.parse(RecordType.ATTESTATION, view, Attestation.class))
                            .toList();
            truncated |= mentioning.size() > MAX_ATTESTATIONS;
            List<Signed> signed = mentioning.stream()
                    .limit(MAX_ATTESTATIONS)
                    .filter(attestation -> !fallen.namedIn(attestation).isEmpty())
                    .map(attestation -> signed(attestation, fallen))
                    .toList();
            found.add(new OnChannel(
                    channel,
                    signed,
                    contracts(reader, viewer, channel, signed),
                    cases(reader, viewer, channel, signed)));
        }
        return new Impact(of, fallen.kind(), found, truncated);
    }

    private static Signed signed(Attestation attestation, Fallen fallen) {
        return new Signed(
                attestation.attestationId(),
                attestation.signature().party().value(),
                attestation.signature().role(),
                attestation.signature().subjectType(),
                attestation.status(),
                fallen.namedIn(attestation));
    }

    private static List<Dependant> contracts(RecordReader reader, Viewer viewer, String channel, List<Signed> signed) {
        return dependants(reader, viewer, channel, RecordType.CONTRACT, signed).stream()
                .map(view -> TrustReads.parse(RecordType.CONTRACT, view, TradeContract.class))
                .map(contract -> new Dependant(
                        contract.contractId(),
                        contract.state().name(),
                        ids(signed).stream()
                                .filter(id -> contract.consent().signatureBy(id).isPresent())
                                .toList()))
                .filter(dependant -> !dependant.attestations().isEmpty())
                .toList();
    }

    private static List<Dependant> cases(RecordReader reader, Viewer viewer, String channel, List<Signed> signed) {
        return dependants(reader, viewer, channel, RecordType.CASE, signed).stream()
                .map(view -> TrustReads.parse(RecordType.CASE, view, TransferCase.class))
                .map(found -> new Dependant(
                        found.caseId(),
                        found.state().name(),
                        ids(signed).stream()
                                .filter(CaseSignatures.of(found)::contains)
                                .toList()))
                .filter(dependant -> !dependant.attestations().isEmpty())
                .toList();
    }

    private static List<RecordView> dependants(
            RecordReader reader, Viewer viewer, String channel, RecordType type, List<Signed> signed) {
        TreeSet<String> seen = new TreeSet<>();
        List<RecordView> found = new ArrayList<>();
        for (Signed one : signed) {
            for (var view : reader.mentioning(viewer, channel, type, one.attestationId(), MAX_ATTESTATIONS)) {
                if (seen.add(String.join("~", view.key()))) {
                    found.add(view);
                }
            }
        }
        return found;
    }

    private static List<String> ids(List<Signed> signed) {
        return signed.stream().map(Signed::attestationId).toList();
    }
}
