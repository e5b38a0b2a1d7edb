package org.digitaltrade.cli.trust;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;

/**
 * A list from outside in the ledger's form. What the file is, its content tells: TS 119 612 XML, the JSON of licensed
 * Chinese bodies, or the ledger's own JSON.
 *
 * @param notes what of the file was left aside, and why
 */
record ImportedList(TrustListDocument document, List<String> notes) {
    /** The largest public list has some 10 MB. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final String EU_BASIS = "Regulation (EU) No 910/2014, article 22";

    ImportedList {
        notes = List.copyOf(notes);
    }

    /** What the reader wants otherwise than the file says. */
    record Wishes(Optional<String> schemeId, Optional<String> legalBasis, List<String> services) {
        Wishes {
            services = List.copyOf(services);
        }
    }

    /** @throws RejectedException with what is wrong and where; TOO_LARGE if the ledger can't hold as many services */
    static ImportedList parse(byte[] file, Wishes wishes) {
        if (file.length > MAX_BYTES) {
            throw new RejectedException(Code.TOO_LARGE, "a list has at most " + MAX_BYTES + " bytes");
        }
        Hash source = Hash.of(Digests.sha256(file));
        int first = 0;
        while (first < file.length && (file[first] <= ' ')) {
            first++;
        }
        if (first == file.length || file[first] != '{') {
            Ts119612 list = Ts119612.parse(file);
            return new ImportedList(document(list, source, wishes), list.notes());
        }
        JsonObject json = Json.parseObject(file);
        boolean chinese = json.find("schema")
                .filter(new JsonString(CnTrustList.SCHEMA)::equals)
                .isPresent();
        TrustListDocument document =
                chinese ? Records.fromJson(CnTrustList.class, json).document(source) : TrustListFiles.parse(file);
        return new ImportedList(filtered(document, wishes), List.of());
    }

    private static TrustListDocument document(Ts119612 list, Hash source, Wishes wishes) {
        return new TrustListDocument(
                wishes.schemeId().orElse(list.schemeId()),
                TrustListKind.PEER_COPY,
                new Country(list.territory()),
                list.operator(),
                wishes.legalBasis().orElse(EU_BASIS),
                list.sequence(),
                list.issuedAt(),
                list.nextUpdate()
                        .orElseThrow(() -> new RejectedException(
                                Code.MALFORMED, "trusted list: it is closed, since it has no next update")),
                source,
                chosen(list.services(), wishes));
    }

    private static TrustListDocument filtered(TrustListDocument list, Wishes wishes) {
        if (wishes.services().isEmpty()
                && wishes.schemeId().isEmpty()
                && wishes.legalBasis().isEmpty()) {
            return list;
        }
        return new TrustListDocument(
                wishes.schemeId().orElse(list.schemeId()),
                list.kind(),
                list.territory(),
                list.operator(),
                wishes.legalBasis().orElse(list.legalBasis()),
                list.sequence(),
                list.issuedAt(),
                list.nextUpdate(),
                list.sourceSha256(),
                chosen(list.services(), wishes));
    }

    private static List<TrustServiceEntry> chosen(List<TrustServiceEntry> services, Wishes wishes) {
        TreeSet<String> missing = new TreeSet<>(wishes.services());
        services.forEach(service -> missing.remove(service.serviceId()));
        if (!missing.isEmpty()) {
            throw new RejectedException(Code.NOT_FOUND, "the list has no service " + missing);
        }
        return services.stream()
                .filter(service ->
                        wishes.services().isEmpty() || wishes.services().contains(service.serviceId()))
                .toList();
    }

    /** What agencies adopt. */
    Hash hash() {
        return Hash.of(Digests.sha256(Records.canonical(document)));
    }
}
