package br.com.elo.standin.beanstalk;

import br.com.elo.standin.option.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes environments. Each operation answers at once and goes on by itself. */
final class EnvironmentOperations {
    private final Cloud cloud;
    private final Applications applications;
    private final Environments environments;

    EnvironmentOperations(Cloud cloud, Applications applications, Environments environments) {
        this.cloud = cloud;
        this.applications = applications;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateEnvironment", this::create,
                "UpdateEnvironment", this::update,
                "RestartAppServer", this::restart,
                "SwapEnvironmentCNAMEs", this::swap,
                "TerminateEnvironment", this::terminate);
    }

    private Fields create(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        Optional<Environment> source = source(request);
        String label = request.parameters().text("VersionLabel")
                .orElseGet(() -> source.map(Environment::version).orElse(Version.SAMPLE));
        Version version = applications.version(application.name(), label);
        Environment environment = EnvironmentFactory.of(request, cloud, label, saved(request, application, source));
        environments.add(environment);
        EventReporter reporter = cloud.reporter(environment, request.id());
        reporter.info("createEnvironment is starting.");
        Fields answer = Description.of(environment);
        Thread.startVirtualThread(new Creation(cloud, environment, version, reporter));
        return answer;
    }

    /** The environment that `eb clone` copies. */
    private Optional<Environment> source(Request request) {
        return request.parameters().in("TemplateSpecification.TemplateSource").text("EnvironmentName")
                .map(environments::named);
    }

    /**
     * What was set on the original through the API, or saved. What its files set comes with the version again: that a
     * copy would hold these values even against newer files is not documented.
     */
    private static Settings saved(Request request, Application application, Optional<Environment> source) {
        return source.map(original -> original.saved().with(original.direct()))
                .or(() -> request.parameters().text("TemplateName").map(application::template))
                .orElse(Settings.NONE);
    }

    private Fields update(Request request) {
        Environment environment = environments.of(request);
        requireSamePlatform(request, environment);
        Settings set = OptionList.set(request);
        Optional<String> label = request.parameters().text("VersionLabel");
        Version version = applications.version(environment.application(), label.orElse(environment.version()));
        Settings direct = environment.direct().without(OptionList.removed(request)).with(set);
        return start(request, environment, new Update.Change(direct, version, label.isPresent()));
    }

    /** Of `eb upgrade`. It would replace the instances batch by batch; a managed update puts others into their place. */
    private void requireSamePlatform(Request request, Environment environment) {
        boolean isSame = request.parameters().text("PlatformArn").flatMap(cloud.platforms()::withArn)
                .filter(platform -> !platform.equals(environment.managedActions().platform())).isEmpty();
        if (!isSame) {
            throw Refusal.invalid("The rehearsal does not play an update to another PlatformArn: "
                    + "aws elasticbeanstalk apply-environment-managed-action");
        }
    }

    /** As a configuration deployment without a change: what it does to the container is the same. */
    private Fields restart(Request request) {
        Environment environment = environments.of(request);
        Version version = applications.version(environment.application(), environment.version());
        start(request, environment, new Update.Change(environment.direct(), version, false));
        return Fields.NONE;
    }

    private Fields start(Request request, Environment environment, Update.Change change) {
        requireProvisioned(environment);
        environment.beginUpdate(change.direct());
        Fields answer = Description.of(environment);
        Thread.startVirtualThread(new Update(cloud, environment, change, cloud.reporter(environment, request.id())));
        return answer;
    }

    private static void requireProvisioned(Environment environment) {
        if (environment.status() == Status.READY && environment.provisioned().isEmpty()) {
            throw Refusal.invalid("Environment named %s failed to launch. Terminate it.", environment.name());
        }
    }

    private Fields swap(Request request) {
        Environment source = environments.named(request.required("SourceEnvironmentName"));
        Environment destination = environments.named(request.required("DestinationEnvironmentName"));
        Environments.begin(List.of(source, destination), Status.UPDATING);
        Thread.startVirtualThread(new Swap(cloud, source, destination, cloud.reporter(source, request.id())));
        return Fields.NONE;
    }

    private Fields terminate(Request request) {
        Environment environment = environments.of(request);
        environment.begin(Status.TERMINATING);
        Fields answer = Description.of(environment);
        Thread.startVirtualThread(new Termination(cloud, environment, cloud.reporter(environment, request.id())));
        return answer;
    }
}
