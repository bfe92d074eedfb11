package br.com.elo.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What JMH says of a method.
 *
 * @param method by name
 * @param nanos  for a call
 * @param error  half of the 99.9 % confidence interval
 * @param bytes  allocated by a call
 */
record Microbenchmark(String method, double nanos, double error, double bytes) {
    private static final Path RESULT = Path.of("target/bench/jmh.json");
    private static final List<String> BRIEF = List.of("-f", "1", "-wi", "1", "-w", "200ms", "-i", "2", "-r", "200ms");

    /** The token check of the service. JMH gets a process of its own: in this one it would not heed Ctrl-C. */
    static List<Microbenchmark> tokenCheck(boolean brief) {
        // The flag: else the JDK warns of JMH's use of Unsafe.
        String unsafe = "--sun-misc-unsafe-memory-access=allow";
        List<String> words = new ArrayList<>(List.of(Jvm.JAVA, unsafe, "-cp", System.getProperty("java.class.path"),
                "org.openjdk.jmh.Main", "TokenCheck", "-prof", "gc", "-jvmArgsAppend", unsafe,
                "-rf", "json", "-rff", RESULT.toString()));
        words.addAll(brief ? BRIEF : List.of());
        String output = new Command(words).output();
        if (output.isEmpty()) {
            throw new IllegalStateException("JMH failed: " + String.join(" ", words));
        }
        return results();
    }

    private static List<Microbenchmark> results() {
        try {
            return JsonParser.parseString(Files.readString(RESULT)).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(Microbenchmark::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Microbenchmark of(JsonObject result) {
        String name = result.get("benchmark").getAsString();
        JsonObject time = result.getAsJsonObject("primaryMetric");
        JsonObject allocated = result.getAsJsonObject("secondaryMetrics").getAsJsonObject("gc.alloc.rate.norm");
        return new Microbenchmark(name.substring(name.lastIndexOf('.') + 1), time.get("score").getAsDouble(),
                time.get("scoreError").getAsDouble(), allocated.get("score").getAsDouble());
    }
}
