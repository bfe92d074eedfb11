package br.com.elo.api;

import br.com.elo.api.log.Event;
import br.com.elo.api.settings.Variable;
import br.com.elo.api.token.Token;
import br.com.elo.api.token.Tokens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator should know although the service starts. Names of variables are told, never a value.
 *
 * @param tokens      that open the service
 * @param environment of the process
 * @param jvmOptions  in the order in which the JVM takes them
 */
record Warnings(Tokens tokens, Map<String, String> environment, List<String> jvmOptions) {
    /** The log keeps 1,024 lines while nobody reads it, and whoever reads it should see the end of this. */
    private static final int MOST_NAMES = 20;
    private static final int MOST_CHARACTERS = 100;

    Stream<Event> events() {
        return Stream.of(misspelt(), quoted(), locked().stream(),
                        weak(Variable.ELO_PASS, tokens.current()).stream(),
                        weak(Variable.ELO_PASS_PREVIOUS, tokens.previous()).stream(), heap().stream())
                .flatMap(events -> events);
    }

    private Stream<Event> misspelt() {
        return Variable.misspelt(environment).stream()
                .limit(MOST_NAMES)
                .map(name -> Event.named("unknown_variable")
                        .with("variable", name.substring(0, Math.min(name.length(), MOST_CHARACTERS)))
                        .with("message", "This variable is not read: is its name misspelt?"));
    }

    private Stream<Event> quoted() {
        return Variable.quoted(environment).stream()
                .map(variable -> Event.named("quoted_value")
                        .with("variable", variable)
                        .with("message", "The value begins and ends with a quotation mark, which is taken as part of it: "
                                + "docker's --env-file and a web console want it without"));
    }

    private Optional<Event> locked() {
        return tokens.locked()
                ? Optional.of(Event.named("locked").with("message", "ELO_PASS is not set: every path but /health answers 503. "
                        + "Run: eb setenv ELO_PASS=\"$(openssl rand -hex 32)\""))
                : Optional.empty();
    }

    private static Optional<Event> weak(Variable variable, Optional<Token> token) {
        return token.filter(present -> !present.isStrong())
                .map(weak -> Event.named("weak_token")
                        .with("variable", variable)
                        .with("message", "Shorter than 32 characters, or with others than A-Z a-z 0-9 - . _ ~ + / and = at the "
                                + "end. Better: openssl rand -hex 32"));
    }

    /** The JVM says that it has picked JAVA_TOOL_OPTIONS up, and not that the command line has overruled them. */
    private Optional<Event> heap() {
        long different = jvmOptions.stream().filter(option -> option.startsWith("-Xmx")).distinct().count();
        return different < 2
                ? Optional.empty()
                : Optional.of(Event.named("overruled_option")
                        .with("option", "-Xmx")
                        .with("message", "Given more than once. The last one counts: the command line's, after the one of "
                                + "JAVA_TOOL_OPTIONS"));
    }
}
