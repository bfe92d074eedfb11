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
    /** A failure that has been told. Maven would bury it under a stack trace; it looks for the file instead. */
    private static final int TOLD = 3;
    private static final Path FAILED = Project.ROOT.resolve("target/rehearsal/failed");
    /** What is shown is the guide's: UTF-8, also where the locale says nothing of it. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // a server's start and stop are no steps
        endWithMaven();
        Files.deleteIfExists(FAILED);
        Plan plan = Plan.ofTheGuide();
        if (impossible(Tools.here().problems()) || impossible(plan.faults(Guide.blocks(Guide.TEXT)))) {
            fail();
        }
        if (!List.of(arguments).contains("check")) {
            boolean keep = Boolean.getBoolean("rehearsal.keep");
            if (!new Performance(OUT, keep).of(keep ? plan.untilTheToken() : plan)) {
                fail();
            }
            System.exit(0);
        }
    }

    /** A Maven that is ended leaves what it has started. (The pool's threads have to see other processes end.) */
    private static void endWithMaven() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit()
                .thenRunAsync(() -> System.exit(1), Thread::startVirtualThread));
    }

    private static boolean impossible(List<String> problems) {
        problems.forEach(OUT::println);
        return !problems.isEmpty();
    }

    private static void fail() throws IOException {
        Files.createDirectories(FAILED.getParent());
        Files.writeString(FAILED, "");
        System.exit(TOLD);
    }
}
