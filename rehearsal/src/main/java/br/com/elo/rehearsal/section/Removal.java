package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Section 13: everything goes, and the listing shows it. */
public final class Removal {
    /** In the block that lists what could be left. */
    static final String LISTING = "echo \"load balancers:\"";
    private static final int TITLES = 7;
    private static final String NOTHING = "no output: it is gone already";

    private Removal() {
    }

    public static List<Step> steps() {
        return List.of(
                step("Note what stays behind")
                        .block("13 remover", "ACCESS_LOG_BUCKETS=")
                        .shows("elasticbeanstalk-us-east-1-"),
                step("End all environments and the application")
                        .block("13 remover", "eb terminate --all")
                        .shows("The application has been deleted successfully."),
                step("Remove logs, buckets, roles and the secret")
                        .block("13 remover", "delete-log-group")
                        .block("13 remover", "aws s3 rb")
                        .block("13 remover", "aws iam delete-role ")
                        .block("13 remover-segredo", "delete-secret")
                        .block("13 remover", "rm -rf .elasticbeanstalk"),
                step("Repeat it, as after a failure half-way")
                        .again("13 remover", "eb terminate --all").shows(NOTHING, String::isBlank)
                        .again("13 remover", "delete-log-group").shows(NOTHING, String::isBlank)
                        .again("13 remover", "aws s3 rb").shows(NOTHING, String::isBlank)
                        .again("13 remover", "aws iam delete-role ").shows(NOTHING, String::isBlank),
                step("Prove that nothing is left")
                        .block("13 remover", LISTING)
                        .shows("only titles", Removal::onlyTitles));
    }

    static boolean onlyTitles(String output) {
        List<String> lines = output.lines().toList();
        return lines.size() == TITLES && lines.stream().allMatch(line -> line.endsWith(":"));
    }
}
