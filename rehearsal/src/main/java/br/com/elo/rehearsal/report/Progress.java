package br.com.elo.rehearsal.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person where the rehearsal is: on a terminal in one line that counts seconds, elsewhere in lines. */
public final class Progress {
    private static final String REWRITE = "\r\u001b[K";
    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private int number;

    public Progress(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** Says that a step begins. What is returned is closed when it ends. */
    public Running begin(String title) {
        number++;
        return new Running("%2d/%d %s".formatted(number, total, title));
    }

    /** A step while it lasts. */
    public final class Running implements AutoCloseable {
        private final String text;
        private final long start = System.nanoTime();
        private final Thread clock;
        private boolean done;

        private Running(String text) {
            this.text = text;
            clock = Thread.ofVirtual().unstarted(this::count);
            if (terminal) {
                clock.start();
            } else {
                out.println("… " + text);
            }
        }

        public Duration time() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        public void done() {
            done = true;
        }

        @Override
        public void close() {
            clock.interrupt();
            join();
            print(done ? "✔" : "✘", "\n");
        }

        private void count() {
            try {
                while (true) {
                    print("…", "");
                    Thread.sleep(Duration.ofSeconds(1));
                }
            } catch (InterruptedException e) {
                // the step has ended
            }
        }

        private void print(String mark, String end) {
            double seconds = time().toMillis() / 1000.0;
            out.printf(Locale.ROOT, "%s%s %s  %.1f s%s", terminal ? REWRITE : "", mark, text, seconds, end);
            out.flush();
        }

        private void join() {
            try {
                clock.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
