package org.digitaltrade.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The checks made so far. The first failure of a check stays; a check that nobody made is not passed. */
final class Checklist {

    private final Map<CheckCode, Check> checks = new EnumMap<>(CheckCode.class);

    /** Notes that a check holds in one more place. */
    void pass(CheckCode code, String detail) {
        if (!hasFailed(code)) {
            checks.put(code, new Check(code, Check.Status.PASSED, detail));
        }
    }

    /** Says in other words what holds, if so far it does. */
    void reword(CheckCode code, String detail) {
        checks.computeIfPresent(
                code,
                (known, check) ->
                        check.status() == Check.Status.PASSED ? new Check(code, Check.Status.PASSED, detail) : check);
    }

    /** Notes that a check does not hold somewhere. */
    void fail(CheckCode code, String detail) {
        if (!hasFailed(code)) {
            checks.put(code, new Check(code, Check.Status.FAILED, detail));
        }
    }

    /** Notes the outcome of a check in one place. */
    void check(CheckCode code, boolean holds, String passed, String failed) {
        if (holds) {
            pass(code, passed);
        } else {
            fail(code, failed);
        }
    }

    boolean hasFailed(CheckCode code) {
        Check check = checks.get(code);
        return check != null && check.status() == Check.Status.FAILED;
    }

    ProofVerdict verdict(List<NotProved> notProved) {
        List<Check> all = new ArrayList<>();
        Indication indication = Indication.TOTAL_PASSED;
        for (CheckCode code : CheckCode.values()) {
            Check check = checks.getOrDefault(code, notMade(code));
            all.add(check);
            indication = worse(indication, of(check));
        }
        return new ProofVerdict(indication, all, notProved);
    }

    private static Check notMade(CheckCode code) {
        return new Check(
                code, Check.Status.NOT_CHECKED, code.isOptional() ? "the bundle has none" : "an earlier check failed");
    }

    private static Indication of(Check check) {
        return switch (check.status()) {
            case PASSED -> Indication.TOTAL_PASSED;
            case FAILED -> check.code().whenFailed();
            case NOT_CHECKED -> check.code().isOptional() ? Indication.TOTAL_PASSED : Indication.INDETERMINATE;
        };
    }

    private static Indication worse(Indication one, Indication other) {
        if (one == Indication.TOTAL_FAILED || other == Indication.TOTAL_FAILED) {
            return Indication.TOTAL_FAILED;
        }
        return one == Indication.TOTAL_PASSED ? other : one;
    }
}
