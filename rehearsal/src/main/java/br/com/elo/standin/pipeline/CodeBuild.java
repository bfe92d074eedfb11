package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.JsonRefusal;
import br.com.elo.standin.aws.JsonService;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.option.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API of CodeBuild, as far as the guide and the commands in it go. */
record CodeBuild(Moto moto, Builds builds) implements JsonService {
    @Override
    public Optional<String> answer(Call call) {
        Properties asked = new Properties("request", call.parameters());
        return Optional.of(Json.write(switch (call.operation()) {
            case "ListProjects" -> Map.of("projects",
                    builds.projects(moto.region(call.region())).map(BuildProject::name).toList());
            case "ListBuildsForProject" -> Map.of("ids", builds.all().reversed().stream()
                    .filter(build -> build.project().name().equals(asked.text("projectName"))).map(Build::id).toList());
            case "BatchGetBuilds" -> Map.of("builds", builds.all().stream()
                    .filter(build -> asked.texts("ids").anyMatch(build.id()::equals)).map(CodeBuild::describe).toList());
            default -> throw new JsonRefusal("InvalidAction",
                    "The rehearsal does not know the operation '" + call.operation() + "'.");
        }));
    }

    private static Map<String, Object> describe(Build build) {
        return Map.of("id", build.id(), "projectName", build.project().name(), "buildStatus", build.status(),
                "currentPhase", build.phase(), "startTime", ExecutionDescription.seconds(build.start()),
                "logs", Map.of("groupName", build.project().logGroup(), "streamName", build.id().split(":")[1]),
                "phases", List.of());
    }
}
