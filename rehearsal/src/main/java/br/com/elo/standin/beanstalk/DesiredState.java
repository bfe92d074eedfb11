package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.machine.Release;
import br.com.elo.standin.machine.Reporter;
import br.com.elo.standin.option.Extensions;
import br.com.elo.standin.option.InvalidOptionsException;
import br.com.elo.standin.option.Layers;
import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an environment is to become.
 *
 * @param layers   where its options come from
 * @param release  what the instances run
 * @param template of its CloudFormation stack
 */
record DesiredState(Layers layers, Release release, Map<String, Object> template) {
    private static final String LOGS = "aws:elasticbeanstalk:cloudwatch:logs";

    /**
     * Works it out.
     *
     * @param direct   the options set through the API
     * @param reporter is told what is wrong with the files of the version
     * @throws DeploymentException if something is
     */
    static DesiredState of(Cloud cloud, Environment environment, Version version, Settings direct, Reporter reporter) {
        Region region = cloud.region(environment.region());
        Path bundle = fetch(region, version, cloud.folder().resolve("bundles"));
        try {
            Extensions extensions = Extensions.in(bundle);
            Layers layers = new Layers(direct, environment.saved(), extensions.settings());
            layers.check();
            Settings merged = layers.merged();
            InstanceRole role = InstanceRole.of(cloud.iam(), merged.options());
            role.requireDuties(environment, version, merged.options().isOn(LOGS, "StreamLogs"));
            Variables variables = Variables.of(merged.options(), region, role);
            return new DesiredState(layers, new Release(version.label(), bundle, variables.values()),
                    StackTemplate.of(environment, merged, extensions, Network.of(region)));
        } catch (InvalidOptionsException e) {
            List<String> problems = e.problems();
            problems.subList(0, problems.size() - 1).forEach(reporter::error);
            throw new DeploymentException(problems.getLast());
        }
    }

    /** The options that count. */
    Settings merged() {
        return layers.merged();
    }

    /** Whether it is another state than before, and the options of one namespace make all the difference. */
    boolean differsOnlyIn(String namespace, DesiredState before) {
        Set<OptionName> changed = changes(before);
        return !changed.isEmpty() && changed.stream().allMatch(name -> name.namespace().equals(namespace));
    }

    /** Refuses what AWS would do and nobody does here. */
    void requirePlayable(DesiredState before) {
        for (OptionName name : changes(before)) {
            if (name.name().equals("EnvironmentType")) {
                throw new DeploymentException("The rehearsal does not play a change between one instance and a load "
                        + "balancer: terminate the environment, and create the other");
            }
            if (name.name().equals("EC2KeyName")) {
                throw new DeploymentException("The rehearsal does not play EC2KeyName: its instances have no SSH server; "
                        + "`eb logs` shows what they log");
            }
        }
    }

    private Set<OptionName> changes(DesiredState before) {
        Map<OptionName, String> now = merged().values();
        Map<OptionName, String> then = before.merged().values();
        return Stream.of(now, then).flatMap(options -> options.keySet().stream())
                .filter(name -> !Objects.equals(now.get(name), then.get(name))).collect(Collectors.toSet());
    }

    private static Path fetch(Region region, Version version, Path bundles) {
        try {
            byte[] zip = region.get(version.path());
            Path folder = Files.createDirectories(bundles.resolve(version.application()));
            return Files.write(folder.resolve(version.label() + ".zip"), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
