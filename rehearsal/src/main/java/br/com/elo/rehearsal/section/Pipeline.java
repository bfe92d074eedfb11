package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** pipeline.md: the image is built once and runs on both instances; what must not run does not, or not for long. */
final class Pipeline {
    private static final String RELEASE = "bin/release --environment \"$ENV_NAME\" --region \"$REGION\"\n";
    private static final String CANNOT_PULL = "as instâncias não podem baixar a imagem; o parâmetro InstanceRole da pilha";
    private static final String AGAIN = "está no ar de novo, e foi conferido";
    /** The images there are, and those of the instances, by the digest of their configuration. */
    private static final String IMAGES = Preparation.asAdministrator("""
            REPOSITORY="$(aws ecr describe-repositories --region "$REGION" --output text \\
              --query 'repositories[].repositoryName')"
            aws ecr batch-get-image --region "$REGION" --repository-name "$REPOSITORY" --output json \\
              --image-ids "$(aws ecr list-images --region "$REGION" --repository-name "$REPOSITORY" \\
                --query 'imageIds[].{imageDigest: imageDigest}' --output json)" --query 'images[].imageManifest' |
              python3 -c 'import json, sys
            for manifest in json.load(sys.stdin): print("built", json.loads(manifest)["config"]["digest"])'
            docker ps --quiet --filter "label=br.com.elo.rehearsal=$PPID" |
              xargs docker inspect --format 'runs {{.Image}}'
            """);
    private static final String NOW = "SINCE=\"$(date +%s%3N)\"\n";
    private static final String ENGINE_LOG = """
            aws logs filter-log-events --region "$REGION" --start-time "$SINCE" --output text \\
              --log-group-name "/aws/elasticbeanstalk/$ENV_NAME/var/log/eb-engine.log" \\
              --query "events[?contains(message, 'instruction:')].message"
            """;
    /** Perl, which is in the base image, answers 200 to everybody. */
    private static final String OPEN_IMAGE = """
            git checkout --quiet Dockerfile
            cat >> Dockerfile << 'END'
            ENTRYPOINT ["perl", "-MIO::Socket::INET", "-e", "my $s = IO::Socket::INET->new(LocalPort => 8080, Listen => 9); \\
            while (my $c = $s->accept) { while (<$c>) { last if /^\\\\s*$/ } \\
            print $c qq(HTTP/1.1 200 OK\\\\r\\\\nContent-Length: 0\\\\r\\\\n\\\\r\\\\n); close $c }"]
            END
            """;
    /** The image is the good one; nginx in front of it lets everybody in. */
    private static final String OPEN_CONF = ".platform/nginx/conf.d/elasticbeanstalk/open.conf";
    private static final String TWO_AT_ONCE = """
            %1$s > "$TMPDIR/first" 2>&1 &
            until grep --quiet execução "$TMPDIR/first"; do sleep 0.2; done
            %1$s
            wait $!
            cat "$TMPDIR/first"
            rm "$TMPDIR/first"
            """.formatted(RELEASE.strip());
    private static final String PULL_POLICY = """
            PULL="$(aws iam list-policies --region "$REGION" --scope Local --output text \\
              --query "Policies[?contains(PolicyName, 'InstancePull')].Arn")"
            """;
    private static final String ONLY_LOG_IN = Preparation.asAdministrator(PULL_POLICY + """
            aws iam create-policy-version --region "$REGION" --policy-arn "$PULL" --set-as-default --policy-document \\
              '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ecr:GetAuthorizationToken", "Resource": "*"}}'
            """);
    private static final String NOT_EVEN_LOG_IN = Preparation.asAdministrator(PULL_POLICY + """
            aws iam detach-role-policy --region "$REGION" --role-name aws-elasticbeanstalk-ec2-role --policy-arn "$PULL"
            aws iam set-default-policy-version --region "$REGION" --policy-arn "$PULL" --version-id v1
            aws iam delete-policy-version --region "$REGION" --policy-arn "$PULL" --version-id v2
            """);
    private static final String PULL_AGAIN = Preparation.asAdministrator(PULL_POLICY + """
            aws iam attach-role-policy --region "$REGION" --role-name aws-elasticbeanstalk-ec2-role --policy-arn "$PULL"
            """);

    private Pipeline() {
    }

    static List<Step> steps() {
        return List.of(
                step("Set up the pipeline")
                        .block("pipeline", "SecretArn="),
                step("Release: one image, built once, for both instances")
                        .underLoad()
                        .command(NOW)
                        .block("pipeline Publicar", "chamar /")
                        .shows("Verify: Succeeded", "resultado\tSucceeded", "@sha256:", "200 OK")
                        .command(IMAGES)
                        .shows("both run what was built", Pipeline::runsWhatWasBuilt)
                        .check(InstanceImages::werePulled)
                        .command(ENGINE_LOG)
                        .until("both have pulled, and none has built", Pipeline::noneHasBuilt)
                        .block("pipeline", "bin/release follow")
                        .shows("Succeeded"),
                Scaling.outAndIn("each pulling the image"),
                step("Release what cannot be: no builds, no image, an image that is open")
                        .underLoad()
                        .check(stage -> stage.account().pipelines().limitBuilds(0))
                        .failing(RELEASE)
                        .shows("não aceita builds", "publique com eb deploy")
                        .check(stage -> stage.account().pipelines().limitBuilds(Integer.MAX_VALUE))
                        .command("echo 'RUN false' >> Dockerfile")
                        .failing(RELEASE)
                        .shows("the image cannot be built: docker build . on your machine shows the same error")
                        .command(OPEN_IMAGE)
                        .failing(RELEASE)
                        .shows("the image answers / while it has no token with 200, not 503: the image is not pushed")
                        .command("git checkout --quiet Dockerfile"),
                step("Release what is open once it is deployed: it goes back by itself")
                        .underLoad()
                        .command("echo 'location = / { return 200; }' > " + OPEN_CONF)
                        .failing(RELEASE)
                        .shows("/ is open without a token, it answers 200", AGAIN)
                        .command("rm " + OPEN_CONF)
                        .command("chamar /")
                        .shows("200 OK", "devops test server")
                        .command(Curl.WITHOUT_TOKEN)
                        .shows("401 Unauthorized"),
                step("Release the same source twice at once, and go back")
                        .underLoad()
                        .command(TWO_AT_ONCE)
                        .shows("both succeed", output -> output.split("resultado\tSucceeded", -1).length == 3)
                        .block("pipeline", "bin/release back")
                        .shows("resultado\tSucceeded")
                        .command(IMAGES)
                        .shows("both run the one image that was built", Pipeline::runsWhatWasBuilt),
                step("Take the right to pull away, and then the login")
                        .underLoad()
                        .command(ONLY_LOG_IN)
                        .failing(RELEASE)
                        .shows("not authorized to perform: ecr:BatchGetImage", CANNOT_PULL)
                        .command(NOT_EVEN_LOG_IN)
                        .failing(RELEASE)
                        .shows("no basic auth credentials", CANNOT_PULL)
                        .command(PULL_AGAIN),
                step("Remove the pipeline")
                        .underLoad()
                        .block("pipeline", "bin/remove")
                        .command(Preparation.asAdministrator("aws ecr describe-repositories --region \"$REGION\"\n"))
                        .shows("\"repositories\": []"));
    }

    static boolean runsWhatWasBuilt(String output) {
        List<String> lines = output.lines().toList();
        return lines.size() == 3 && lines.getFirst().startsWith("built sha256:")
                && lines.stream().map(line -> line.substring(line.indexOf(' '))).distinct().count() == 1;
    }

    static boolean noneHasBuilt(String output) {
        return output.split("Pull Docker Image", -1).length == 3 && !output.contains("Build Docker Image");
    }
}
