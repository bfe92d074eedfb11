package br.com.elo.standin.beanstalk;

import static java.util.stream.Collectors.groupingBy;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.option.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An environment's groups in CloudWatch Logs, one a file, with a stream an instance. */
final class LogGroups implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LogGroups.class.getName());

    private final Region region;
    private final String prefix;
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Set<String> groups = new HashSet<>();
    private final Set<Stream> streams = new HashSet<>();
    private List<Line> waiting = new ArrayList<>();

    LogGroups(Region region, String environment) {
        this.region = region;
        this.prefix = "/aws/elasticbeanstalk/" + environment;
    }

    private record Stream(String group, String instance, int days) {
    }

    private record Line(Stream stream, long millis, String text) {
        Map<String, Object> event() {
            return Map.of("timestamp", millis, "message", text);
        }
    }

    /** Sends in batches, as the agent on an instance does: moto would not keep up with a call a line. */
    synchronized void add(String instance, String file, String text, int days) {
        if (waiting.isEmpty()) {
            var _ = sender.schedule((Runnable) this::send, 1, TimeUnit.SECONDS);
        }
        waiting.add(new Line(new Stream(prefix + file, instance, days), System.currentTimeMillis(), text));
    }

    void delete() {
        groups.forEach(group -> call("DeleteLogGroup", Map.of("logGroupName", group)));
    }

    @Override
    public void close() {
        // Waits for the lines that are waiting.
        sender.close();
    }

    private void send() {
        take().stream().collect(groupingBy(Line::stream)).forEach(this::send);
    }

    private void send(Stream stream, List<Line> lines) {
        try {
            make(stream);
            call("PutLogEvents", Map.of("logGroupName", stream.group(), "logStreamName", stream.instance(),
                    "logEvents", lines.stream().map(Line::event).toList()));
        } catch (RuntimeException e) {
            // Somebody deleted the group: these lines are lost, as they would be on AWS, and the next ones make it anew.
            groups.clear();
            streams.clear();
            LOG.log(Level.WARNING, "lines were not taken: " + e.getMessage());
        }
    }

    private synchronized List<Line> take() {
        List<Line> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private void make(Stream stream) {
        if (groups.add(stream.group())) {
            makeUnlessThere("CreateLogGroup", Map.of("logGroupName", stream.group()));
            call("PutRetentionPolicy", Map.of("logGroupName", stream.group(), "retentionInDays", stream.days()));
        }
        if (streams.add(stream)) {
            makeUnlessThere("CreateLogStream",
                    Map.of("logGroupName", stream.group(), "logStreamName", stream.instance()));
        }
    }

    /** A group outlives its environment: one of the same name finds it again. */
    private void makeUnlessThere(String action, Map<String, Object> parameters) {
        try {
            call(action, parameters);
        } catch (ServiceException e) {
            if (!e.getMessage().contains("ResourceAlreadyExistsException")) {
                throw e;
            }
        }
    }

    private void call(String action, Map<String, Object> parameters) {
        region.json("logs", "Logs_20140328." + action, Json.write(parameters));
    }
}
