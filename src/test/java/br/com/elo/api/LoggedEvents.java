package br.com.elo.api;

import br.com.elo.api.log.Event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to what the service in this process logs. */
final class LoggedEvents extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("br.com.elo.api");
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, List<Throwable>> thrown = new ConcurrentHashMap<>();

    LoggedEvents() {
        logger.addHandler(this);
    }

    /** The fields of the one event of this name. */
    Map<String, Object> only(String name) {
        List<Event> found = events.stream().filter(event -> event.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError("not one " + name + " in " + events);
        }
        return found.getFirst().fields();
    }

    /** Stack traces of all events of this name. */
    List<Throwable> thrown(String name) {
        return thrown.getOrDefault(name, List.of());
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getParameters() instanceof Object[] parameters && parameters[0] instanceof Event event) {
            events.add(event);
            if (line.getThrown() != null) {
                thrown.computeIfAbsent(event.name(), _ -> new CopyOnWriteArrayList<>()).add(line.getThrown());
            }
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
