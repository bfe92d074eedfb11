package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Section 8: the token moves to Secrets Manager, is rotated there, and revoked. */
public final class Secret {
    private Secret() {
    }

    public static List<Step> steps() {
        return List.of(
                step("Move the token to Secrets Manager")
                        .underLoad()
                        .block("8 segredo", "create-secret")
                        .shows("arn:aws:secretsmanager:")
                        .block("8 segredo", "put-role-policy")
                        .block("8 segredo", "eb appversion --create")
                        .shows("200 OK"),
                step("Rotate the secret: both, hand over the new")
                        .underLoad()
                        .command(Rotation.KEEP)
                        .block("8 segredo-troca", "cp -p \"$TOKEN_FILE\"")
                        .shows("Environment update completed successfully.")
                        .handOver()
                        .command("chamar /")
                        .shows("200 OK"),
                step("Rotate the secret: retire the old")
                        .underLoad()
                        .block("8 segredo-troca", "rm -f \"$SECRET_FILE\" \"$TOKEN_FILE.anterior\"")
                        .shows("Environment update completed successfully.")
                        .command("chamar /")
                        .shows("200 OK")
                        .command(Rotation.CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Revoke the secret")
                        .command(Rotation.KEEP)
                        .block("8 segredo-revogar", "eb deploy")
                        .command("chamar /")
                        .shows("200 OK")
                        .command(Rotation.CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"));
    }
}
