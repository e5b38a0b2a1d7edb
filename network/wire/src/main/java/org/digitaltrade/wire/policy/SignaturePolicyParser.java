package org.digitaltrade.wire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * Recursive descent over the policy language. One identity is added for each mention, even of the same one twice: so do
 * Fabric's tools.
 */
final class SignaturePolicyParser {

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern GATE = Pattern.compile("(?i)(and|or|outof)\\s*\\(");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PRINCIPAL =
            Pattern.compile("['\"]([A-Za-z0-9.-]+)\\.(member|admin|client|peer|orderer)['\"]");

    private final String text;
    private final List<MSPPrincipal> identities = new ArrayList<>();
    private int position;

    SignaturePolicyParser(String text) {
        this.text = text;
    }

    SignaturePolicyEnvelope parse() {
        Matcher gate = require(GATE, "AND(, OR( or OutOf(");
        SignaturePolicy rule = gate(gate.group(1), 1);
        skipSpace();
        if (position != text.length()) {
            throw expected("the end");
        }
        return SignaturePolicyEnvelope.newBuilder()
                .setRule(rule)
                .addAllIdentities(identities)
                .build();
    }

    private SignaturePolicy gate(String name, int depth) {
        if (depth > CompiledSignaturePolicy.MAX_DEPTH) {
            throw expected("at most " + CompiledSignaturePolicy.MAX_DEPTH + " levels");
        }
        String gate = name.toLowerCase(Locale.ROOT);
        int threshold = gate.equals("outof") ? threshold() : 0;
        List<SignaturePolicy> rules = new ArrayList<>();
        do {
            rules.add(rule(depth));
        } while (accept(','));
        if (!accept(')')) {
            throw expected("\",\" or \")\"");
        }
        int needed = switch (gate) {
            case "and" -> rules.size();
            case "or" -> 1;
            default -> threshold;
        };
        if (needed > rules.size()) {
            throw expected("no more than the " + rules.size() + " listed to be demanded");
        }
        return SignaturePolicy.newBuilder()
                .setNOutOf(SignaturePolicy.NOutOf.newBuilder().setN(needed).addAllRules(rules))
                .build();
    }

    private int threshold() {
        int threshold = Integer.parseInt(require(COUNT, "a number").group());
        if (threshold == 0 || !accept(',')) {
            throw expected("a positive number and \",\"");
        }
        return threshold;
    }

    private SignaturePolicy rule(int depth) {
        skipSpace();
        Matcher gate = GATE.matcher(text).region(position, text.length());
        if (gate.lookingAt()) {
            position = gate.end();
            return gate(gate.group(1), depth + 1);
        }
        Matcher principal = require(PRINCIPAL, "'MSPID.role' or a nested policy");
        MSPRole.MSPRoleType role =
                MSPRole.MSPRoleType.valueOf(principal.group(2).toUpperCase(Locale.ROOT));
        identities.add(Principals.role(principal.group(1), role));
        return SignaturePolicy.newBuilder().setSignedBy(identities.size() - 1).build();
    }

    private Matcher require(Pattern pattern, String description) {
        skipSpace();
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw expected(description);
        }
        position = matcher.end();
        return matcher;
    }

    private boolean accept(char character) {
        skipSpace();
        boolean found = position < text.length() && text.charAt(position) == character;
        position += found ? 1 : 0;
        return found;
    }

    private void skipSpace() {
        Matcher space = SPACE.matcher(text).region(position, text.length());
        position = space.lookingAt() ? space.end() : position;
    }

    private PolicySyntaxException expected(String description) {
        return new PolicySyntaxException(text, position, description);
    }
}
