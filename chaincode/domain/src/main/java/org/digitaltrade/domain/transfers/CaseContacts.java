package org.digitaltrade.domain.transfers;

import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * The contact persons of a case, as the collection of its zone and the cyberspace administration keeps them until the case
 * has ended.
 *
 * @param securityOfficer who is responsible for the data
 * @param agent who files for the handler, if another does
 * @param salt 256 random bits, without which the hash on the channel could be guessed
 */
public record CaseContacts(ContactPerson securityOfficer, Optional<ContactPerson> agent, Hash salt) {}
