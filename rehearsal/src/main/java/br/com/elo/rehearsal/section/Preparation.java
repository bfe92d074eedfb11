package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Sections 1 and 2 of part1.md as far as `eb init`; permissions of conta.md. */
final class Preparation {
    private Preparation() {
    }

    static List<Step> steps() {
        return List.of(
                step("Choose the names, and check tools and account")
                        .block("part1 1", "bin/check")
                        .hides("errado"),
                step("See that the account is empty")
                        .command(Removal.LISTING)
                        .shows("only titles", Removal::onlyTitles),
                step("Let somebody deploy")
                        .command("aws iam create-user --region \"$REGION\" --user-name maria")
                        .block("conta", "aws iam add-user-to-group"),
                step("Start the project")
                        .block("part1 2", "eb init")
                        .asTheGuideShows()
                        .command("cat .elasticbeanstalk/config.yml")
                        .shows("application_name: elo-api", "default_region: us-east-1"));
    }
}
