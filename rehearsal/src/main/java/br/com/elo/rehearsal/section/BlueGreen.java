package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Sections 10 to 12: a copy takes over, options are switched on, an option is set free. */
public final class BlueGreen {
    private static final String SWAPPED = "Completed swapping CNAMEs for environments";
    private static final String UPDATED = "Environment update completed successfully.";
    private static final String STATUS = """
            aws elasticbeanstalk describe-environments --region "$REGION" --environment-names "$ENV_NAME" \\
              --no-include-deleted --query 'Environments[0].Status' --output text
            """;

    private BlueGreen() {
    }

    public static List<Step> steps() {
        return List.of(
                step("Make a copy with a change")
                        .underLoad()
                        .command(Publishing.greeting("devops test server flying in green!!"))
                        .block("10 blue-green", "eb clone")
                        .shows("200 OK"),
                step("Swap the addresses")
                        .underLoad()
                        .block("10 blue-green-troca", "eb swap")
                        .shows(SWAPPED)
                        .command("chamar /")
                        .shows("flying in green!!"),
                step("Swap back")
                        .underLoad()
                        .block("10 blue-green-volta", "eb swap")
                        .shows(SWAPPED)
                        .command("chamar /")
                        .shows("flying higher!!"),
                step("Swap again and end the old")
                        .underLoad()
                        .again("10 blue-green-troca", "eb swap")
                        .block("10 blue-green-fim", "eb terminate")
                        .shows("terminateEnvironment completed successfully.")
                        .command("chamar /")
                        .shows("flying in green!!"),
                step("Scale by CPU")
                        .underLoad()
                        .block("11 escala", "options/scaling.config")
                        .shows(UPDATED),
                step("Switch on alarms and access logs")
                        .underLoad()
                        .block("11 observacao", "options/access-logs.config")
                        .shows(UPDATED),
                step("Ask to set an option free")
                        .block("12 destravar-opcao", "--options-to-remove")
                        .command(STATUS)
                        .until("the environment is Ready", output -> output.strip().equals("Ready")));
    }
}
