package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** https.md with a domain, in the place of CloudFront: a certificate, TLS at the load balancer, no clear text. */
final class Domain {
    /** The domain is the reader's already; the record is the one that is asked for. */
    private static final String ZONE = """
            aws route53 create-hosted-zone --region "$REGION" --name "${DOMAIN#*.}" --caller-reference once
            """;
    private static final String VALIDATE = """
            read -r NAME VALUE < <(aws acm describe-certificate --region "$REGION" --certificate-arn "$CERTIFICATE_ARN" \\
              --query 'Certificate.DomainValidationOptions[0].ResourceRecord.[Name,Value]' --output text)
            ZONE_ID="$(aws route53 list-hosted-zones --region "$REGION" --query 'HostedZones[0].Id' --output text)"
            aws route53 change-resource-record-sets --region "$REGION" --hosted-zone-id "$ZONE_ID" --change-batch \\
              "{\\"Changes\\":[{\\"Action\\":\\"UPSERT\\",\\"ResourceRecordSet\\":{\\"Name\\":\\"$NAME\\",\\"Type\\":\\"CNAME\\",\\"TTL\\":60,\\"ResourceRecords\\":[{\\"Value\\":\\"$VALUE\\"}]}}]}"
            """;
    private static final String DISTRIBUTIONS = """
            aws cloudfront list-distributions --region "$REGION" \\
              --query 'DistributionList.Items[].Comment' --output text
            """;
    /** By itself the client's OpenSSL would offer nothing so old. */
    private static final String AS_AN_OLD_CLIENT =
            Curl.INCLUDE + "--ciphers DEFAULT@SECLEVEL=0 --tlsv1.1 --tls-max 1.1 \"$URL/health\"";
    private static final String SERIAL = """
            serial() {
              curl --silent --output /dev/null --write-out '%{certs}' "$URL/health" | openssl x509 -noout -serial
            }
            SERIAL="$(serial)"
            """;
    /** As in part1.md, and where to look, which https.md says to add. */
    private static final String TOKEN = "bin/token %s --environment \"$ENV_NAME\" --url \"$URL\" --yes";

    private Domain() {
    }

    static List<Step> steps() {
        return List.of(
                step("Ask for a certificate, and prove the domain")
                        .block("https", "request-certificate")
                        .shows("acm-validations.aws")
                        .command(Preparation.asAdministrator(ZONE))
                        .command(Preparation.asAdministrator(VALIDATE)),
                step("Listen on 443 alone")
                        .command("rm " + CloudFront.FILE)
                        .block("https", "wait certificate-validated")
                        .shows("Environment update completed successfully.")
                        .block("https", "list-hosted-zones-by-name")
                        .block("https", "URL=\"https://$DOMAIN\"")
                        .shows("HTTP/2 200"),
                step("Connect by TLS 1.3 and 1.2, with good ciphers")
                        .command(Curl.INCLUDE + "--tlsv1.3 \"$URL/health\"")
                        .shows("HTTP/2 200")
                        .command(Curl.INCLUDE + "--tlsv1.2 --tls-max 1.2 \"$URL/health\"")
                        .shows("HTTP/2 200")
                        .failing(AS_AN_OLD_CLIENT)
                        .shows("alert protocol version")
                        .failing(Curl.INCLUDE + "--tls-max 1.2 --ciphers AES256-SHA \"$URL/health\"")
                        .shows("alert handshake failure"),
                step("Get no answer in clear text")
                        .failing(Curl.INCLUDE + "--max-time 3 \"http://$DOMAIN/health\"")
                        .shows("timed out")
                        .failing("bin/token rotate --environment \"$ENV_NAME\" --yes")
                        .shows("um token não vai em texto claro"),
                step("Rotate the token by HTTPS")
                        .underLoad()
                        .command(Rotation.KEEP)
                        .command(TOKEN.formatted("rotate"))
                        .command("bin/token show --environment \"$ENV_NAME\" > \"$TOKEN_FILE\"")
                        .handOver()
                        .command(TOKEN.formatted("retire --force"))
                        .command("chamar /")
                        .shows("HTTP/2 200")
                        .command(Rotation.CALL_WITH_RETIRED)
                        .shows("HTTP/2 401"),
                step("Renew the certificate, and bring it to the copy")
                        .underLoad()
                        .command(SERIAL)
                        .check(stage -> stage.account().renewCertificate(
                                stage.variable("REGION"), stage.variable("CERTIFICATE_ARN")))
                        .command("[ \"$(serial)\" != \"$SERIAL\" ]")
                        .again("blue-green", BlueGreen.CLONE)
                        .block("blue-green", "--connect-to")
                        .shows("HTTP/2 200")
                        .command(DISTRIBUTIONS)
                        .shows("no distribution left", output -> output.strip().equals("None")));
    }
}
