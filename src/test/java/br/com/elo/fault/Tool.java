package br.com.elo.fault;

import br.com.elo.api.DebianPackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A program of Debian's that attacks or breaks things, and is named as its package. */
final class Tool {
    private final String name;

    Tool(String name) {
        DebianPackage.need(name, name);
        this.name = name;
    }

    /** Runs it to its end, which does not take minutes, and returns what it printed. */
    byte[] run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("timeout", "300", name));
        words.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try {
                process.getOutputStream().close();
                return process.getInputStream().readAllBytes();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
