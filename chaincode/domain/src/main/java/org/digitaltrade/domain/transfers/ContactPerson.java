package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Somebody whom an authority can ask; a natural person, so this never stands on the channel.
 *
 * @param name at most {@value #MAX_NAME_LENGTH} characters
 * @param telephone at most {@value #MAX_TELEPHONE_LENGTH} characters
 */
public record ContactPerson(String name, String telephone) {
    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_TELEPHONE_LENGTH = 40;

    public ContactPerson {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH || telephone.length() > MAX_TELEPHONE_LENGTH) {
            throw new RejectedException(Code.TOO_LARGE, "a contact has a short name and telephone number");
        }
    }
}
