package org.digitaltrade.cli.tx;

import java.nio.file.Path;

/** What a person types next. */
final class Steps {
    private Steps() {}

    static String after(TransactionDraft.Stage stage, Path file) {
        return switch (stage) {
            case SIGN_PROPOSAL -> "dtl tx sign " + file + " --as NAME";
            case ENDORSE -> "dtl tx submit " + file + " (collects endorsements)";
            case SIGN_TRANSACTION -> "dtl tx sign " + file + " --as NAME (the endorsed transaction)";
            case SEND -> "dtl tx submit " + file + " (sends it for ordering)";
        };
    }
}
