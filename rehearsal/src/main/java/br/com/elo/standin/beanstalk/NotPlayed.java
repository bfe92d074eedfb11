package br.com.elo.standin.beanstalk;

import static java.util.Map.entry;

import java.util.Map;

/** The operations of the API that are not played, each with what to do instead. The guide uses none of them. */
final class NotPlayed {
    private static final String TAGS = "no environment, application or version here has tags but those of its resources";
    private static final String PLATFORMS = "there is one platform here, AWS's for Docker";
    private static final String OPERATIONS_ROLE = "environments here need no operations role";
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("AbortEnvironmentUpdate", "nothing is stopped half-way here; wait for it, or terminate the environment"),
            entry("AssociateEnvironmentOperationsRole", OPERATIONS_ROLE),
            entry("ComposeEnvironments", "create one environment after the other with `eb create`"),
            entry("CreatePlatformVersion", PLATFORMS),
            entry("DeleteEnvironmentConfiguration", "there are no drafts of a configuration here"),
            entry("DeletePlatformVersion", PLATFORMS),
            entry("DescribeAccountAttributes", "the account has no quotas of Elastic Beanstalk's own here"),
            entry("DescribeConfigurationOptions", "`eb config --display` shows those that are set"),
            entry("DisassociateEnvironmentOperationsRole", OPERATIONS_ROLE),
            entry("ListTagsForResource", TAGS),
            entry("RebuildEnvironment", "what is terminated does not come back; make it anew with `eb create`"),
            entry("UpdateApplication", "an application's description stays as it was made"),
            entry("UpdateApplicationVersion", "a version's description stays as it was made"),
            entry("UpdateConfigurationTemplate", "delete the saved configuration and save it anew: `eb config delete`, "
                    + "`eb config save`"),
            entry("UpdateTagsForResource", TAGS));

    private NotPlayed() {
    }

    static Refusal refusal(String action) {
        String reason = REASONS.getOrDefault(action, "Elastic Beanstalk has no such operation, or not had it long");
        return new Refusal("InvalidAction", "The rehearsal does not play %s: %s.".formatted(action, reason));
    }
}
