package br.com.elo.standin.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/** /var/log/eb-engine.log of an instance: what the platform engine does there. No variable's value gets into it. */
final class EngineLog {
    static final String FILE = "/var/log/eb-engine.log";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    /** Values such as 3 or true are no secrets, and taking them out would spoil every line. */
    private static final int LEAST_SECRET = 5;

    private final String instance;
    private final LogSink sink;
    private final Command command;
    private final List<String> secrets;

    EngineLog(String instance, LogSink sink, Command command, Collection<String> values) {
        this.instance = instance;
        this.sink = sink;
        this.command = command;
        // The longest first: the rest of one that begins with another would stay.
        this.secrets = values.stream().filter(value -> value.length() >= LEAST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    void info(String message) {
        write("INFO", message);
    }

    /** Does a step of the command. */
    void instruct(String name, Runnable step) {
        info("Executing instruction: " + name);
        try {
            step.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            write("ERROR", "An error occurred during execution of command [%s] - [%s]. Stop running the command. Error: %s"
                    .formatted(command, name, e.getMessage()));
            throw e;
        }
    }

    /** The text without any variable's value. */
    String redacted(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, "*****");
        }
        return redacted;
    }

    private void write(String level, String message) {
        redacted(message).lines().forEach(line ->
                sink.line(instance, FILE, "%s [%s] %s".formatted(TIME.format(Instant.now()), level, line)));
    }
}
