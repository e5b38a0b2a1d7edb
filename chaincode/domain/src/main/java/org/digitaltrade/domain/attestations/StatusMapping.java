package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Which statuses of a service the relying jurisdiction accepts. What neither names isn't accepted.
 *
 * @param valid of those that may be relied on at all
 * @param invalid named for the reader; never any of the valid ones
 */
public record StatusMapping(List<ServiceStatus> valid, List<ServiceStatus> invalid) {

    /** @throws RejectedException MALFORMED */
    public StatusMapping {
        valid = List.copyOf(valid);
        invalid = List.copyOf(invalid);
        if (valid.isEmpty() || valid.stream().anyMatch(invalid::contains)) {
            throw new RejectedException(Code.MALFORMED, "a status is valid or invalid, and at least one is valid");
        }
        if (!valid.stream().allMatch(ServiceStatus::isRelied)) {
            throw new RejectedException(Code.MALFORMED, "a recognition can't give effect to what is withdrawn at home");
        }
    }
}
