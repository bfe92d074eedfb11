package br.com.elo.rehearsal.plan;

import br.com.elo.project.Guide.Block;
import br.com.elo.rehearsal.load.ClientPool;
import br.com.elo.rehearsal.terminal.Outcome;
import br.com.elo.rehearsal.terminal.Sample;
import br.com.elo.rehearsal.terminal.Shell;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import br.com.elo.standin.beanstalk.Account;
import br.com.elo.standin.machine.Patience;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the steps play: the reader's terminal, the account, and the clients. */
public final class Stage {
    /** Longer than anything takes here, and shorter than the 40 minutes that the guide gives `eb`. */
    private static final Duration LIMIT = Duration.ofMinutes(12);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private final List<Block> guide;
    private final Path tokenFile;
    private final Account account;
    private final Shell shell;
    private volatile String token = "";
    private String environment = "";
    private Outcome last = new Outcome("", List.of());
    private String sample = "";
    private long began;
    private final List<String> figures = new ArrayList<>();

    public Stage(List<Block> guide, Path tokenFile, Account account, Shell shell) {
        this.guide = guide;
        this.tokenFile = tokenFile;
        this.account = account;
        this.shell = shell;
    }

    void run(BlockName name) throws IOException, InterruptedException {
        Block block = guide.stream().filter(name::means).findFirst().orElseThrow();
        sample = block.sample();
        run(block.toString(), block.script());
    }

    public void run(String script) throws IOException, InterruptedException {
        run("own", script);
    }

    private void run(String name, String script) throws IOException, InterruptedException {
        began = System.nanoTime();
        last = shell.run(name, script, LIMIT);
        environment = shell.variable("ENV_NAME");
        if (last.failed()) {
            String expected = "every command of " + name + " succeeds";
            String seen = Stream.concat(Stream.of(last.failures().getFirst().toString()), last.badNews().stream())
                    .collect(Collectors.joining("\n          "));
            throw new UnmetExpectation(expected, seen, last.tail());
        }
    }

    void runFailing(String script) throws IOException, InterruptedException {
        last = shell.run("own", script, LIMIT);
        if (!last.failed()) {
            throw new UnmetExpectation("`" + script.strip() + "` fails", "it succeeded", last.tail());
        }
    }

    void see(String expected, Predicate<String> output) {
        if (!output.test(last.output())) {
            throw new UnmetExpectation(expected, "the output below", last.tail());
        }
    }

    void seeSample() {
        if (sample.isBlank()) {
            throw new UnmetExpectation("the guide shows the output of this block", "no text block follows it", "");
        }
        List<String> missing = new Sample(sample).missingIn(last.output());
        if (!missing.isEmpty()) {
            throw new UnmetExpectation("the output that the guide shows", "no line `" + missing.getFirst() + "`", last.tail());
        }
    }

    /** Runs something again and again. */
    void repeatUntil(Action action, String expected, Predicate<String> output) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!output.test(last.output()) && System.nanoTime() < end) {
            action.on(this);
        }
        see(expected, output);
    }

    public void await(String expected, BooleanSupplier condition) {
        if (!Patience.await(PATIENCE, condition)) {
            throw new UnmetExpectation(expected, "not in " + PATIENCE.toMinutes() + " minutes", last.tail());
        }
    }

    /** Notes the time since the last command began. */
    void tell(String what) {
        figures.add(String.format(Locale.ROOT, "%.1f s %s", (System.nanoTime() - began) / 1e9, what));
    }

    /** What was told on the way. */
    public List<String> figures() {
        return figures;
    }

    /** Clients of the usual address, who know the token that is in the file now. */
    public ClientPool clients() throws IOException, InterruptedException {
        URI url = URI.create(variable("URL"));
        String name = account.resolve(url.getHost());
        handOver();
        return new ClientPool(() -> account.address(url.getScheme(), name), () -> token, account.tls());
    }

    void handOver() throws IOException {
        token = Files.readString(tokenFile).strip();
    }

    /** What the reader has in a variable. */
    public String variable(String name) throws IOException, InterruptedException {
        return shell.variable(name);
    }

    /** The last events of the environment. */
    public List<String> events() {
        return environment.isEmpty() ? List.of() : account.events(environment);
    }

    public Account account() {
        return account;
    }

    /** The environment that the reader works on; empty at first. */
    public String environment() {
        return environment;
    }
}
