package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.project.Project;
import br.com.elo.rehearsal.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/** The README's way and back, the laboratory and back, then production: locked, with its token, called, looked at; nginx in front. */
final class Launch {
    private static final String README = Project.text("README.md").lines()
            .filter(line -> line.startsWith("eb ")).collect(Collectors.joining("\n"));
    private static final String CREATE = "--elb-type application";
    private static final String SETENV = "eb setenv \"ELO_PASS=";
    private static final String HEALTH = Curl.INCLUDE + "\"$URL/health\"";
    private static final String POST = """
            head -c %d /dev/zero |
              curl --silent --show-error --include --header 'Expect:' --data-binary @- "$URL/"
            """;
    private static final String PROBLEM = "application/problem+json";
    /** Files of `aws` that hold the token: its history, which the rehearsal switches on. */
    static final String HISTORY = "grep -rlaF -f \"$TOKEN_FILE\" \"$HOME/.aws\" || true";
    private static final String UNLOCKED = "Successfully deployed new configuration to environment."; // where `eb` stops
    private static final String[] LOCKED = {"503 Service Unavailable", "ELO_PASS is not set"};

    private Launch() {
    }

    /** The same in short. While it ends the next one begins. */
    static List<Step> readme() {
        return List.of(
                step("Create production as the README does")
                        .command(README)
                        .shows("Successfully launched environment: elo-api-prod", UNLOCKED)
                        .again("part1 2", CREATE)
                        .shows("401 Unauthorized")
                        .command("eb terminate \"$ENV_NAME\" --force --nohang --region \"$REGION\""));
    }

    /** A way of its own, up to its end. */
    static List<Step> laboratory() {
        return List.of(
                step("Create the laboratory, one instance")
                        .block("conta", "eb create")
                        .shows("Successfully launched environment: elo-api-lab")
                        .again("part1 2", CREATE)
                        .shows("http://elo-api-lab.")
                        .shows(LOCKED)
                        .check(Faults::hasOneInstance),
                step("Unlock the laboratory")
                        .again("part1 3", SETENV)
                        .asTheGuideShows(),
                step("End the laboratory")
                        .command("eb terminate \"$ENV_NAME\" --force --region \"$REGION\" --timeout 40")
                        .again("part1 1", "ENV_NAME=elo-api-prod")
                        .command("eb list --region \"$REGION\"")
                        .until("no environment is left", String::isBlank));
    }

    /** Until the environment can be called. */
    static List<Step> production() {
        return List.of(
                step("Create production, two instances")
                        .block("part1 2", CREATE)
                        .asTheGuideShows()
                        .shows("http://elo-api-prod.")
                        .shows(LOCKED)
                        .command(HEALTH)
                        .shows("200 OK", "{\"status\":\"UP\"}"),
                step("Define the token, call with it and without")
                        .block("part1 3", SETENV)
                        .asTheGuideShows());
    }

    /** What there is to see of it. */
    static List<Step> use() {
        return List.of(
                step("Set it without showing it")
                        .command("aws configure set cli_history enabled") // from here on `aws` keeps its requests
                        .block("token", "bin/token set")
                        .command("ls -A \"$TMPDIR\"; " + HISTORY)
                        .shows("no file with it left", String::isBlank),
                step("See that nginx has the bundle's limits")
                        .command(POST.formatted(70 * 1024))
                        .shows("413 Request Entity Too Large")
                        .hides(PROBLEM)
                        .command(POST.formatted(60 * 1024))
                        .shows(PROBLEM),
                step("Look at status, health and events")
                        .block("operacao", "eb health")
                        .until("Health: Green") // forgets errors in time
                        .shows("Status: Ready", "Ok", "Successfully launched environment: elo-api-prod"),
                step("Read the logs")
                        .block("operacao", "eb logs")
                        .until("\"event\":\"started\"", "\"event\":\"requests\""),
                step("Print the variables")
                        .command("eb printenv \"$ENV_NAME\" --region \"$REGION\" | cut -d= -f1") // the names alone
                        .shows("ELO_PASS"),
                step("Subscribe to the alarm")
                        .block("operacao", "aws sns subscribe")
                        .shows("SubscriptionArn"));
    }
}
