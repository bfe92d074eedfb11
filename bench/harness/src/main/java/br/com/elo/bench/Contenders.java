package br.com.elo.bench;

import br.com.elo.bench.Contender.Work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** All of them, the service first. */
final class Contenders {
    private static final Path FOLDER = Path.of("target/bench");
    private static final Tool NODE = Tool.debian("node", "--version", "nodejs");
    static final Tool NGINX = Tool.debian("nginx", "-v", "nginx-light");
    private static final Tool GO = new Tool("go", "version", "apt-get install golang-go");
    private static final Tool GUNICORN = new Tool("target/bench/flask/bin/gunicorn", "--version", "apt-get install python3-venv, bench/run");
    private static final Image IMAGE = new Image("elo-api:bench");
    private static final Program FLASK = new Program(
            List.of("target/bench/flask/bin/gunicorn", "--config", "bench/flask/gunicorn.conf.py", "--chdir", "bench/flask", "app:app"),
            List.of(FOLDER.resolve("flask/lib"), Path.of("bench/flask/app.py")), List.of(GUNICORN), "bench/run");
    private static final Properties TITLES = titles();

    private Contenders() {
    }

    static List<Contender> all() {
        return Stream.of(service(),
                peer("helidon", Work.WITHOUT_TOKEN, jar("helidon")),
                peer("jdk", Work.ALL, new Jvm(FOLDER.resolve("jdk/jdk.jar"), List.of(FOLDER.resolve("jdk/jdk.jar")), "bench/run")),
                peer("vertx", Work.ALL, jar("vertx")),
                peer("quarkus", Work.ALL, new Jvm(FOLDER.resolve("quarkus/quarkus-app/quarkus-run.jar"),
                        List.of(FOLDER.resolve("quarkus/quarkus-app")), "bench/run")),
                peer("spring-boot", Work.ALL, jar("spring-boot")),
                others(), instances()).flatMap(contenders -> contenders).toList();
    }

    private static Stream<Contender> service() {
        Path target = Path.of("target");
        Jvm jvm = new Jvm(target.resolve("elo-api.jar"), List.of(target.resolve("elo-api.jar"), target.resolve("libs")), "mvn package");
        return Stream.of(
                new Contender("service", "elo-api, jar", Work.ALL, jvm.plain()),
                new Contender(Summary.BASELINE, "elo-api, jar + AOT cache", Work.ALL, jvm.withCache(FOLDER.resolve("service.aot"))),
                new Contender("service-tuned", "elo-api, jar + AOT cache, the image's flags", Work.START,
                        jvm.withCache(FOLDER.resolve("service-tuned.aot"), EntryPoint.flags())),
                new Contender("service-container", "elo-api, container", Work.ALL, IMAGE));
    }

    private static Jvm jar(String name) {
        Path folder = FOLDER.resolve(name);
        return new Jvm(folder.resolve(name + ".jar"), List.of(folder.resolve(name + ".jar"), folder.resolve("libs")), "bench/run");
    }

    private static Stream<Contender> peer(String name, Work work, Jvm jvm) {
        String title = TITLES.getProperty(name);
        return Stream.of(
                new Contender(name, title, work, jvm.plain()),
                new Contender(name + "-aot", title + " + AOT cache", Work.START, jvm.withCache(FOLDER.resolve(name + ".aot"))));
    }

    private static Stream<Contender> others() {
        return Stream.of(
                new Contender("node", "Node " + NODE.version() + ", a process a core", Work.ALL, new Program(
                        List.of("node", "bench/node/server.js"), List.of(Path.of("bench/node/server.js")), List.of(NODE), "git checkout")),
                new Contender("go", "Go " + GO.version(), Work.ALL, new Program(
                        List.of("target/bench/go/server"), List.of(FOLDER.resolve("go/server")), List.of(GO), "bench/run")),
                new Contender("nginx", "nginx " + NGINX.version() + ", a map", Work.ALL, new Program(
                        List.of("bench/nginx/start"), List.of(Path.of("bench/nginx/nginx.conf")), List.of(NGINX), "git checkout")),
                new Contender("flask", "Flask, gunicorn " + GUNICORN.version(), Work.ALL, FLASK));
    }

    private static Stream<Contender> instances() {
        return Stream.of(
                new Contender("instance", "an instance: nginx before elo-api's container", Work.ALL, new Instance(IMAGE)),
                new Contender("instance-flask", "an instance: nginx before Flask", Work.ALL, new Instance(FLASK)));
    }

    private static Properties titles() {
        Properties titles = new Properties();
        try (InputStream in = Contenders.class.getResourceAsStream("titles.properties")) {
            titles.load(in);
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
