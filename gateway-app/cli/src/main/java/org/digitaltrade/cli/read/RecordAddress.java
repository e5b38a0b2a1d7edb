package org.digitaltrade.cli.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.RecordIds;

/**
 * Where a record is, from how a person names it: by its own identifier where that tells its type ({@code CT-…},
 * {@code TC-…}, {@code AT-…}, {@code uscc:…}), else as {@code TYPE:ID} with the type's name on the ledger and the parts of
 * a longer key joined with {@code ~}, for example {@code RS:CN-2026-01} or {@code METER:91110108MA0DEM013A~2026}.
 */
public record RecordAddress(RecordType type, String id) {
    private static final Map<RecordType, String> COLLECTIONS = Map.ofEntries(
            Map.entry(RecordType.CONTRACT, "contracts"),
            Map.entry(RecordType.TOKEN, "tokens"),
            Map.entry(RecordType.PARTY, "parties"),
            Map.entry(RecordType.CASE, "transfers"),
            Map.entry(RecordType.USAGE, "usages"),
            Map.entry(RecordType.METER, "meters"),
            Map.entry(RecordType.RISK, "risks"),
            Map.entry(RecordType.OVERLAY, "overlays"),
            Map.entry(RecordType.ZONE_POLICY, "zone-policies"),
            Map.entry(RecordType.PILOT_STAGE, "pilot-stages"),
            Map.entry(RecordType.PILOT, "pilots"),
            Map.entry(RecordType.JURISDICTION, "jurisdictions"),
            Map.entry(RecordType.AUTHORITY, "authorities"),
            Map.entry(RecordType.ENTERPRISE, "enterprises"),
            Map.entry(RecordType.RULE_SET, "rule-sets"),
            Map.entry(RecordType.CALENDAR, "calendars"),
            Map.entry(RecordType.ATTESTATION, "attestations"),
            Map.entry(RecordType.TRUST_LIST, "trust-lists"),
            Map.entry(RecordType.RECOGNITION, "recognitions"));

    /** @throws CommandException ID_INVALID when nothing is named like that */
    public static RecordAddress parse(String name) throws CommandException {
        RecordAddress address = named(name);
        RecordIds.key(address.type, address.id);
        return address;
    }

    private static RecordAddress named(String name) throws CommandException {
        if (name.startsWith("CT-")) {
            return new RecordAddress(RecordType.CONTRACT, name);
        }
        if (name.startsWith("TC-")) {
            return new RecordAddress(RecordType.CASE, name);
        }
        if (name.startsWith("AT-")) {
            return new RecordAddress(RecordType.ATTESTATION, name);
        }
        if (name.startsWith("uscc:") || name.startsWith("lei:") || name.startsWith("auth:")) {
            return new RecordAddress(RecordType.PARTY, name);
        }
        int colon = name.indexOf(':');
        RecordType type = RecordType.ofCode(colon < 0 ? "" : name.substring(0, colon))
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Code.ID_INVALID, "not a record: " + name)
                        .withCure("for example CT-…, TC-…, AT-…, RS:CN-2026-01, METER:USCC~2026"));
        return new RecordAddress(type, name.substring(colon + 1));
    }

    /** The parts of its ledger key. */
    public List<String> key() {
        return List.of(id.split("~", -1));
    }

    /** Its channel; {@code trade} for what both have. */
    public String channel() {
        return switch (type) {
            case CASE,
                    USAGE,
                    MANIFEST,
                    METER,
                    RULE_SET,
                    CALENDAR,
                    RISK,
                    OVERLAY,
                    ZONE_POLICY,
                    PILOT_STAGE,
                    PILOT,
                    JURISDICTION,
                    AUTHORITY,
                    ENTERPRISE -> "approval";
            default -> "trade";
        };
    }

    /** Its path at a gateway. */
    public String path() throws CommandException {
        String collection = COLLECTIONS.get(type);
        if (collection == null) {
            throw new CommandException(
                    ExitCode.USAGE, Code.ID_INVALID, "a gateway shows no " + type.code() + " records");
        }
        return "/v1/" + collection + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
