package br.com.elo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that ends by itself.
 *
 * @param words the program and its arguments
 */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** What it prints, on both streams; empty if it cannot be run. */
    String output() {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // Not waitFor: what is stopped at Ctrl-C is stopped by commands, too.
            return process.onExit().join().exitValue() == 0 ? output.strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
