package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;
import java.util.regex.Pattern;

/** Section 4 of part1.md and token.md: the simple way, the way that refuses nobody, the way back; a value that cannot be. */
final class Rotation {
    private static final String SETENV = "eb setenv \"ELO_PASS=";
    static final String ROTATE = "bin/token rotate";
    static final String FORCE = "bin/token retire --environment \"$ENV_NAME\" --force --yes\n";
    static final String KEEP = "RETIRED=\"$(cat \"$TOKEN_FILE\")\"\n";
    static final String CALL_WITH_RETIRED = """
            printf 'Authorization: Token %s\\n' "$RETIRED" |
              curl --silent --show-error --include --header @- "$URL/"
            """;
    private static final String STATUS = "bin/token status --environment \"$ENV_NAME\" --minutes 1";
    /** Clients call all the time: the least is enough to see who still does. It looks two minutes further back. */
    private static final String LOOK = "MINUTES=1\n" + STATUS;
    private static final Pattern SILENT = Pattern.compile("anterior\t[0-9a-f]{8}\t\t0\n");
    /** What runs, and what it is about to be. */
    private static final Pattern CHANGING = Pattern.compile(
            "(?s)atual\t([0-9a-f]{8})\t.*anterior\t[0-9a-f]{8}\t.*a caminho\t\\1\tnenhum\n");

    private Rotation() {
    }

    /** Up to the point where both tokens are accepted. */
    static List<Step> begin() {
        return List.of(
                step("Change the token in one command")
                        .command(KEEP)
                        .block("part1 4", SETENV)
                        .shows("200 OK")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Revoke a token")
                        .command(KEEP)
                        .block("token", "bin/token revoke")
                        .command("chamar /")
                        .shows("200 OK")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Rotate: publish both, hand over the new")
                        .underLoad()
                        .command(KEEP)
                        .block("part1 4", ROTATE)
                        .command("chamar /")
                        .shows("200 OK")
                        .failing("bin/token retire --environment \"$ENV_NAME\" --yes") // it is in use
                        .handOver());
    }

    /** Later, for the previous token has to fall silent. */
    static List<Step> end() {
        return List.of(
                step("Rotate: retire the old when it has fallen silent")
                        .underLoad()
                        .command(LOOK)
                        .until("nobody calls with the previous token", output -> SILENT.matcher(output).find())
                        .block("part1 4", "bin/token retire")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Rotate again, but go back")
                        .underLoad()
                        .again("part1 4", ROTATE)
                        .handOver()
                        .command(KEEP)
                        .block("token", "bin/token back")
                        .command("chamar /")
                        .shows("200 OK")
                        .handOver()
                        .command(FORCE.strip() + " &")
                        .command(STATUS)
                        .until("both tokens, and which will stay", output -> CHANGING.matcher(output).find())
                        .command("wait $!")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Set a value that cannot be")
                        .underLoad()
                        .failing("eb setenv ELO_PASS=curta -e \"$ENV_NAME\" --region \"$REGION\" --timeout 40")
                        .command("eb events \"$ENV_NAME\" --region \"$REGION\"") // `eb` stops at the first bad news
                        .shows("The environment was reverted to the previous configuration setting")
                        .command("chamar /")
                        .shows("200 OK")
                        .again("operacao", "eb logs")
                        .until("ELO_PASS is shorter than 8"));
    }
}
