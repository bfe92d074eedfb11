package br.com.elo.standin.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request is signed for, and with which access key: the credential of Signature Version 4. */
record CredentialScope(String accessKey, String region, String service) {
    /** A request without a signature fetches an object, as `eb logs` does. */
    private static final CredentialScope UNSIGNED = new CredentialScope("", "us-east-1", "s3");
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/\\d{8}/([^/,]+)/([^/,]+)/aws4_request");
    /** Of whoever acts in the account's name. */
    private static final String ACCESS_KEY = "rehearsal";

    CredentialScope(String region, String service) {
        this(ACCESS_KEY, region, service);
    }

    static CredentialScope of(String authorization) {
        Matcher credential = CREDENTIAL.matcher(authorization);
        return credential.find()
                ? new CredentialScope(credential.group(1), credential.group(2), credential.group(3)) : UNSIGNED;
    }

    /** The same as a query. */
    String presignature() {
        return "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=%s%%2F20261122%%2F%s%%2F%s%%2Faws4_request"
                .formatted(accessKey, region, service) + "&X-Amz-SignedHeaders=host&X-Amz-Signature=0";
    }

    /** A header that names this scope. Nobody on this machine checks the signature. */
    String authorization() {
        return "AWS4-HMAC-SHA256 Credential=%s/20261122/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
                .formatted(accessKey, region, service);
    }
}
