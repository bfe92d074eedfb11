package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** https.md without a domain: CloudFront in front of the load balancer, and of the copy's. */
final class CloudFront {
    static final String FILE = ".ebextensions/https-cloudfront.config";

    private CloudFront() {
    }

    static List<Step> steps() {
        return List.of(
                step("Put CloudFront in front")
                        .block("https", "PREFIX_LIST_ID")
                        .shows("Environment update completed successfully.")
                        .block("https", "list-distributions")
                        .shows("HTTP/2 200"),
                step("Find the direct way closed, and clear text refused")
                        .block("https", "--max-time 10")
                        .shows("timed out", "fechado, como deve ser")
                        .command(Curl.INCLUDE + "\"http://${URL#https://}/\"")
                        .shows("403 Forbidden"),
                step("See that CloudFront keeps no answer, not even an error that is over")
                        .command(Curl.WITHOUT_TOKEN)
                        .shows("HTTP/2 401")
                        .command("chamar /")
                        .shows("HTTP/2 200")
                        .command(Curl.WITHOUT_TOKEN)
                        .shows("HTTP/2 401")
                        .check(Faults::loseAllTargets)
                        .shows("HTTP/2 503")
                        .command("chamar /")
                        .shows("HTTP/2 200"),
                step("Give the copy a distribution of its own")
                        .again("blue-green", BlueGreen.CLONE)
                        .block("blue-green", "GREEN_URL")
                        .shows("HTTP/2 200"));
    }
}
