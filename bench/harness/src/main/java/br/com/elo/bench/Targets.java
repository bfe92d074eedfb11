package br.com.elo.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the service is measured against. The container, which is what runs on AWS, is compared with jars that were started
 * with the same flags and without a cache; at the start, the jar with its cache and the flags of its image with peers that
 * have a cache too.
 */
final class Targets {
    private static final Measure CPU = Measure.of(Load.ACCEPTED_32, Figure.CPU_PER_REQUEST);
    private static final Measure CPU_REFUSED = Measure.of(Load.REFUSED_32, Figure.CPU_PER_REQUEST);
    private static final String CONTAINER = "service-container";
    private static final double LESS = Math.nextDown(1.0);

    private Targets() {
    }

    static List<Target> all() {
        return Stream.of(cpu(), start()).flatMap(targets -> targets).toList();
    }

    private static Stream<Target> cpu() {
        return Stream.of(
                service("CPU per accepted request ÷ the jar's with its cache", CPU, Summary.BASELINE, 1.05),
                service("CPU per accepted request ÷ Helidon's without the token", CPU, "helidon", 1),
                service("CPU per accepted request ÷ Vert.x's", CPU, "vertx", 1.35),
                service("CPU per accepted request ÷ Quarkus's", CPU, "quarkus", 1.05),
                service("CPU per accepted request ÷ nginx's", CPU, "nginx", 1.7),
                service("CPU per accepted request ÷ the original's", CPU, "flask", 1.0 / 35),
                new Target("CPU per refused request ÷ per accepted one",
                        new Subject(CONTAINER, CPU_REFUSED), new Subject(CONTAINER, CPU), 1),
                new Target("an instance's CPU per accepted request ÷ the original's instance's",
                        new Subject("instance", CPU), new Subject("instance-flask", CPU), 0.1));
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
        return new Target(title, new Subject(CONTAINER, measure), new Subject(peer, measure), limit);
    }

    private static Target start(String title, String peer, double limit) {
        return new Target(title, new Subject("service-tuned", Measure.START_TIME), new Subject(peer, Measure.START_TIME), limit);
    }
}
