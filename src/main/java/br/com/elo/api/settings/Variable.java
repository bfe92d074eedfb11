package br.com.elo.api.settings;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The environment variables that the service reads, each with its key in Helidon Config. */
public enum Variable {
    /** The token that requests must carry; unset or empty: the service stays locked. */
    ELO_PASS("elo.pass"),
    /** A second accepted token, for the time of a rotation. */
    ELO_PASS_PREVIOUS("elo.pass-previous"),
    /** The TCP port to listen on, 1 to 65535. */
    SERVER_PORT("server.port"),
    /** Seconds to go on serving after SIGTERM while saying that the end is near, 0 to 5. */
    SERVER_DRAIN_SECONDS("server.drain-seconds");

    private static final Pattern QUOTED = Pattern.compile("(?s)(['\"]).*\\1");
    private static final String KUBERNETES_HOST = "_SERVICE_HOST";

    private final String key;

    Variable(String key) {
        this.key = key;
    }

    /**
     * Configuration made of these variables and nothing else.
     *
     * <p>Helidon's defaults would let a system property or a file in the working directory supply the secret, a
     * variable {@code elo_pass} win over {@code ELO_PASS}, and expand <code>${...}</code> inside a token.
     */
    public static Config config(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (Variable variable : values()) {
            String value = environment.get(variable.name());
            if (value != null) {
                values.put(variable.key, value);
            }
        }
        return Config.builder(ConfigSources.create(values))
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .disableKeyResolving()
                .disableValueResolving()
                .build();
    }

    /** Names that look like ours but are not, sorted: a misspelt {@code ELO_PASS_PREVIOUS} would refuse clients in silence. */
    public static List<String> misspelt(Map<String, String> environment) {
        List<String> known = Arrays.stream(values()).map(Variable::name).toList();
        return environment.keySet().stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("ELO_"))
                .filter(name -> !known.contains(name) && !isOfKubernetes(name, environment.keySet()))
                .sorted()
                .toList();
    }

    /**
     * Variables with a value in quotation marks. A shell takes them away; Docker's {@code --env-file} and Elastic Beanstalk's
     * console do not, and they become part of the token.
     */
    public static List<Variable> quoted(Map<String, String> environment) {
        return Arrays.stream(values())
                .filter(variable -> QUOTED.matcher(environment.getOrDefault(variable.name(), "")).matches())
                .toList();
    }

    /** Each service of a Kubernetes namespace puts a handful of variables into each container, under its name. */
    private static boolean isOfKubernetes(String name, Set<String> names) {
        return names.stream()
                .filter(other -> other.endsWith(KUBERNETES_HOST))
                .map(other -> other.substring(0, other.length() - KUBERNETES_HOST.length()))
                .anyMatch(service -> name.startsWith(service + "_SERVICE_") || name.equals(service + "_PORT")
                        || name.startsWith(service + "_PORT_"));
    }

    String key() {
        return key;
    }
}
