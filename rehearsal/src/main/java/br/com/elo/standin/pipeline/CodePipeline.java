package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.JsonRefusal;
import br.com.elo.standin.aws.JsonService;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.option.Json;
import br.com.elo.standin.pipeline.Execution.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API of CodePipeline, as far as the guide and the commands in it go. */
final class CodePipeline implements JsonService {
    /** Who starts what nobody else does. */
    private static final String ROOT = "arn:aws:iam::%s:root".formatted(Moto.ACCOUNT);
    private final Pipelines pipelines;

    CodePipeline(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public Optional<String> answer(Call call) {
        Region region = pipelines.region(call.region());
        Properties asked = new Properties("request", call.parameters());
        return Optional.of(Json.write(switch (call.operation()) {
            case "ListPipelines" -> Map.of("pipelines",
                    pipelines.pipelines(region).map(pipeline -> Map.of("name", pipeline.name())).toList());
            case "StartPipelineExecution" -> start(region, asked);
            case "RollbackStage" -> rollBack(region, asked);
            case "GetPipelineExecution" -> Map.of("pipelineExecution",
                    new ExecutionDescription(execution(region, asked)).whole());
            case "ListPipelineExecutions" -> Map.of("pipelineExecutionSummaries", executions(region, asked).stream()
                    .map(execution -> new ExecutionDescription(execution).summary()).toList());
            case "ListActionExecutions" -> Map.of("actionExecutionDetails", ofFilter(region, asked).stream()
                    .flatMap(execution -> new ExecutionDescription(execution).actions().stream()).toList());
            case "GetPipelineState" -> state(region, definition(region, asked.text("name")));
            default -> throw new JsonRefusal("InvalidAction",
                    "The rehearsal does not know the operation '" + call.operation() + "'.");
        }));
    }

    private Map<String, Object> start(Region region, Properties asked) {
        PipelineDefinition pipeline = definition(region, asked.text("name"));
        String revision = asked.each("sourceRevisions").map(one -> one.text("revisionValue")).findFirst().orElse("");
        return Map.of("pipelineExecutionId", pipelines.start(region, pipeline,
                new Trigger("StartPipelineExecution", ROOT), revision).id());
    }

    private Map<String, Object> rollBack(Region region, Properties asked) {
        PipelineDefinition pipeline = definition(region, asked.text("pipelineName"));
        Execution target = pipelines.runs(region, pipeline.name()).find(asked.text("targetPipelineExecutionId"))
                .filter(one -> one.target().isEmpty() && one.pipeline().equals(pipeline))
                .orElseThrow(() -> new JsonRefusal("UnableToRollbackStageException",
                        "The target pipeline execution cannot be rolled back to."));
        Execution rollback = target.again(new Trigger("ManualRollback", ROOT));
        pipelines.runs(region, pipeline.name()).rollBack(rollback, pipeline.stage(asked.text("stageName")));
        return Map.of("pipelineExecutionId", rollback.id());
    }

    private Execution execution(Region region, Properties asked) {
        return pipelines.runs(region, asked.text("pipelineName")).find(asked.text("pipelineExecutionId"))
                .orElseThrow(() -> new JsonRefusal("PipelineExecutionNotFoundException",
                        "The pipeline execution cannot be found: " + asked.text("pipelineExecutionId")));
    }

    private List<Execution> ofFilter(Region region, Properties asked) {
        Optional<String> id = asked.in("filter").find("pipelineExecutionId");
        return executions(region, asked).stream().filter(one -> id.isEmpty() || id.get().equals(one.id())).toList();
    }

    private List<Execution> executions(Region region, Properties asked) {
        return executions(region, definition(region, asked.text("pipelineName")));
    }

    private List<Execution> executions(Region region, PipelineDefinition pipeline) {
        return pipelines.runs(region, pipeline.name()).newestFirst();
    }

    private Map<String, Object> state(Region region, PipelineDefinition pipeline) {
        return StateDescription.of(pipeline, executions(region, pipeline));
    }

    private PipelineDefinition definition(Region region, String name) {
        return pipelines.find(region, name).orElseThrow(() -> new JsonRefusal("PipelineNotFoundException",
                "Account '%s' does not have a pipeline with name '%s'".formatted(Moto.ACCOUNT, name)));
    }
}
