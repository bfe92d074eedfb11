package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Sections 3 and 4.1: names, permissions, questions to the account, `eb init`. */
public final class Preparation {
    private Preparation() {
    }

    public static List<Step> steps() {
        return List.of(
                step("Choose the names")
                        .block("3.2", "ENV_NAME=elo-api-prod"),
                step("Let somebody deploy")
                        .command("aws iam create-user --region \"$REGION\" --user-name maria")
                        .block("3.3 permissoes", "aws iam add-user-to-group"),
                step("Ask for the account and its network")
                        .block("3.4", "aws sts get-caller-identity")
                        .shows("arn:aws:", "\nvpc-")
                        .block("3.4 vpc", "aws ec2 create-default-vpc"),
                step("See that the account is empty")
                        .again("13 remover", Removal.LISTING)
                        .shows("only titles", Removal::onlyTitles),
                step("Start the project")
                        .block("4.1", "eb init")
                        .asTheGuideShows()
                        .command("cat .elasticbeanstalk/config.yml")
                        .shows("application_name: elo-api", "default_region: us-east-1"));
    }
}
