package br.com.elo.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the service is measured against. The jar is compared with jars that were started with the same flags and without a
 * cache; at the start, the jar with its cache and the flags of its image with peers that have a cache too.
 */
final class Targets {
    private static final Measure CPU = Measure.of(Load.ACCEPTED_32, Figure.CPU_PER_REQUEST);
    private static final Measure CPU_REFUSED = Measure.of(Load.REFUSED_32, Figure.CPU_PER_REQUEST);
    private static final Measure P99 = Measure.of(Load.ACCEPTED_32, Figure.P99);
    private static final double LESS = Math.nextDown(1.0);

    private Targets() {
    }

    static List<Target> all() {
        return Stream.of(cpu(), start()).flatMap(targets -> targets).toList();
    }

    private static Stream<Target> cpu() {
        return Stream.of(
                service("CPU per accepted request ÷ Helidon's without the token", CPU, "helidon", 1.05),
                service("CPU per accepted request ÷ Vert.x's", CPU, "vertx", 1),
                service("CPU per accepted request ÷ Quarkus's", CPU, "quarkus", LESS),
                service("CPU per accepted request ÷ nginx's", CPU, "nginx", 1.25),
                service("CPU per accepted request ÷ the original's", CPU, "flask", 1.0 / 35),
                new Target("CPU per refused request ÷ per accepted one",
                        new Subject("service", CPU_REFUSED), new Subject("service", CPU), 1),
                service("p99 of accepted requests ÷ Vert.x's", P99, "vertx", 1));
    }

    private static Stream<Target> start() {
        return Stream.of(
                start("start ÷ that of the JDK's HttpServer", "jdk-aot", 1.6),
                start("start ÷ Helidon's without the token", "helidon-aot", LESS),
                start("start ÷ Vert.x's", "vertx-aot", LESS),
                start("start ÷ Quarkus's", "quarkus-aot", LESS),
                start("start ÷ Spring Boot's", "spring-boot-aot", LESS),
                start("start ÷ the original's under gunicorn", "flask", LESS));
    }

    private static Target service(String title, Measure measure, String peer, double limit) {
        return new Target(title, new Subject("service", measure), new Subject(peer, measure), limit);
    }

    private static Target start(String title, String peer, double limit) {
        return new Target(title, new Subject("service-tuned", Measure.START_TIME), new Subject(peer, Measure.START_TIME), limit);
    }
}
