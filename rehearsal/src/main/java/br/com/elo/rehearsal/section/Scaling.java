package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Action;
import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** An account's vCPUs: too few for an update of the platform, then enough for it, for more instances, and for blue/green. */
final class Scaling {
    private static final String HISTORY = "managed-action-history";
    private static final String SCALE = "eb scale %d \"$ENV_NAME\" --region \"$REGION\" --timeout 40";

    private Scaling() {
    }

    static List<Step> steps() {
        return List.of(
                step("Miss an update of the platform for want of vCPUs")
                        .again("operacao", HISTORY)
                        .shows("none was tried", String::isBlank)
                        .check(stage -> stage.account().openMaintenanceWindow(stage.environment()))
                        .block("operacao", HISTORY)
                        .until("Failed", "You have requested more vCPU capacity than your current vCPU limit of 5")
                        .again("operacao", "eb health") // which is why nobody hears of it
                        .until("Health: Green") // forgets errors in time
                        .shows("Managed platform update failed")
                        .failing(Refusals.CHECK)
                        .shows("a última atualização gerenciada de elo-api-prod falhou",
                                "vCPUs: cota 5, em uso 4, das quais 4 desta aplicação", "request-service-quota-increase"),
                step("Ask for more vCPUs, and have the update made")
                        .underLoad()
                        .block("conta", "request-service-quota-increase")
                        .block("operacao", "apply-environment-managed-action")
                        .again("operacao", HISTORY)
                        .until("Completed")
                        .command(Refusals.CHECK)
                        .shows("cabe tudo")
                        .hides("errado")
                        .command("eb status \"$ENV_NAME\" --region \"$REGION\"")
                        .shows("/4.14.0"),
                outAndIn("each building the image")
                        .block("operacao", "OptionName=MaxSize")
                        .again("operacao", "eb health")
                        .until("Status: Ready"));
    }

    /**
     * From two instances to four and back, once the account has eight vCPUs. What the new ones bring up is what was deployed
     * last: built there, or pulled.
     */
    static Step outAndIn(String how) {
        return step("Scale out to four and in, " + how)
                .underLoad()
                .check(stage -> stage.account().fleet(stage.environment()).forgetLayers())
                .command(SCALE.formatted(4))
                .check(healthy(4))
                .tells("until four instances serve instead of two, " + how)
                .command(SCALE.formatted(2))
                .check(healthy(2));
    }

    private static Action healthy(int count) {
        return stage -> stage.await(count + " healthy instances", () -> Faults.healthy(stage).size() == count
                && stage.account().fleet(stage.environment()).health().size() == count);
    }
}
