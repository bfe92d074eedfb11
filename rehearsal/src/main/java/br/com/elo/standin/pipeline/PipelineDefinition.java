package br.com.elo.standin.pipeline;

import java.util.List;

/**
 * A pipeline, as a template says it is. Two that are equal have one structure version.
 *
 * @param bucket where artifacts are kept
 */
record PipelineDefinition(String name, String role, String bucket, List<StageDefinition> stages) {
    static PipelineDefinition of(Properties pipeline) {
        require(pipeline, "PipelineType", "V2");
        require(pipeline, "ExecutionMode", "QUEUED");
        return new PipelineDefinition(pipeline.text("Name"), pipeline.text("RoleArn"),
                pipeline.in("ArtifactStore").text("Location"),
                pipeline.each("Stages").map(StageDefinition::of).toList());
    }

    /** Another would behave otherwise than what is played here. */
    private static void require(Properties pipeline, String name, String value) {
        if (!pipeline.text(name).equals(value)) {
            throw new IllegalArgumentException(
                    "%s of %s is not rehearsed: %s".formatted(name, pipeline.label(), pipeline.text(name)));
        }
    }

    StageDefinition stage(String stage) {
        return stages.stream().filter(one -> one.name().equals(stage)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no stage " + stage));
    }
}
