package org.digitaltrade.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of problems in the caller's language. They are made in English all over the program, by the ledger's rules
 * as well; here they are recognised and said again. One that isn't known keeps its English words, behind the name of its
 * code in the caller's language, so that no answer is without a word that its reader understands.
 */
final class Details {
    private static final String FILE = "/org/digitaltrade/server/details_zh.txt";
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private final List<Sentence> chinese = read();

    private record Sentence(Pattern english, String translated) {

        /** Empty when the text is another sentence. */
        Optional<String> of(String text) {
            Matcher matcher = english.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String result = translated;
            for (int i = 0; i < matcher.groupCount(); i++) {
                result = result.replace("{" + i + "}", matcher.group(i + 1));
            }
            return Optional.of(result);
        }
    }

    /** @param title the code's name in that language */
    String in(Locale language, String title, String english) {
        if (!language.getLanguage().equals(Locale.CHINESE.getLanguage()) || english.isEmpty()) {
            return english;
        }
        return known(english).orElseGet(() -> title + "（" + english + "）");
    }

    /** The Chinese sentence, if there is one. */
    Optional<String> known(String english) {
        return chinese.stream()
                .flatMap(sentence -> sentence.of(english).stream())
                .findFirst();
    }

    private static List<Sentence> read() {
        try (InputStream in = Objects.requireNonNull(Details.class.getResourceAsStream(FILE))) {
            List<String> lines = Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<Sentence> sentences = new ArrayList<>();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                sentences.add(new Sentence(pattern(lines.get(i)), lines.get(i + 1)));
            }
            return List.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String english) {
        StringBuilder expression = new StringBuilder();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            expression
                    .append(Pattern.quote(english.substring(from, places.start())))
                    .append("(.+?)");
            from = places.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(english.substring(from))).toString(), Pattern.DOTALL);
    }
}
