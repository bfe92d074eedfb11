package br.com.elo.standin.aws;

/**
 * An error that a service answers with before it has looked at the request.
 *
 * @param code such as Throttling; in JSON an Exception
 */
record Fault(int status, String code, String message) {
    static final Fault THROTTLED = new Fault(400, "Throttling", "Rate exceeded");
    static final Fault EXPIRED = new Fault(403, "ExpiredToken", "The security token included in the request is expired");
    private static final String XML = "<Error><Code>%s</Code><Message>%s</Message></Error>";

    /**
     * The answer, in the protocol of the service.
     *
     * @param isJson whether the request was
     */
    String body(String service, boolean isJson) {
        String error = XML.formatted(code, message);
        if (isJson) {
            return "{\"__type\": \"%sException\", \"message\": \"%s\"}".formatted(code, message);
        }
        return switch (service) {
            case "s3" -> error;
            case "ec2" -> "<Response><Errors>%s</Errors><RequestID>0</RequestID></Response>".formatted(error);
            default -> "<ErrorResponse>%s<RequestId>0</RequestId></ErrorResponse>".formatted(error);
        };
    }
}
