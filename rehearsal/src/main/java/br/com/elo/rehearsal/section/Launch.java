package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Sections 4.2 to 4.5: the laboratory and back, then production: locked, with its token, called, looked at; nginx in front. */
final class Launch {
    private static final String ADDRESS = "CNAME=\"$(endereco";
    private static final String OPEN_AND_LOCKED = "curl --silent --show-error --include \"$URL/health\"";
    private static final String SETENV = "eb setenv \"ELO_PASS=";
    private static final String CALL = "chamar() {";
    private static final String WITHOUT_TOKEN = "curl --silent --show-error --include \"$URL/\"";
    private static final String POST = """
            head -c %d /dev/zero |
              curl --silent --show-error --include --header 'Expect:' --data-binary @- "$URL/"
            """;
    private static final String PROBLEM = "application/problem+json";
    private static final String[] LOCKED =
            {"200 OK", "{\"status\":\"UP\"}", "503 Service Unavailable", "ELO_PASS is not set"};

    private Launch() {
    }

    /** A way of its own, up to its end. */
    static List<Step> laboratory() {
        return List.of(
                step("Create the laboratory, one instance")
                        .block("4.2 laboratorio", "eb create")
                        .shows("Successfully launched environment: elo-api-lab")
                        .again("4.2", ADDRESS)
                        .again("4.2", OPEN_AND_LOCKED)
                        .shows(LOCKED),
                step("Unlock the laboratory")
                        .again("4.3", SETENV)
                        .again("4.4", CALL)
                        .asTheGuideShows(),
                step("End the laboratory")
                        .command("eb terminate \"$ENV_NAME\" --force --region \"$REGION\" --timeout 40")
                        .again("3.2", "ENV_NAME=elo-api-prod"));
    }

    /** Until the environment can be called. */
    static List<Step> production() {
        return List.of(
                step("Create production, two instances")
                        .block("4.2", "eb create")
                        .asTheGuideShows()
                        .block("4.2", ADDRESS)
                        .shows("http://elo-api-prod.")
                        .block("4.2", OPEN_AND_LOCKED)
                        .shows(LOCKED),
                step("Define the token")
                        .block("4.3", SETENV)
                        .asTheGuideShows());
    }

    /** What there is to see of it. */
    static List<Step> use() {
        return List.of(
                step("Define it by a file")
                        .block("4.3 discreto", "eb config")
                        .shows("Successfully deployed new configuration to environment.")
                        .command("ls -A \"$TMPDIR\"")
                        .shows("no file left", String::isBlank),
                step("Call with the token and without")
                        .block("4.4", CALL)
                        .asTheGuideShows()
                        .block("4.4", WITHOUT_TOKEN)
                        .asTheGuideShows(),
                step("See that nginx has the bundle's limits")
                        .command(POST.formatted(70 * 1024))
                        .shows("413 Request Entity Too Large")
                        .hides(PROBLEM)
                        .command(POST.formatted(60 * 1024))
                        .shows(PROBLEM),
                step("Look at status, health and events")
                        .block("4.5", "eb health")
                        .until("`Health: Green`", output -> output.contains("Health: Green")) // forgets errors in time
                        .shows("Status: Ready", "Ok", "Successfully launched environment: elo-api-prod"),
                step("Read the logs")
                        .block("4.5 registros", "eb logs")
                        .until("lines of the service: `started`, `requests`", output ->
                                output.contains("\"event\":\"started\"") && output.contains("\"event\":\"requests\"")),
                step("Print the variables")
                        .command("eb printenv \"$ENV_NAME\" --region \"$REGION\" | cut -d= -f1") // the names alone
                        .shows("ELO_PASS"),
                step("Subscribe to the alarm")
                        .block("4.5 email", "aws sns subscribe")
                        .shows("SubscriptionArn"));
    }
}
