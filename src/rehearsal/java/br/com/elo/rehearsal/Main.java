package br.com.elo.rehearsal;

import br.com.elo.beanstalk.Guide;
import br.com.elo.beanstalk.Project;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rehearses part1.md on this machine. With `check` as its argument it only sees whether it could; with
 * -Drehearsal.keep it stops once production has its token, and leaves it up for a person to play with.
 */
public final class Main {
    /** A failure that has been told. Maven would bury it under a stack trace, so it looks for these files instead. */
    private static final int TOLD = 3;
    private static final Path POSSIBLE = Project.ROOT.resolve("target/rehearsal.possible");
    private static final Path PASSED = Project.ROOT.resolve("target/rehearsal.passed");
    /** What is shown is the guide's: UTF-8, also where the locale says nothing of it. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // a server's start and stop are no steps
        endWithMaven();
        Files.deleteIfExists(POSSIBLE);
        Files.deleteIfExists(PASSED);
        if (List.of(arguments).contains("check")) {
            end(POSSIBLE, isPossible());
        }
        boolean keep = Boolean.getBoolean("rehearsal.keep");
        Plan plan = keep ? Plan.ofTheStart() : Plan.ofTheGuide();
        end(PASSED, isPossible() && new Performance(OUT, keep).of(plan));
    }

    private static boolean isPossible() {
        return isEmpty(Tools.here().problems()) && isEmpty(Plan.ofTheGuide().faults(Guide.blocks(Guide.TEXT)));
    }

    /** A Maven that is ended leaves what it has started. (The pool's threads have to see other processes end.) */
    private static void endWithMaven() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit()
                .thenRunAsync(() -> System.exit(1), Thread::startVirtualThread));
    }

    private static boolean isEmpty(List<String> problems) {
        problems.forEach(OUT::println);
        return problems.isEmpty();
    }

    private static void end(Path mark, boolean good) throws IOException {
        if (good) {
            Files.writeString(mark, "");
        }
        System.exit(good ? 0 : TOLD);
    }
}
