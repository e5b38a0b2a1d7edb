package org.digitaltrade.domain.transfers;

/** What an authority says about a case that isn't its own to decide. */
public enum OpinionKind {
    SUPPORTS,
    OBJECTS,
    CONDITIONS,
    /** It passed the matter on to a national authority and relays what that one did. */
    REFERRED
}
