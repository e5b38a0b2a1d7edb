package org.digitaltrade.cli.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program that runs beside this one, with the same Java. */
public final class JavaCommand {
    /** What a program takes at once; by itself the JVM would take a 64th of the machine's memory, needed or not. */
    private static final int FIRST_HEAP_MEBIBYTES = 96;

    /** Room for a quarter of a second's garbage at the highest rate. */
    private static final int YOUNG_HEAP_MEBIBYTES = 64;

    private final List<String> words = new ArrayList<>();
    private boolean extended = true;

    private JavaCommand() {}

    /**
     * A small program that should start fast.
     *
     * @param heapMebibytes enough for one machine's use
     */
    public static JavaCommand of(int heapMebibytes) {
        JavaCommand command = busy(heapMebibytes);
        command.words.add("-XX:TieredStopAtLevel=1");
        return command;
    }

    /**
     * A program that has a lot to do, and becomes fast while it does.
     *
     * @param heapMebibytes enough for one machine's use
     */
    public static JavaCommand busy(int heapMebibytes) {
        JavaCommand command = new JavaCommand();
        command.words.add(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.words.add("-Xmx" + heapMebibytes + "m");
        command.words.add("-Xms" + Math.min(FIRST_HEAP_MEBIBYTES, heapMebibytes) + "m");
        command.words.add("-Xmn" + Math.min(YOUNG_HEAP_MEBIBYTES, heapMebibytes / 2) + "m");
        command.words.add("-XX:+UseSerialGC");
        command.words.add("-Dfile.encoding=UTF-8");
        return command;
    }

    /** Leaves out what the user has added to the installation. */
    public JavaCommand withoutExtensions() {
        extended = false;
        return this;
    }

    /** Sets a system property. */
    public JavaCommand property(String name, Path value) {
        words.add("-D" + name + "=" + value);
        return this;
    }

    /** The whole command line. */
    public List<String> run(Path libraries, String mainClass, String... arguments) {
        words.add("-cp");
        words.add(libraries.resolve("*") + (extended ? Installation.extensionsOnClassPath() : ""));
        words.add(mainClass);
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }
}
