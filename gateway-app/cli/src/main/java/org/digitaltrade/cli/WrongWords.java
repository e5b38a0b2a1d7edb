package org.digitaltrade.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command lines that can't be understood: what is wrong in one line, and where to look. */
final class WrongWords implements CommandLine.IParameterExceptionHandler {
    /** Two slips of the finger; what differs more is another word. */
    private static final int MOST_SLIPS = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        String help = name + " --help shows " + (takesCommands(command) ? "the commands" : "what it takes");
        CommandException known = new CommandException(ExitCode.USAGE, Code.MALFORMED, detail(failure, command, name))
                .withCure(suggestion(failure, command)
                                .map(word -> "did you mean " + name + " " + word + "? ")
                                .orElse("")
                        + help);
        return Failures.print(command.getErr(), known, Arrays.asList(arguments).contains("--json"));
    }

    private static String detail(ParameterException failure, CommandLine command, String name) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(failure.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return name + " has no option " + first;
        }
        return takesCommands(command) ? "no command is called " + name + " " + first : name + " takes no " + first;
    }

    private static Optional<String> suggestion(ParameterException failure, CommandLine command) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        Collection<String> known = unmatched.isUnknownOption()
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return nearest(unmatched.getUnmatched().get(0), known);
    }

    /** The word that was probably meant. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> slips(typed, word) <= Math.min(MOST_SLIPS, word.length() / 2))
                .min(Comparator.<String>comparingInt(word -> slips(typed, word)).thenComparing(word -> word));
    }

    /** How many characters have to be put in, left out or changed to get one from the other. */
    private static int slips(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = List.of(changed, above[column] + 1, here[column - 1] + 1).stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
            }
            above = here;
        }
        return above[other.length()];
    }

    private static boolean takesCommands(CommandLine command) {
        return !command.getSubcommands().isEmpty();
    }
}
