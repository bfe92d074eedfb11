package br.com.elo.standin.beanstalk;

import java.time.Instant;

/**
 * An application version: a label for a source bundle in S3.
 *
 * @param status UNPROCESSED, or PROCESSED if the service was asked to look at the bundle
 */
record Version(String application, String label, String description, String bucket, String key, String status,
        Instant created) {
    /** What `eb create` asks for in an empty folder: AWS's sample, which is not ours to rehearse. */
    static final String SAMPLE = "Sample Application";

    Fields fields() {
        return Fields.of("ApplicationName", application).with("VersionLabel", label).with("Description", description)
                .with("SourceBundle", Fields.of("S3Bucket", bucket).with("S3Key", key))
                .with("DateCreated", created).with("DateUpdated", created).with("Status", status);
    }

    /** Where it lies in S3. */
    String path() {
        return "/" + bucket + "/" + key;
    }
}
