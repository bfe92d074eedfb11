package br.com.elo.standin.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project of CodeBuild, as a template says it is.
 *
 * @param privileged whether a Docker engine can run in the build
 * @param variables  of the project
 * @param logGroup   where its lines go
 */
record BuildProject(String name, String role, boolean privileged, Map<String, String> variables, String buildspec,
        String logGroup, Duration timeout) {
    static BuildProject of(Properties project) {
        Properties environment = project.in("Environment");
        Map<String, String> variables = new TreeMap<>();
        environment.each("EnvironmentVariables")
                .forEach(variable -> variables.put(variable.text("Name"), variable.text("Value")));
        String name = project.text("Name");
        return new BuildProject(name, project.text("ServiceRole"), environment.isOn("PrivilegedMode"), variables,
                project.in("Source").text("BuildSpec"),
                project.in("LogsConfig").in("CloudWatchLogs").find("GroupName").orElse("/aws/codebuild/" + name),
                Duration.ofMinutes(project.number("TimeoutInMinutes", 60)));
    }
}
