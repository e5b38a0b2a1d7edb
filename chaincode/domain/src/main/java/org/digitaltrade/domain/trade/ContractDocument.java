package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;

/**
 * The public contract document, whose canonical JSON is what the parties sign: public terms, salted commitments of the
 * private ones, and the digests of the files. The constructor checks the form of each field and its limits; whether the
 * whole is definite enough to be offered is {@link Definiteness}.
 *
 * @param schema {@value #SCHEMA}
 * @param contractId {@code CT-(HD|CY|DX)-yyyy-} and 12 hex digits
 * @param version from 1; what the parties agree to change is a next version
 * @param contractType what it is about
 * @param docNameCode UNTDID 1001
 * @param parties 2 to {@value #MAX_PARTIES}, all of whom sign
 * @param governingLaw ISO 3166 country, with its subdivision if that has law of its own
 * @param cisg whether the sales convention applies
 * @param disputeForum who decides disputes
 * @param designatedSystem where declarations must arrive
 * @param offerExpiresAt until when the offer can be accepted, inclusive
 * @param irrevocable whether the offeror is bound until then; an expiry alone doesn't say so here
 * @param lines 1 to {@value #MAX_LINES}
 * @param currency ISO 4217, by form: which codes are in use changes, and endorsers must agree
 * @param amountCommitment salted hash of the total in minor units
 * @param dataTerms if data is supplied
 * @param files at most {@value #MAX_FILES}
 * @param conditionsPrecedent at most {@value #MAX_CONDITIONS}
 * @param milestones at most {@value #MAX_MILESTONES}
 */
public record ContractDocument(
        String schema,
        String contractId,
        int version,
        ContractType contractType,
        String docNameCode,
        List<ContractParty> parties,
        String governingLaw,
        Cisg cisg,
        String disputeForum,
        DesignatedSystem designatedSystem,
        Instant offerExpiresAt,
        boolean irrevocable,
        List<ContractLine> lines,
        String currency,
        Hash amountCommitment,
        Optional<DataTerms> dataTerms,
        List<ContractFile> files,
        List<ConditionPrecedent> conditionsPrecedent,
        List<Milestone> milestones) {
    public static final String SCHEMA = "org.digitaltrade.contract-document/1";
    /** Of contractId. */
    public static final String ID_PREFIX = "CT";
    /** Each signs in a transaction of its own. */
    public static final int MAX_PARTIES = 10;
    /** With more, the lines are an annex. */
    public static final int MAX_LINES = 200;
    /** The terms and their annexes. */
    public static final int MAX_FILES = 51;
    /** Each is satisfied in a transaction of its own. */
    public static final int MAX_CONDITIONS = 20;
    /** About four years of monthly deliveries. */
    public static final int MAX_MILESTONES = 50;
    /** Amendments are rare; a contract with more is another contract. */
    public static final int MAX_VERSION = 999;
    /** The name of a court or arbitral institution, and its seat. */
    public static final int MAX_FORUM_LENGTH = 100;

    /** Offer, order, order response, contract, acknowledgement and framework agreement. */
    private static final Set<String> DOC_NAME_CODES = Set.of("220", "231", "310", "315", "320", "539");

    private static final Pattern LAW = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public ContractDocument {
        if (!schema.equals(SCHEMA)) {
            throw new RejectedException(Code.MALFORMED, "the schema is " + SCHEMA);
        }
        LedgerIds.zone(ID_PREFIX, contractId);
        Limits.between(version, 1, MAX_VERSION, "a version");
        if (!DOC_NAME_CODES.contains(docNameCode)) {
            throw new RejectedException(
                    Code.MALFORMED, "docNameCode is none of UNTDID 1001 that stands for a contract");
        }
        Limits.matching(LAW, governingLaw, "a governing law is a country or a country and its subdivision");
        PlainText.check(disputeForum, MAX_FORUM_LENGTH);
        Limits.matching(CURRENCY, currency, "a currency has three capital letters");
        parties = Limits.list(parties, 2, MAX_PARTIES, "parties");
        lines = Limits.list(lines, 1, MAX_LINES, "lines");
        files = Limits.list(files, 0, MAX_FILES, "files");
        conditionsPrecedent = Limits.list(conditionsPrecedent, 0, MAX_CONDITIONS, "conditions precedent");
        milestones = Limits.list(milestones, 0, MAX_MILESTONES, "milestones");
    }

    public Optional<ContractParty> party(PartyId partyId) {
        return parties.stream().filter(party -> party.partyId().equals(partyId)).findFirst();
    }

    public Optional<ConditionPrecedent> condition(String conditionId) {
        return conditionsPrecedent.stream()
                .filter(condition -> condition.conditionId().equals(conditionId))
                .findFirst();
    }

    public Optional<Milestone> milestone(String milestoneId) {
        return milestones.stream()
                .filter(milestone -> milestone.milestoneId().equals(milestoneId))
                .findFirst();
    }

    /** The conditions that are transfer cases. */
    public List<ConditionPrecedent> approvals() {
        return conditionsPrecedent.stream()
                .filter(condition -> condition.kind() == ConditionKind.APPROVAL)
                .toList();
    }

    public boolean hasForeignParty() {
        return parties.stream().anyMatch(ContractParty::isForeign);
    }

    /** Whether it can't come into force without an active transfer case: regulated data and a party abroad. */
    public boolean needsApproval() {
        return hasForeignParty() && dataTerms.filter(DataTerms::isRegulated).isPresent();
    }
}
