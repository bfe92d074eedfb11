package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Section 5: the simple way, the way that refuses nobody, the way back; and a value that cannot be. */
public final class Rotation {
    private static final String BOTH =
            "eb setenv \"ELO_PASS=$(cat \"$TOKEN_FILE\")\" \"ELO_PASS_PREVIOUS=$(cat \"$TOKEN_FILE.anterior\")\"";
    private static final String RETIRE = "eb setenv ELO_PASS_PREVIOUS= ";
    static final String KEEP = "RETIRED=\"$(cat \"$TOKEN_FILE\")\"\n";
    static final String CALL_WITH_RETIRED = """
            printf 'Authorization: Token %s\\n' "$RETIRED" |
              curl --silent --show-error --include --header @- "$URL/"
            """;
    private static final Pattern PREVIOUS = Pattern.compile("(\\d+) linhas, (\\d+) chamadas com o token anterior");

    private Rotation() {
    }

    public static List<Step> steps() {
        return List.of(
                step("Revoke a token")
                        .command(KEEP)
                        .block("5.1 revogar", "eb setenv")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized")
                        .again("4.4", "chamar() {")
                        .shows("200 OK"),
                step("Rotate: publish both, hand over the new")
                        .underLoad()
                        .command(KEEP)
                        .block("5.2", BOTH)
                        .shows("200 OK")
                        .handOver()
                        .block("5.2 registros", "accepted_previous")
                        .until("lines that count calls with the old token", Rotation::countsCallsWithTheOld),
                step("Rotate: retire the old")
                        .underLoad()
                        .block("5.2", RETIRE)
                        .shows("200 OK")
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Rotate again, but go back")
                        .underLoad()
                        .again("5.2", BOTH)
                        .handOver()
                        .command(KEEP)
                        .block("5.2 voltar", "eb setenv")
                        .command("chamar /")
                        .shows("200 OK")
                        .handOver()
                        .again("5.2", RETIRE)
                        .command(CALL_WITH_RETIRED)
                        .shows("401 Unauthorized"),
                step("Set a value that cannot be")
                        .underLoad()
                        .failing("eb setenv ELO_PASS=curta -e \"$ENV_NAME\" --region \"$REGION\" --timeout 40")
                        .command("eb events \"$ENV_NAME\" --region \"$REGION\"") // `eb` stops at the first bad news
                        .shows("The environment was reverted to the previous configuration setting")
                        .command("chamar /")
                        .shows("200 OK")
                        .again("4.5 registros", "eb logs")
                        .until("the reason in the log", output -> output.contains("ELO_PASS is shorter than 8")));
    }

    private static boolean countsCallsWithTheOld(String output) {
        Matcher count = PREVIOUS.matcher(output);
        return count.find() && Integer.parseInt(count.group(2)) > 0;
    }
}
