package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** What somebody tries with `eb` beside the guide: it works, or it says what is not played here. */
final class Verbs {
    private static final String WHERE = " \"$ENV_NAME\" --region \"$REGION\"";

    private Verbs() {
    }

    static List<Step> steps() {
        return List.of(
                step("Take a name that is taken")
                        .failing("eb create" + WHERE + " --single --timeout 40")
                        .shows("Environment elo-api-prod already exists.")
                        .failing("eb create elo-api-lab --region \"$REGION\" --single --cname \"${CNAME%%.$REGION.*}\"")
                        .shows("is already in use"),
                step("Try what the guide does without")
                        .command("eb list --region \"$REGION\"")
                        .shows("elo-api-prod")
                        .command("eb use" + WHERE)
                        .command("eb config save" + WHERE + " --cfg elo-api-saved")
                        .shows("elo-api-saved")
                        .command("eb config put elo-api-saved --region \"$REGION\"")
                        .command("eb config delete elo-api-saved --region \"$REGION\"")
                        .command("eb labs cleanup-versions --force --region \"$REGION\"")
                        .command("eb upgrade --force" + WHERE)
                        .shows("already on most recent platform version")
                        .failing("eb abort" + WHERE)
                        .shows("The rehearsal does not play AbortEnvironmentUpdate")
                        .failing("eb tags --list" + WHERE)
                        .shows("The rehearsal does not play ListTagsForResource"));
    }
}
