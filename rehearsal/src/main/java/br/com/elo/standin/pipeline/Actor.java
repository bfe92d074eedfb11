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

    void require(String action, String resource) {
        Rights rights = new Rights(region, caller.role().orElseThrow());
        if (!rights.allow(action, resource)) {
            throw new ActionFailure("PermissionError", "The provided role does not have the " + action
                    + " permission. Underlying error: " + rights.denial(action, resource));
        }
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

    /** Puts an artifact, and returns its key. */
    String put(PipelineDefinition pipeline, String artifact, byte[] content) {
        String name = pipeline.name().substring(0, Math.min(20, pipeline.name().length()));
        String key = "%s/%s/%s".formatted(name, artifact, UUID.randomUUID().toString().substring(0, 7));
        require("s3:PutObject", "arn:aws:s3:::%s/%s".formatted(pipeline.bucket(), key));
        region.put("/%s/%s".formatted(pipeline.bucket(), key), content);
        return key;
    }
}
