package br.com.elo.standin.beanstalk;

import br.com.elo.standin.beanstalk.ManagedActions.PlatformUpdate;
import br.com.elo.standin.option.Options;
import java.util.List;
import java.util.Map;

/** Updates of the platform that need nobody to ask for them: which will be, which were, and one at once. */
final class ManagedActionOperations {
    private static final String MANAGED = "aws:elasticbeanstalk:managedactions";
    private static final String LEVEL = MANAGED + ":platformupdate";
    private final Cloud cloud;
    private final Environments environments;

    ManagedActionOperations(Cloud cloud, Environments environments) {
        this.cloud = cloud;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "DescribeEnvironmentManagedActions", this::scheduled,
                "DescribeEnvironmentManagedActionHistory", this::history,
                "ApplyEnvironmentManagedAction", this::apply);
    }

    /** The weekly window opens after a new version of the platform has come out: it is installed, if the options say so. */
    static void openWindow(Cloud cloud, Environment environment) {
        Options options = environment.provisioned().orElseThrow().state().merged().options();
        Platform newest = cloud.platforms().newest();
        boolean isWanted = options.isOn(MANAGED, "ManagedActionsEnabled")
                && (newest.isPatchOf(environment.managedActions().platform())
                        || "minor".equalsIgnoreCase(options.namespaces().getOrDefault(LEVEL, Map.of()).get("UpdateLevel")));
        if (isWanted && !newest.equals(environment.managedActions().platform())) {
            start(cloud, environment, environment.managedActions().schedule(newest), "");
        }
    }

    private static void start(Cloud cloud, Environment environment, PlatformUpdate action, String request) {
        environment.begin(Status.UPDATING);
        Thread.startVirtualThread(new ManagedUpdate(environment, action, cloud.reporter(environment, request)));
    }

    private Fields scheduled(Request request) {
        return Fields.of("ManagedActions", environments.of(request).managedActions().scheduled().stream()
                .map(action -> action.fields().with("Status", "Scheduled").with("WindowStartTime", action.window())).toList());
    }

    private Fields history(Request request) {
        return Fields.of("ManagedActionHistoryItems", List.copyOf(environments.of(request).managedActions().history()));
    }

    private Fields apply(Request request) {
        Environment environment = environments.of(request);
        String id = request.required("ActionId");
        PlatformUpdate action = environment.managedActions().scheduled().filter(one -> one.id().equals(id))
                .orElseThrow(() -> Refusal.invalid("No managed action with the id %s is scheduled.", id));
        start(cloud, environment, action, request.id());
        return action.fields().with("Status", "Running");
    }
}
