package org.digitaltrade.signatures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.VerdictCode;

/**
 * What one verification found: facts in the order of the checks, and the first check that failed. Later checks still run
 * where they can, so that a reader sees all that is wrong.
 */
public final class Findings {
    private final List<Fact> facts = new ArrayList<>();
    private VerdictCode code = VerdictCode.PASSED;

    /** A check that finds something. */
    @FunctionalInterface
    public interface Finding<T> {
        T find() throws CheckFailedException;
    }

    /** A check that only passes or fails. */
    @FunctionalInterface
    public interface Check {
        void run() throws CheckFailedException;
    }

    public void add(String name, String value) {
        facts.add(new Fact(name, value));
    }

    /** Runs a check and keeps its failure. */
    public <T> Optional<T> attempt(Finding<T> check) {
        try {
            return Optional.of(check.find());
        } catch (CheckFailedException e) {
            fail(e);
            return Optional.empty();
        }
    }

    /** Runs a check and keeps its failure. */
    public void run(Check check) {
        try {
            check.run();
        } catch (CheckFailedException e) {
            fail(e);
        }
    }

    /** Keeps a failure: the first one decides, the others are facts. */
    public void fail(CheckFailedException failure) {
        if (code == VerdictCode.PASSED) {
            code = failure.code();
        } else {
            add("alsoFailed", failure.code().name());
        }
        facts.addAll(failure.facts());
    }

    /** The deciding check. */
    public VerdictCode code() {
        return code;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
