package br.com.elo.api.token;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The check alone, without HTTP. In the package of the service, because the check is nobody else's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TokenCheck {
    private static final String RIGHT = "0123456789abcdef".repeat(4);
    private static final Tokens TOKENS = new Tokens(Optional.of(Token.of(RIGHT)), Optional.empty());

    private final List<String> accepted = List.of("Token " + RIGHT);
    private final List<String> wrong = List.of("Token " + "fedcba9876543210".repeat(4));
    private final List<String> missing = List.of();
    private final List<String> malformed = List.of("Bearer " + RIGHT);
    /** Near to the 8 KiB that the service lets a request's header fields have. */
    private final List<String> wrongOf8KiB = List.of("Token " + "x".repeat(8000));

    @Benchmark
    public Object accepted() {
        return TOKENS.judge(accepted);
    }

    @Benchmark
    public Object refusedWrong() {
        return TOKENS.judge(wrong);
    }

    @Benchmark
    public Object refusedMissing() {
        return TOKENS.judge(missing);
    }

    @Benchmark
    public Object refusedMalformed() {
        return TOKENS.judge(malformed);
    }

    @Benchmark
    public Object refusedWrongOf8KiB() {
        return TOKENS.judge(wrongOf8KiB);
    }
}
