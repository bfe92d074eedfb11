package br.com.elo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures: {@code [short] [contender...]}. */
public final class Main {
    private static final Path FOLDER = Path.of("target/bench");

    private Main() {
    }

    /**
     * Runs from the top folder of the project.
     *
     * @param args {@code short} for a try, names of contenders for only some of them
     * @throws IOException if the results cannot be written
     */
    public static void main(String[] args) throws IOException {
        List<String> names = new ArrayList<>(Arrays.asList(args));
        boolean brief = names.remove("short");
        List<Contender> wanted = wanted(names);
        Wrk.TOOL.missing().ifPresent(Main::refuse);
        stopAllAtTheEnd();
        measure(wanted, brief, names.isEmpty() || names.contains("token-check"));
    }

    private static List<Contender> wanted(List<String> names) {
        List<Contender> all = Contenders.all();
        List<String> known = new ArrayList<>(all.stream().map(Contender::name).toList());
        known.add("token-check");
        if (!known.containsAll(names)) {
            refuse("usage: bench/run [short] [" + String.join("] [", known) + "]");
        }
        return all.stream().filter(contender -> names.isEmpty() || names.contains(contender.name())).toList();
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    private static void measure(List<Contender> wanted, boolean brief, boolean tokenCheck) throws IOException {
        Plan plan = brief ? Plan.brief() : Plan.full();
        Starters starters = new Starters(wanted);
        Rounds rounds = new Rounds(plan, starters.ready());
        rounds.run();
        Map<String, String> titles = new LinkedHashMap<>();
        starters.ready().forEach(contender -> titles.put(contender.name(), contender.title()));
        List<String> absent = new ArrayList<>(starters.absent());
        absent.addAll(rounds.failures());
        write(Results.of(plan, titles, absent, tokenCheck ? tokenCheck(brief, absent) : List.of(), rounds.readings()));
    }

    private static List<Microbenchmark> tokenCheck(boolean brief, List<String> absent) {
        if (!Thread.currentThread().isInterrupted()) {
            System.err.println("The token check alone");
            try {
                return Microbenchmark.tokenCheck(brief);
            } catch (RuntimeException e) {
                absent.add("the token check: " + e);
            }
        }
        return List.of();
    }

    private static void write(Results results) throws IOException {
        String report = new Report(results).toString();
        Files.writeString(FOLDER.resolve("results.json"), Json.of(List.of(results)));
        Files.writeString(FOLDER.resolve("results.md"), report);
        Files.writeString(FOLDER.resolve("results.svg"), new Picture(results, Integer.MAX_VALUE).toString());
        System.out.println(report);
        System.err.println("Written to " + FOLDER + ": results.json, results.md, results.svg. A copy of results.json of each of two runs, "
                + "and then bench/publish COPY COPY, is what docs shows.");
    }

    /** At Ctrl-C load generator and server are stopped, the round ends where it is, and what is known so far is written. */
    private static void stopAllAtTheEnd() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.interrupt();
            ProcessHandle.current().children().forEach(ProcessHandle::destroy);
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }));
    }
}
