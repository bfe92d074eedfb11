package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.LogSink;
import br.com.elo.standin.option.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The log files of an environment's instances, kept as files here, and streamed to CloudWatch if the options say so. */
final class InstanceLogs implements LogSink, AutoCloseable {
    private static final String OPTIONS = "aws:elasticbeanstalk:cloudwatch:logs";

    private final Path folder;
    private final LogGroups groups;
    private volatile Options options;
    private boolean closed;

    InstanceLogs(Path folder, LogGroups groups) {
        this.folder = folder;
        this.groups = groups;
    }

    /** From now on these say what is streamed, and for how long it is kept. */
    void follow(Options current) {
        options = current;
    }

    @Override
    public synchronized void line(String instance, String file, String line) {
        // The last words of a container may come late, and would bring back a folder that is deleted.
        if (closed) {
            return;
        }
        try {
            Path copy = folder.resolve(instance).resolve(file.substring(1));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.isOn(OPTIONS, "StreamLogs")) {
            groups.add(instance, file, line, options.number(OPTIONS, "RetentionInDays"));
        }
    }

    /** Names of the files of an instance, as they are called there. */
    List<String> files(String instance) {
        Path root = folder.resolve(instance);
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> "/" + root.relativize(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a file that can be read. */
    Path copy(String instance, String file) {
        return folder.resolve(instance).resolve(file.substring(1));
    }

    /** Nothing more will come. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        groups.close();
        if (options != null && options.isOn(OPTIONS, "DeleteOnTerminate")) {
            groups.delete();
        }
    }
}
