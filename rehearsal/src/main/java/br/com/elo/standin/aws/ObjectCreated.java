package br.com.elo.standin.aws;

/**
 * An object was put into S3.
 *
 * @param version empty where the bucket keeps none
 */
public record ObjectCreated(String region, String bucket, String key, String version) {
}
