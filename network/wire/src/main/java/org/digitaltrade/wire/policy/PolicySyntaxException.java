package org.digitaltrade.wire.policy;

/**
 * A policy text is not of Fabric's policy language. The message names the position, counted from 1, and what was
 * expected.
 */
public final class PolicySyntaxException extends IllegalArgumentException {

    PolicySyntaxException(String text, int position, String expected) {
        super("policy \"" + text + "\", character " + (position + 1) + ": expected " + expected);
    }
}
