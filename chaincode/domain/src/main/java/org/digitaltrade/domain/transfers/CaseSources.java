package org.digitaltrade.domain.transfers;

import java.time.Year;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;

/** What the rules ask of the ledger, when they need it and not before they know that the step is allowed. */
public interface CaseSources {

    /** @throws RejectedException NOT_FOUND */
    Attestation attestation(String attestationId);

    /** All adopted rule sets. */
    RuleSetRegister ruleSets();

    /**
     * One adopted rule set, in force or not.
     *
     * @throws RejectedException RULESET_UNKNOWN
     */
    RuleSet ruleSet(String id);

    /** The adopted calendar of a year. */
    Optional<Calendar> calendar(Year year);

    /** What a legal entity has exported in a year so far. */
    MeterReading reading(PartyId entity, Year year);

    /** How facts of a flow are hashed. */
    FlowDigest digest();

    /** What a legal entity has exported so far in the window that a rule set looks at in {@code year}. */
    default MeterReading window(PartyId entity, RuleSet law, Year year) {
        MeterReading sum = MeterReading.ZERO;
        for (Year part : law.window(year)) {
            MeterReading reading = reading(entity, part);
            sum = sum.plus(reading.pi(), reading.spi());
        }
        return sum;
    }
}
