package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Reporter;
import java.util.List;
import java.util.Map;

/** Applications: make, describe, delete. */
final class ApplicationOperations {
    private final Cloud cloud;
    private final Applications applications;
    private final Environments environments;

    ApplicationOperations(Cloud cloud, Applications applications, Environments environments) {
        this.cloud = cloud;
        this.applications = applications;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateApplication", this::create,
                "DescribeApplications", this::describe,
                "UpdateApplicationResourceLifecycle", this::setLifecycle,
                "DeleteApplication", this::delete);
    }

    private Fields create(Request request) {
        Application application = new Application(
                request.required("ApplicationName"), request.parameters().text("Description").orElse(null));
        applications.add(application);
        return Fields.of("Application", application.fields());
    }

    private Fields describe(Request request) {
        List<String> names = request.parameters().texts("ApplicationNames");
        return Fields.of("Applications", applications.all().stream()
                .filter(application -> names.isEmpty() || names.contains(application.name()))
                .map(Application::fields).toList());
    }

    private Fields setLifecycle(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        application.setLifecycle(Lifecycle.of(request.parameters().in("ResourceLifecycleConfig")));
        return Fields.of("ApplicationName", application.name())
                .with("ResourceLifecycleConfig", application.lifecycle().fields());
    }

    /** Its events name no environment: `eb` looks for the last one by the names in the first. */
    private Fields delete(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        List<Environment> alive = environments.alive().stream()
                .filter(environment -> environment.application().equals(application.name())).toList();
        if (!alive.isEmpty() && !request.parameters().isOn("TerminateEnvByForce")) {
            throw new Refusal("OperationInProgressFailure",
                    "Unable to delete application %s because it has a running environment.".formatted(application.name()));
        }
        Environments.begin(alive, Status.TERMINATING);
        Reporter reporter = new EventReporter(cloud.events(), application.name(), null, request.id());
        Thread.startVirtualThread(() -> delete(application, alive, reporter));
        return Fields.NONE;
    }

    private void delete(Application application, List<Environment> alive, Reporter reporter) {
        reporter.info("deleteApplication is starting.");
        reporter.info(alive.isEmpty()
                ? "No environment needs to be terminated." : "Invoking Environment Termination workflows.");
        // Events of their own requests: those of this one must not say "terminateEnvironment completed successfully."
        alive.forEach(environment -> new Termination(cloud, environment, cloud.reporter(environment, "")).run());
        if (alive.stream().anyMatch(environment -> environment.status() != Status.TERMINATED)) {
            reporter.error("Failed to delete application: not all of its environments could be terminated.");
            return;
        }
        reporter.info("The environment termination step is done.");
        applications.remove(application);
        reporter.info("The application has been deleted successfully.");
    }
}
