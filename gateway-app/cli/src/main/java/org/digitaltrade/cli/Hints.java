package org.digitaltrade.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Commands in texts for a person, as the person has to type them: with the program's name that was typed, and with the
 * working folder that was named. Texts in the program say {@code dtl} alone.
 */
final class Hints {
    /** Set by the launcher script to how it was called. */
    private static final String PROGRAM_PROPERTY = "dtl.program";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@%+=:,./_-]+");

    private final Pattern command;
    private final String typed;

    /**
     * @param commands the words that follow the program's name
     * @param home as it was given; empty for the default
     */
    Hints(Collection<String> commands, Optional<Path> home) {
        String words = commands.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.command = Pattern.compile("(?<![\\w./-])dtl (?=(?:" + words + ")(?![\\w-]))");
        String program = System.getProperty(PROGRAM_PROPERTY, "dtl");
        this.typed = quoted(program)
                + home.map(folder -> " --home " + quoted(folder.toString())).orElse("") + " ";
    }

    /** The same text with its commands made complete. */
    String in(String text) {
        return command.matcher(text).replaceAll(Matcher.quoteReplacement(typed));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
