package br.com.elo.standin.pipeline;

import br.com.elo.project.Node;
import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.ObjectCreated;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.option.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule of EventBridge that starts a pipeline. */
record EventRule(Map<?, ?> pattern, Properties target) {
    static Stream<EventRule> of(Properties rule) {
        return rule.each("Targets").map(target -> new EventRule(rule.in("EventPattern").values(), target));
    }

    /** Whether it has this pipeline for a target, and may start it. EventBridge tells nobody where it may not. */
    boolean starts(String pipeline, Region region) {
        String arn = region.arn("codepipeline", pipeline);
        return target.text("Arn").equals(arn)
                && Actor.of(region, target.text("RoleArn")).may("codepipeline:StartPipelineExecution", arn);
    }

    boolean matches(ObjectCreated created) {
        return matches(pattern, event(created));
    }

    /** The version of the source that the target is told to take; empty where it takes the newest. */
    String revision(ObjectCreated created) {
        Properties transformer = target.in("InputTransformer");
        Optional<String> template = transformer.find("InputTemplate");
        if (template.isEmpty()) {
            return "";
        }
        String input = template.get();
        for (Map.Entry<?, ?> path : transformer.in("InputPathsMap").values().entrySet()) {
            input = input.replace("<" + path.getKey() + ">", Json.write(value((String) path.getValue(), created)));
        }
        return new Properties("InputTemplate", Yaml.read("InputTemplate", input)).each("sourceRevisions")
                .map(revision -> revision.text("revisionValue")).findFirst().orElse("");
    }

    private static Map<String, Object> event(ObjectCreated created) {
        return Map.of("source", "aws.s3", "detail-type", "Object Created", "region", created.region(),
                "detail", Map.of("bucket", Map.of("name", created.bucket()),
                        "object", Map.of("key", created.key(), "version-id", created.version())));
    }

    private static boolean matches(Map<?, ?> pattern, Map<?, ?> event) {
        return pattern.entrySet().stream().allMatch(entry -> switch (entry.getValue()) {
            case Map<?, ?> inner -> event.get(entry.getKey()) instanceof Map<?, ?> part && matches(inner, part);
            case List<?> values -> values.contains(event.get(entry.getKey()));
            default -> throw new IllegalArgumentException("an event pattern that is not rehearsed: " + entry);
        });
    }

    private static Object value(String path, ObjectCreated created) {
        return new Node(event(created)).at((Object[]) path.replaceFirst("^\\$\\.", "").split("\\.")).value();
    }
}
