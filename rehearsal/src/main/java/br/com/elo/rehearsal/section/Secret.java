package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** secrets-manager.md: the token moves there, is rotated there, and revoked, with the same commands. */
final class Secret {
    private Secret() {
    }

    static List<Step> steps() {
        return List.of(
                step("Move the token to Secrets Manager")
                        .underLoad()
                        .block("secrets-manager", "create-secret")
                        .shows("arn:aws:secretsmanager:")
                        .block("secrets-manager", "put-resource-policy")
                        .command("ls \"$HOME/.aws/cli/history/\"")
                        .shows("history.db")
                        .command(Launch.HISTORY)
                        .shows("no file with the token left", String::isBlank)
                        .block("secrets-manager", "eb appversion --create")
                        .shows("200 OK"),
                step("Rotate the secret: both, hand over the new")
                        .underLoad()
                        .command(Rotation.KEEP)
                        .again("part1 4", Rotation.ROTATE)
                        .handOver()
                        .command("chamar /")
                        .shows("200 OK"),
                step("Rotate the secret: retire the old")
                        .underLoad()
                        .command(Rotation.FORCE)
                        .command("chamar /")
                        .shows("200 OK")
                        .command(Rotation.CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Revoke the secret")
                        .command(Rotation.KEEP)
                        .again("token", "bin/token revoke")
                        .command(Launch.HISTORY)
                        .shows("no file with the token left", String::isBlank)
                        .command("chamar /")
                        .shows("200 OK")
                        .command(Rotation.CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"));
    }
}
