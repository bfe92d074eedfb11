package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** blue-green.md and the options of operacao.md: a copy takes over, options are switched on, one is set free. */
final class BlueGreen {
    static final String CLONE = "eb clone";
    private static final String SWAP = "eb swap \"$ENV_NAME\"";
    private static final String SWAPPED = "Completed swapping CNAMEs for environments";
    private static final String UPDATED = "Environment update completed successfully.";
    private static final String STATUS = """
            aws elasticbeanstalk describe-environments --region "$REGION" --environment-names "$ENV_NAME" \\
              --no-include-deleted --query 'Environments[0].Status' --output text
            """;

    private static final String STRANGER = """
            for n in {1..101}; do
              curl --silent --output /dev/null --write-out '%{http_code} ' "$URL/"
            done
            """;

    private BlueGreen() {
    }

    /** A copy, there and back. */
    static List<Step> copy() {
        return List.of(
                step("Make a copy with a change")
                        .underLoad()
                        .command(Publishing.greeting("devops test server flying in green!!"))
                        .block("blue-green", CLONE)
                        .block("blue-green", "http://$GREEN_CNAME/health")
                        .shows("200 OK"),
                step("Swap the addresses")
                        .underLoad()
                        .block("blue-green", SWAP)
                        .shows(SWAPPED)
                        .command("chamar /")
                        .shows("flying in green!!"),
                step("Swap back")
                        .underLoad()
                        .block("blue-green", "eb swap \"$GREEN\"")
                        .shows(SWAPPED)
                        .command("chamar /")
                        .shows("flying higher!!"));
    }

    /** The copy stays. */
    static List<Step> end() {
        return List.of(
                step("Swap again and end the old")
                        .underLoad()
                        .again("blue-green", SWAP)
                        .block("blue-green", "eb terminate")
                        .shows("terminateEnvironment completed successfully.")
                        .command("chamar /")
                        .shows("flying in green!!"));
    }

    static List<Step> options() {
        return List.of(
                step("Scale by CPU")
                        .underLoad()
                        .block("operacao", "options/scaling.config")
                        .shows(UPDATED),
                step("Switch on alarms and access logs")
                        .underLoad()
                        .block("operacao", "options/access-logs.config")
                        .shows(UPDATED),
                step("Ask to set an option free")
                        .block("operacao", "--options-to-remove")
                        .command(STATUS)
                        .until("the environment is Ready", output -> output.strip().equals("Ready")),
                step("Block whoever calls without a token again and again")
                        .block("operacao", "options/waf.config")
                        .shows(UPDATED)
                        .command(STRANGER)
                        .shows("a hundred and one calls, the last one blocked", output -> output.matches("(401 ){100}403 "))
                        .command("chamar /")
                        .shows("HTTP/2 200"));
    }
}
