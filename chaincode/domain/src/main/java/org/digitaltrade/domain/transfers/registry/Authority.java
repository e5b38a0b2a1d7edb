package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;

/**
 * An authority under its names and with what it may do. A change of name or competence is another entry with later dates.
 *
 * @param code as certificates name it, 2 to 16 capital letters
 * @param seedNameZh its name in the plan of 2020, if that names it
 * @param currentNameZh its name in the entry's time
 * @param mspId its organisation on the ledger, if it has one
 * @param competences distinct; at least one
 * @param successorOf the code of the authority whose tasks it took over
 */
public record Authority(
        String code,
        Optional<String> seedNameZh,
        String currentNameZh,
        Optional<String> mspId,
        List<Competence> competences,
        Optional<String> successorOf) {
    private static final int MAX_NAME_LENGTH = 100;

    public Authority {
        PartyId.authority(code);
        seedNameZh.ifPresent(name -> PlainText.check(name, MAX_NAME_LENGTH));
        PlainText.check(currentNameZh, MAX_NAME_LENGTH);
        successorOf.ifPresent(PartyId::authority);
        competences = List.copyOf(new TreeSet<>(competences));
        RegistryEntry.require(!competences.isEmpty(), "an authority has a competence");
    }
}
