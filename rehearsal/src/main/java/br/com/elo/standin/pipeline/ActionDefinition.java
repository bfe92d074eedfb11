package br.com.elo.standin.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * An action of a pipeline.
 *
 * @param type     its provider: S3, CodeBuild, ElasticBeanstalk
 * @param role     ARN of its own role, if it has one
 * @param inputs   names of artifacts
 * @param runOrder in its stage; those with the same one would run side by side
 */
record ActionDefinition(String name, Properties type, Optional<String> role, Properties configuration,
        List<String> inputs, List<String> outputs, int runOrder) {
    static ActionDefinition of(Properties action) {
        return new ActionDefinition(action.text("Name"), action.in("ActionTypeId"), action.find("RoleArn"),
                action.in("Configuration"),
                action.each("InputArtifacts").map(artifact -> artifact.text("Name")).toList(),
                action.each("OutputArtifacts").map(artifact -> artifact.text("Name")).toList(),
                action.number("RunOrder", 1));
    }

    String provider() {
        return type.text("Provider");
    }
}
