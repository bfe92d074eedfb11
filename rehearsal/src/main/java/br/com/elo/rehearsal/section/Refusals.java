package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Action;
import br.com.elo.rehearsal.plan.Step;
import br.com.elo.standin.aws.FaultInjection;
import br.com.elo.standin.aws.FaultInjection.StackFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What a new account refuses, and that what the guide says to do leads on. Each begins where the one before ended. */
final class Refusals {
    static final String CHECK = "bin/check --region \"$REGION\"";
    private static final String EVENTS = "eb events elo-api-lab --region \"$REGION\"";
    private static final String CREATE = "eb create elo-api-lab --region \"$REGION\" --single --timeout ";
    private static final String END = "eb terminate elo-api-lab --force --region \"$REGION\" --timeout 40";
    private static final String DELETE_VPC = Preparation.asAdministrator("""
            DEFAULT_VPC="$(aws ec2 describe-vpcs --region "$REGION" --filters Name=is-default,Values=true \\
              --query 'Vpcs[0].VpcId' --output text)"
            for subnet in $(aws ec2 describe-subnets --region "$REGION" --filters "Name=vpc-id,Values=$DEFAULT_VPC" \\
              --query 'Subnets[].SubnetId' --output text); do
              aws ec2 delete-subnet --region "$REGION" --subnet-id "$subnet"
            done
            aws ec2 delete-vpc --region "$REGION" --vpc-id "$DEFAULT_VPC"
            """);
    /** More than the minute that `eb` is given here, which is the least it can be given. */
    private static final StackFault SLOW = new StackFault(
            Duration.ofSeconds(65), "The following resource(s) failed to create: [AWSEBSecurityGroup]. ");

    private Refusals() {
    }

    static List<Step> steps() {
        return List.of(
                step("Create with fewer vCPUs than one instance has")
                        .check(stage -> stage.account().quotas().grant(1))
                        .failing(CREATE + 40)
                        .shows("You have requested more vCPU capacity than your current vCPU limit of 1 allows")
                        .command(END)
                        .check(stage -> stage.account().quotas().grant(5)),
                step("Create what is not there, and lose the credentials meanwhile")
                        .check(faults(faults -> faults.expireCredentialsAfter("CreateEnvironment")))
                        .failing(CREATE + "40 --instance-types t9.small")
                        .shows("The security token included in the request is expired")
                        .failing(CHECK)
                        .shows("as credenciais venceram")
                        .check(faults(FaultInjection::renewCredentials))
                        .command(EVENTS)
                        .until("instance types do not exist: [t9.small]")
                        .command(END),
                step("Create what CloudFormation refuses after a long time")
                        .check(faults(faults -> faults.failStack(SLOW)))
                        .failing(CREATE + 1)
                        .shows("The EB CLI timed out after 1 minute(s)")
                        .command(EVENTS)
                        .until("failed to create: [AWSEBSecurityGroup]", "Failed to launch environment.")
                        .command(END),
                step("Create where there is no network")
                        .command(DELETE_VPC)
                        .failing(CHECK)
                        .shows("não há VPC padrão em us-east-1: aws ec2 create-default-vpc --region us-east-1")
                        .failing(CREATE + 40)
                        .shows("No default VPC for this user", "VPCIdNotSpecified")
                        .command(END)
                        .block("conta", "aws ec2 create-default-vpc")
                        .check(faults(faults -> faults.throttle(3)))
                        .command(CHECK) // the tools try again by themselves
                        .shows("com sub-redes em")
                        .hides("errado")
                        .check(stage -> stage.await("calls that were too many",
                                stage.account().faults()::isThrottlingOver)));
    }

    private static Action faults(Consumer<FaultInjection> change) {
        return stage -> change.accept(stage.account().faults());
    }
}
