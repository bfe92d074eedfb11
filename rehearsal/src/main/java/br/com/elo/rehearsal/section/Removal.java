package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Stage;
import br.com.elo.rehearsal.plan.Step;
import br.com.elo.rehearsal.rights.PolicyReview;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Section 6 of part1.md: everything goes, and a listing that is not the guide's shows it. */
final class Removal {
    /** What could be left, asked for otherwise than bin/remove does. */
    static final String LISTING = """
            left() { echo "$1:"; shift; aws "$@" --region "$REGION" --output text; }
            left applications elasticbeanstalk describe-applications --query 'Applications[].ApplicationName'
            left instances ec2 describe-instances --query 'Reservations[].Instances[].InstanceId' \\
              --filters Name=instance-state-name,Values=pending,running,stopping,stopped
            left balancers elbv2 describe-load-balancers --query 'LoadBalancers[].LoadBalancerName'
            left stacks cloudformation describe-stacks --query 'Stacks[].StackName'
            left logs logs describe-log-groups --query 'logGroups[].logGroupName'
            left buckets s3api list-buckets --query 'Buckets[].Name'
            left roles iam list-roles \\
              --query "Roles[?contains(RoleName, 'elasticbeanstalk-') || contains(RoleName, 'pipeline-')].RoleName"
            left policies iam list-policies --scope Local --query 'Policies[].PolicyName'
            left groups iam list-groups --query 'Groups[].GroupName'
            left dashboards cloudwatch list-dashboards --query 'DashboardEntries[].DashboardName'
            left certificates acm list-certificates --query 'CertificateSummaryList[].CertificateArn'
            left distributions cloudfront list-distributions --query 'DistributionList.Items[].Id || `[]`'
            left secrets secretsmanager list-secrets --query 'SecretList[].Name'
            left repositories ecr describe-repositories --query 'repositories[].repositoryName'
            """;
    private static final long TITLES = LISTING.lines().filter(line -> line.startsWith("left ")).count();

    private Removal() {
    }

    static List<Step> steps() {
        return List.of(
                step("Take the domain away first")
                        .block("https", "\\\"DELETE\\\"")
                        .failing("curl --silent --show-error --max-time 3 \"$URL/health\""),
                step("See what would be removed")
                        .command("bin/remove --region \"$REGION\" --dry-run")
                        .shows("elo-api", "painel\telo-api-prod-dashboard", "certificado", "elasticbeanstalk-us-east-1-"),
                step("Remove everything")
                        .block("part1 6", "bin/remove")
                        .shows("conferido: nada restou", "só um administrador")
                        .command("ls -A .elasticbeanstalk \"$TOKEN_FILE\" 2> /dev/null || true")
                        .shows("nothing on this machine", String::isBlank),
                step("Remove what only an administrator can")
                        .command(Preparation.SIGN_AS_ADMINISTRATOR)
                        .again("part1 6", "bin/remove")
                        .shows("grupo\telo-api-deployers")
                        .command(Preparation.REMOVE_PIPELINE),
                step("Prove that nothing is left")
                        .command(LISTING)
                        .shows("only titles", Removal::onlyTitles),
                step("Remove it again, as after a failure half-way")
                        .again("part1 6", "bin/remove"),
                step("See that each right was needed")
                        .check(Removal::reviewPolicies));
    }

    private static void reviewPolicies(Stage stage) throws IOException, InterruptedException {
        List<String> complaints = PolicyReview.complaints(Optional.of(stage.account().calls()));
        if (!complaints.isEmpty()) {
            throw new UnmetExpectation("options/*.policy.json allow what was done, and nothing else",
                    "the complaints below", String.join("\n", complaints));
        }
    }

    static boolean onlyTitles(String output) {
        List<String> lines = output.lines().toList();
        return lines.size() == TITLES && lines.stream().allMatch(line -> line.endsWith(":"));
    }
}
