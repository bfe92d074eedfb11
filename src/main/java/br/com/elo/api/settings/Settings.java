package br.com.elo.api.settings;

import br.com.elo.api.token.Token;
import br.com.elo.api.token.Tokens;
import io.helidon.config.Config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the operator decides.
 *
 * @param port   TCP port to listen on; 0, any free one, is for tests only and no variable can say it
 * @param drain  how long to go on serving after SIGTERM
 * @param tokens the tokens that open the service
 */
public record Settings(int port, Duration drain, Tokens tokens) {
    /** Also in the Dockerfile (EXPOSE) and in Dockerrun.aws.json (ContainerPort). */
    public static final int DEFAULT_PORT = 8080;
    static final int DEFAULT_DRAIN_SECONDS = 3;
    static final int MAX_DRAIN_SECONDS = 5;

    /**
     * Reads what {@link Variable#config} has made of the environment.
     *
     * @throws Misconfiguration with every problem that was found, not only the first
     */
    public static Settings from(Config config) throws Misconfiguration {
        List<String> problems = new ArrayList<>();
        int port = integer(config, Variable.SERVER_PORT, DEFAULT_PORT, 1, 65_535, problems);
        int drain = integer(config, Variable.SERVER_DRAIN_SECONDS, DEFAULT_DRAIN_SECONDS, 0, MAX_DRAIN_SECONDS, problems);
        Tokens tokens = tokens(config, problems);
        if (!problems.isEmpty()) {
            throw new Misconfiguration(problems);
        }
        return new Settings(port, Duration.ofSeconds(drain), tokens);
    }

    private static Tokens tokens(Config config, List<String> problems) {
        String current = text(config, Variable.ELO_PASS).orElse("");
        String previous = text(config, Variable.ELO_PASS_PREVIOUS).orElse("");
        problems.addAll(TokenRule.broken(Variable.ELO_PASS, current));
        problems.addAll(TokenRule.broken(Variable.ELO_PASS_PREVIOUS, previous));
        if (current.isEmpty() && !previous.isEmpty()) {
            problems.add("ELO_PASS_PREVIOUS is set but ELO_PASS is not: set ELO_PASS too, or remove ELO_PASS_PREVIOUS");
        }
        if (!current.isEmpty() && current.equals(previous)) {
            problems.add("ELO_PASS_PREVIOUS is the same as ELO_PASS: remove it, or set ELO_PASS to a new token");
        }
        return new Tokens(token(current), token(previous));
    }

    private static Optional<Token> token(String secret) {
        return Optional.of(secret).filter(value -> !value.isEmpty()).map(Token::of);
    }

    private static int integer(Config config, Variable variable, int fallback, int min, int max, List<String> problems) {
        Optional<String> text = text(config, variable);
        // Strictly digits: Integer.valueOf would also take +80 and digits of other scripts.
        Optional<Integer> number = text.filter(value -> value.matches("[0-9]{1,5}")).map(Integer::valueOf)
                .filter(value -> value >= min && value <= max);
        if (text.isPresent() && number.isEmpty()) {
            problems.add("%s must be a whole number from %d to %d: set it to one, or unset it for the default %d"
                    .formatted(variable, min, max, fallback));
        }
        return number.orElse(fallback);
    }

    private static Optional<String> text(Config config, Variable variable) {
        return config.get(variable.key()).asString().asOptional();
    }
}
