package org.digitaltrade.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void example_is_the_one_that_is_tested() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/digitaltrade/junit/ExampleIT.java"));
        String example = source.substring(source.indexOf("class ExampleIT"));

        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + example + "```"), example);
    }
}
