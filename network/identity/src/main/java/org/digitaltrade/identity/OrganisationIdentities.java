package org.digitaltrade.identity;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Everything of one organisation.
 *
 * @param host name of its one node, a peer or an ordering node
 * @param root authority of its members
 * @param tlsRoot authority of its TLS endpoints
 * @param node what the node signs with
 * @param nodeTls what the node serves with
 * @param users by name
 */
public record OrganisationIdentities(
        String mspId,
        String host,
        Credentials root,
        Credentials tlsRoot,
        Credentials node,
        Credentials nodeTls,
        Map<String, Credentials> users) {

    public OrganisationIdentities {
        users = Map.copyOf(users);
    }

    /** The user of that name. */
    public Credentials user(String name) {
        Credentials user = users.get(name);
        if (user == null) {
            throw new NoSuchElementException("organisation " + mspId + " has no user " + name);
        }
        return user;
    }
}
