package br.com.elo.standin.registry;

import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.option.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository of ECR as moto keeps it: its settings, and which images it has. */
record Repository(Region region, String name, boolean isImmutable) {
    private static final String TARGET = "AmazonEC2ContainerRegistry_V20150921.";

    static Optional<Repository> find(Region region, String name) {
        try {
            Map<?, ?> answer = Yaml.read("repositories", call(region, "DescribeRepositories",
                    Map.of("repositoryNames", List.of(name))));
            Map<?, ?> repository = (Map<?, ?>) ((List<?>) answer.get("repositories")).getFirst();
            return Optional.of(new Repository(region, name, "IMMUTABLE".equals(repository.get("imageTagMutability"))));
        } catch (ServiceException e) {
            return Optional.empty();
        }
    }

    String arn() {
        return region.arn("ecr", "repository/" + name);
    }

    boolean has(String tag) {
        Object images = Yaml.read("images", call(region, "ListImages", Map.of("repositoryName", name))).get("imageIds");
        return ((List<?>) images).stream().anyMatch(image -> tag.equals(((Map<?, ?>) image).get("imageTag")));
    }

    /** Has been pushed: from now on ECR's API knows it. (moto would make up a digest of its own.) */
    void put(byte[] manifest, String tag, String digest) {
        call(region, "PutImage", Map.of("repositoryName", name, "imageTag", tag, "imageDigest", digest,
                "imageManifest", new String(manifest, StandardCharsets.UTF_8)));
    }

    private static String call(Region region, String operation, Map<String, Object> parameters) {
        return region.json("ecr", TARGET + operation, Json.write(parameters));
    }
}
