package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.project.DashboardFile;
import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** The dashboard of token.md: made, removed, and made again for bin/remove to find. */
final class Dashboard {
    private static final String MAKE = "options/dashboard.yaml";
    private static final String LOOK = """
            aws logs describe-metric-filters --region "$REGION" --log-group-name "$LOG_GROUP" \\
              --query 'metricFilters[].filterPattern' --output text | tr '\\t' '\\n'
            aws cloudwatch get-dashboard --region "$REGION" --dashboard-name "$ENV_NAME-dashboard-$REGION" \\
              --query DashboardBody --output text
            """;
    private static final String WHAT_IS_LEFT = """
            aws logs describe-metric-filters --region "$REGION" --query 'metricFilters[].filterName' --output text
            aws cloudwatch list-dashboards --region "$REGION" --query 'DashboardEntries[].DashboardName' --output text
            """;

    private Dashboard() {
    }

    static List<Step> steps() {
        return List.of(
                step("Draw who still has the previous token")
                        .block("token", MAKE)
                        .shows("dashboards/dashboard/elo-api-prod-dashboard-us-east-1")
                        .command(LOOK)
                        .shows("a filter for each metric", Dashboard::hasEachFilter)
                        .shows("\"LoadBalancer\", \"app/awseb-", "\"TargetGroup\", \"targetgroup/")
                        .hides("${")
                        .block("token", "aws cloudformation delete-stack")
                        .command(WHAT_IS_LEFT)
                        .shows("neither filters nor a dashboard", String::isBlank)
                        .again("token", MAKE));
    }

    private static boolean hasEachFilter(String output) {
        List<String> made = output.lines().filter(line -> line.startsWith("{ $.event")).sorted().toList();
        return made.equals(DashboardFile.metricFilters().stream()
                .map(filter -> filter.at("FilterPattern").text()).sorted().toList());
    }
}
