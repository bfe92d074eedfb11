package br.com.elo.api.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object a line, whatever is logged. */
final class JsonFormatter extends Formatter {
    @Override
    public String format(LogRecord line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("ts", line.getInstant().toString());
        members.put("level", line.getLevel().getName());
        if (line.getParameters() instanceof Object[] parameters && parameters.length == 1
                && parameters[0] instanceof Event event) {
            members.put("event", event.name());
            members.putAll(event.fields());
        } else {
            members.put("logger", line.getLoggerName());
            members.put("message", formatMessage(line));
        }
        if (line.getThrown() != null) {
            members.put("error", stackTrace(line.getThrown()));
        }
        return Json.object(members) + "\n";
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
