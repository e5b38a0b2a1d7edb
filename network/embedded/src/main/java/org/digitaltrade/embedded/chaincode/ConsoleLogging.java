package org.digitaltrade.embedded.chaincode;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** The JVM's logging as it is; {@link #restore} undoes what a shim changes of it, which takes the whole console for its own. */
final class ConsoleLogging {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private final List<Runnable> undo = new ArrayList<>();

    /** Remembers the root's handlers and these loggers' levels. */
    ConsoleLogging(List<Logger> loggers) {
        List<Logger> all = new ArrayList<>(loggers);
        Logger root = Logger.getLogger("");
        all.add(root);
        for (Handler handler : root.getHandlers()) {
            var level = handler.getLevel();
            var formatter = handler.getFormatter();
            undo.add(() -> {
                handler.setLevel(level);
                handler.setFormatter(formatter);
            });
        }
        for (Logger logger : all) {
            var level = logger.getLevel();
            undo.add(() -> logger.setLevel(level));
        }
        String format = System.getProperty(FORMAT);
        undo.add(() -> {
            if (format == null) {
                System.clearProperty(FORMAT);
            } else {
                System.setProperty(FORMAT, format);
            }
        });
    }

    void restore() {
        undo.forEach(Runnable::run);
    }
}
