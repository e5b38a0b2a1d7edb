package org.digitaltrade.cli.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.trust.TrustSnapshot;

/**
 * What a check away from the ledger trusts, as its files say.
 *
 * @param notes what of the files was left aside, and why
 */
public record TrustSource(List<ListedService> services, List<PartyAgreement> agreements, List<String> notes) {
    /** Of anchors that no jurisdiction's list names; a code that ISO 3166 leaves to its users. */
    public static final String NO_TERRITORY = "ZZ";

    public TrustSource {
        services = List.copyOf(services);
        agreements = List.copyOf(agreements);
        notes = List.copyOf(notes);
    }

    public TrustSource and(TrustSource other) {
        List<ListedService> all = new ArrayList<>(services);
        all.addAll(other.services);
        List<PartyAgreement> concluded = new ArrayList<>(agreements);
        concluded.addAll(other.agreements);
        List<String> remarks = new ArrayList<>(notes);
        remarks.addAll(other.notes);
        return new TrustSource(all, concluded, remarks);
    }

    public TrustSnapshot view() {
        return new TrustSnapshot(services, agreements);
    }

    /** The jurisdictions whose lists are here. */
    public List<String> territories() {
        TreeSet<String> found = new TreeSet<>();
        services.stream()
                .map(ListedService::territory)
                .filter(territory -> !territory.equals(NO_TERRITORY))
                .forEach(found::add);
        return List.copyOf(found);
    }
}
