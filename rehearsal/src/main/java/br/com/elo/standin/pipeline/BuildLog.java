package br.com.elo.standin.pipeline;

import br.com.elo.standin.option.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** What a build prints: a file here, and in the end a stream of CloudWatch Logs, written with the rights of its role. */
final class BuildLog implements AutoCloseable {
    private static final int BATCH = 1000;
    private final Actor actor;
    private final String group;
    private final String stream;
    private final Path file;

    BuildLog(Actor actor, String group, String stream, Path file) {
        this.actor = actor;
        this.group = group;
        this.stream = stream;
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Without the rights to write it, CodeBuild is taken not to begin. */
    void open() throws IOException {
        Files.createFile(file);
        require("PutLogEvents");
        call("CreateLogStream", Map.of("logGroupName", group, "logStreamName", stream));
    }

    void add(String text) throws IOException {
        Files.writeString(file, text.strip() + "\n", StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        // What a command prints need not be UTF-8.
        List<Map<String, Object>> events = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.<String, Object>of("timestamp", System.currentTimeMillis(), "message", line)).toList();
        for (int i = 0; i < events.size(); i += BATCH) {
            call("PutLogEvents", Map.of("logGroupName", group, "logStreamName", stream,
                    "logEvents", events.subList(i, Math.min(i + BATCH, events.size()))));
        }
    }

    private void call(String operation, Map<String, Object> parameters) {
        require(operation);
        actor.region().json("logs", "Logs_20140328." + operation, Json.write(parameters));
    }

    private void require(String operation) {
        actor.require("logs:" + operation,
                actor.region().arn("logs", "log-group:%s:log-stream:%s".formatted(group, stream)));
    }
}
