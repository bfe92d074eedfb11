package br.com.elo.standin.beanstalk;

import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.iam.Access;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Json;
import br.com.elo.standin.option.Options;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The environment's variables; those of environmentsecrets are fetched from Secrets Manager. */
record Variables(SortedMap<String, String> values) {
    private static final String PLAIN = "aws:elasticbeanstalk:application:environment";
    private static final String SECRET = "aws:elasticbeanstalk:application:environmentsecrets";
    /** The ARN of a secret, and perhaps a key of the JSON object it holds. */
    private static final Pattern REFERENCE = Pattern.compile("(arn:[^:]+:secretsmanager:[^:]+:\\d+:secret:[^:]+)(?::(.+))?");
    /** All together, names and equals signs included. It is CloudFormation's limit for a parameter. */
    private static final int MAX_BYTES = 4096;

    static Variables of(Options options, Region region, InstanceRole role) {
        SortedMap<String, String> values = new TreeMap<>(options.namespaces().getOrDefault(PLAIN, Map.of()));
        int bytes = values.entrySet().stream()
                .mapToInt(variable -> variable.toString().getBytes(StandardCharsets.UTF_8).length).sum();
        if (bytes > MAX_BYTES) {
            throw new DeploymentException("Service:AmazonCloudFormation, Message:Template format error: Parameter "
                    + "'EnvironmentVariables' default value '[****]' length is greater than " + MAX_BYTES + ".");
        }
        Map<String, String> references = options.namespaces().getOrDefault(SECRET, Map.of());
        // On AWS each instance fetches them when it is set up: one that is replaced later may get newer ones.
        references.forEach((name, reference) -> values.put(name, secret(reference, region, role)));
        return new Variables(values);
    }

    private static String secret(String reference, Region region, InstanceRole role) {
        Matcher match = REFERENCE.matcher(reference);
        if (!match.matches()) {
            throw failure("only Secrets Manager is rehearsed, not " + reference);
        }
        try {
            role.refusal(new Access("secretsmanager:GetSecretValue", match.group(1), policy(match.group(1), region)))
                    .ifPresent(reason -> {
                        throw failure("AccessDenied, " + reason);
                    });
            String answer = ask("GetSecretValue", match.group(1), region);
            String secret = (String) Yaml.read("secret", answer).get("SecretString");
            return match.group(2) == null ? secret : member(secret, match.group(2));
        } catch (ServiceException | YamlEngineException e) {
            // The second one's message would show a piece of the secret.
            throw failure(match.group(1) + " cannot be read");
        }
    }

    private static String policy(String secret, Region region) {
        Object policy = Yaml.read("policy", ask("GetResourcePolicy", secret, region)).get("ResourcePolicy");
        return policy == null ? "" : (String) policy;
    }

    private static String ask(String operation, String secret, Region region) {
        return region.json("secretsmanager", "secretsmanager." + operation, Json.write(Map.of("SecretId", secret)));
    }

    private static String member(String secret, String key) {
        try {
            if (Yaml.read("secret", secret).get(key) instanceof String value) {
                return value;
            }
        } catch (YamlEngineException | ClassCastException e) {
            // Not an object. The exception would show the secret.
        }
        throw failure("it is no JSON object with a text named " + key);
    }

    private static DeploymentException failure(String reason) {
        return new DeploymentException("Instance deployment failed to get one or more secrets: " + reason);
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
