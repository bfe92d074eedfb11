package br.com.elo.rehearsal;

import br.com.elo.rehearsal.terminal.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause in which a person can use the environment by hand. */
final class Pause {
    private static final Duration LENGTH = Duration.ofHours(2);
    private final PrintStream out;
    private final Path project;
    private final Map<String, String> terminal;
    private final CountDownLatch over = new CountDownLatch(1);

    Pause(PrintStream out, Path project, Map<String, String> terminal) {
        this.out = out;
        this.project = project;
        this.terminal = terminal;
    }

    /** Lasts until somebody presses Enter, or until nobody has for long. */
    void last() throws InterruptedException {
        out.printf("""

                The environment is up. Open another terminal, start bash in it, and paste this:

                cd '%s'
                %s

                There part1.md goes on: first its section 1, and the block of section 2 that creates (it only looks up
                the address now); then any other. Press Enter here when you are done (or Ctrl-C; it ends by itself
                after %d hours).
                """, project, Terminal.exports(terminal), LENGTH.toHours());
        Thread.ofPlatform().daemon().start(this::awaitEnter);
        over.await(LENGTH.toSeconds(), TimeUnit.SECONDS);
    }

    private void awaitEnter() {
        try {
            if (System.in.read() >= 0) { // without a keyboard there is no Enter either
                over.countDown();
            }
        } catch (IOException e) {
            // no keyboard
        }
    }
}
