package org.digitaltrade.signatures.check;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.VerdictCode;

/** A check that did not pass, with the values that show why. Thrown inside the verifier only. */
public final class CheckFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final VerdictCode code;
    private final transient List<Fact> facts;

    public CheckFailedException(VerdictCode code, List<Fact> facts) {
        // No stack trace: failing is an ordinary outcome, and hostile input must not make it costly.
        super(code.name(), null, false, false);
        this.code = code;
        this.facts = List.copyOf(facts);
    }

    public static CheckFailedException of(VerdictCode code) {
        return new CheckFailedException(code, List.of());
    }

    public CheckFailedException with(String name, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new CheckFailedException(code, more);
    }

    public VerdictCode code() {
        return code;
    }

    public List<Fact> facts() {
        return facts;
    }
}
