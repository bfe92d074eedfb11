package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Rights;
import java.util.UUID;

/** Somebody who acts in a role, and does nothing that the role may not. */
record Actor(Region region, Caller caller) {
    static Actor of(Region region, String role) {
        return new Actor(region, Caller.role(role));
    }

    boolean may(String action, String resource) {
        return rights().allow(action, resource);
    }

    void require(String action, String resource) {
        if (!may(action, resource)) {
            throw new ActionFailure("PermissionError", "The provided role does not have the " + action
                    + " permission. Underlying error: " + rights().denial(action, resource));
        }
    }

    private Rights rights() {
        return new Rights(region, caller.role().orElseThrow());
    }

    /** Becomes another. */
    Actor assume(String role) {
        require("sts:AssumeRole", role);
        return of(region, role);
    }

    byte[] get(String bucket, String key) {
        require("s3:GetObject", "arn:aws:s3:::%s/%s".formatted(bucket, key));
        return region.get("/%s/%s".formatted(bucket, key));
    }

    void put(String bucket, String key, byte[] content) {
        require("s3:PutObject", "arn:aws:s3:::%s/%s".formatted(bucket, key));
        region.put("/%s/%s".formatted(bucket, key), content);
    }

    /** Puts an artifact, and returns its key. */
    String putArtifact(PipelineDefinition pipeline, String artifact, byte[] content) {
        String name = pipeline.name().substring(0, Math.min(20, pipeline.name().length()));
        String key = "%s/%s/%s".formatted(name, artifact, UUID.randomUUID().toString().substring(0, 7));
        put(pipeline.bucket(), key, content);
        return key;
    }
}
