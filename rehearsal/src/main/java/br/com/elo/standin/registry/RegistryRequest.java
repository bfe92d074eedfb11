package br.com.elo.standin.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the registry's HTTP API v2 that concerns a repository.
 *
 * @param kind      manifests, blobs or tags
 * @param reference a tag, a digest, or what follows uploads/
 */
record RegistryRequest(String method, String repository, String kind, String reference) {
    private static final Pattern PATH = Pattern.compile("/v2/(.+)/(manifests|blobs|tags)/(.*)");

    /** Nothing for /v2/ itself, where a client only tries its login. */
    static Optional<RegistryRequest> of(String method, String path) {
        Matcher match = PATH.matcher(path);
        return match.matches()
                ? Optional.of(new RegistryRequest(method, match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /** What IAM calls it. */
    String action() {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return "ecr:" + switch (kind) {
            case "manifests" -> reads ? "BatchGetImage" : "PutImage";
            case "tags" -> "ListImages";
            default -> reference.startsWith("uploads/") ? upload()
                    : method.equals("HEAD") ? "BatchCheckLayerAvailability" : "GetDownloadUrlForLayer";
        };
    }

    private String upload() {
        return switch (method) {
            case "POST" -> "InitiateLayerUpload";
            case "PUT" -> "CompleteLayerUpload";
            default -> "UploadLayerPart";
        };
    }

    /** A tag is given to an image, be it one that there is already. */
    boolean tags() {
        return kind.equals("manifests") && method.equals("PUT") && !isDigest();
    }

    boolean pulls() {
        return kind.equals("manifests") && method.equals("GET");
    }

    private boolean isDigest() {
        return reference.startsWith("sha256:");
    }
}
