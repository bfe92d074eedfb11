package br.com.elo.standin.beanstalk;

import br.com.elo.standin.option.Settings;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a new environment comes by its id and its address. */
final class EnvironmentFactory {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private EnvironmentFactory() {
    }

    static Environment of(Request request, Cloud cloud, String version, Settings saved) {
        Parameters parameters = request.parameters();
        String name = request.required("EnvironmentName");
        if (!name.matches("(?!-)[A-Za-z0-9-]{4,40}(?<!-)")) {
            throw Refusal.invalid("Value %s at 'EnvironmentName' failed to satisfy constraint: Member must be from 4 to "
                    + "40 letters, digits and hyphens, and neither begin nor end with a hyphen", name);
        }
        Environment.Identity identity = new Environment.Identity("e-" + random(10), name,
                request.required("ApplicationName"), request.region(), parameters.text("Description").orElse(null));
        Platform platform = parameters.text("PlatformArn").flatMap(cloud.platforms()::withArn)
                .orElseGet(cloud.platforms()::newest);
        return new Environment(identity, cname(request, name), version, platform, OptionList.set(request), saved,
                new InstanceLogs(cloud.folder().resolve("logs").resolve(name),
                        new LogGroups(cloud.region(request.region()), name)));
    }

    private static String cname(Request request, String name) {
        String prefix = request.parameters().text("CNAMEPrefix").orElseGet(() -> name + ".eba-" + random(8));
        return cname(request.region(), prefix);
    }

    static String cname(String region, String prefix) {
        return "%s.%s.elasticbeanstalk.com".formatted(prefix, region).toLowerCase(Locale.ROOT);
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining());
    }
}
