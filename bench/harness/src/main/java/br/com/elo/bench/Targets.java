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
                service("CPU per accepted request: Helidon without the token + 5 %", CPU, "helidon", 1.05),
                service("not above Vert.x", CPU, "vertx", 1),
                service("below Quarkus", CPU, "quarkus", LESS),
                service("1.25 × nginx", CPU, "nginx", 1.25),
                service("1/35 of the original", CPU, "flask", 1.0 / 35),
                new Target("CPU per refused request: no dearer than an accepted one",
                        new Subject("service", CPU_REFUSED), new Subject("service", CPU), 1),
                service("p99 of accepted requests: not above Vert.x", P99, "vertx", 1));
    }

    private static Stream<Target> start() {
        return Stream.of(
                start("start: 1.6 × the JDK's HttpServer", "jdk-aot", 1.6),
                start("below Helidon without the token", "helidon-aot", LESS),
                start("below Vert.x", "vertx-aot", LESS),
                start("below Quarkus", "quarkus-aot", LESS),
                start("below Spring Boot", "spring-boot-aot", LESS),
                start("below the original under gunicorn", "flask", LESS));
    }

    private static Target service(String title, Measure measure, String peer, double limit) {
        return new Target(title, new Subject("service", measure), new Subject(peer, measure), limit);
    }

    private static Target start(String title, String peer, double limit) {
        return new Target(title, new Subject("service-tuned", Measure.START_TIME), new Subject(peer, Measure.START_TIME), limit);
    }
}
