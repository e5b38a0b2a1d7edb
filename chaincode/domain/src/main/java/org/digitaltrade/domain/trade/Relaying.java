package org.digitaltrade.domain.trade;

import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Role;

/** How the status of transfer cases comes to the trade channel: by one relay, and only ever forwards. */
public final class Relaying {

    private Relaying() {}

    /** Replaces the token by one from a later block; a relay that starts over repeats itself harmlessly. */
    public static Decision<TokenRelayed> relay(Optional<CaseToken> current, CaseToken next, Invocation by) {
        if (!isRelay(by.actor())) {
            return Decision.reject(Code.NOT_AUTHORISED, "tokens are carried by the relay of " + Agency.BJCAC);
        }
        if (current.filter(next::equals).isPresent()) {
            return Decision.reject(Code.EXISTS, "the token of " + next.caseId() + " is this already");
        }
        long block = next.source().block();
        if (current.filter(token -> token.source().block() >= block).isPresent()) {
            return Decision.reject(
                    Code.SOURCE_NOT_NEWER,
                    "the token of " + next.caseId() + " is from a block no earlier than " + block);
        }
        return Decision.accept(new TokenRelayed(next, by.actor().party(), by.txTime()));
    }

    private static boolean isRelay(Actor actor) {
        return actor.is(Role.RELAY) && actor.mspId().equals(Agency.BJCAC.mspId());
    }
}
