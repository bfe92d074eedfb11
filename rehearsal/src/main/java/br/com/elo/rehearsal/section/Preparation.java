package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Sections 1 and 2 of part1.md as far as `eb init`; permissions of conta.md. */
final class Preparation {
    /** As the block for one option says. */
    private static final String OTHER_OPTIONS = """
            for OPTION in access-logs dashboard https-cloudfront https-domain waf; do
              aws iam put-group-policy --region "$REGION" --group-name "$DEPLOYER_GROUP" \\
                --policy-name "elo-api-$OPTION" --policy-document "file://options/$OPTION.policy.json"
            done
            """;
    /** In a group of its own, as pipeline.md says: beside all other options there is no room for it. */
    private static final String PIPELINE = """
            aws iam create-group --region "$REGION" --group-name elo-api-releasers
            aws iam put-group-policy --region "$REGION" --group-name elo-api-releasers \\
              --policy-name elo-api-pipeline --policy-document file://options/pipeline.policy.json
            aws iam add-user-to-group --region "$REGION" --group-name elo-api-releasers --user-name "$DEPLOYER"
            """;
    static final String REMOVE_PIPELINE = """
            aws iam remove-user-from-group --region "$REGION" --group-name elo-api-releasers --user-name "$DEPLOYER"
            aws iam delete-group-policy --region "$REGION" --group-name elo-api-releasers --policy-name elo-api-pipeline
            aws iam delete-group --region "$REGION" --group-name elo-api-releasers
            """;
    private static final String SIGN_AS_DEPLOYER = """
            ADMINISTRATOR=$AWS_ACCESS_KEY_ID
            read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY < <(aws iam create-access-key --region "$REGION" \\
              --user-name "$DEPLOYER" --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text)
            """;
    /** The group is theirs to remove. */
    static final String SIGN_AS_ADMINISTRATOR = "AWS_ACCESS_KEY_ID=$ADMINISTRATOR\n";

    private Preparation() {
    }

    /** What no deployer does: the rehearsal arranges the account. */
    static String asAdministrator(String script) {
        return "(\n" + SIGN_AS_ADMINISTRATOR + script + ")\n";
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
                        .block("conta", "aws iam add-user-to-group")
                        .block("conta", "options/$OPTION.policy.json")
                        .command(OTHER_OPTIONS)
                        .command(PIPELINE)
                        .block("conta", "put-role-permissions-boundary"),
                step("Sign as the one who deploys, from here on")
                        .command(SIGN_AS_DEPLOYER)
                        .command(Refusals.CHECK)
                        .shows("user/maria")
                        .hides("errado")
                        .failing("aws iam create-group --region \"$REGION\" --group-name more")
                        .shows("maria is not authorized to perform: iam:CreateGroup"),
                step("Start the project")
                        .block("part1 2", "eb init")
                        .asTheGuideShows()
                        .command("cat .elasticbeanstalk/config.yml")
                        .shows("application_name: elo-api", "default_region: us-east-1"));
    }
}
