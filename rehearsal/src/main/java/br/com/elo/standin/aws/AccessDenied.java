package br.com.elo.standin.aws;

import br.com.elo.standin.option.Json;
import java.util.Map;

/** How a service says that somebody has no right: the tools know it by these codes. */
record AccessDenied(int status, String type, String body) {
    private static final String JSON = "application/x-amz-json-1.1";
    private static final String XML = "text/xml; charset=UTF-8";

    static AccessDenied of(SignedRequest request, String message) {
        if (!request.target().isEmpty()) {
            return new AccessDenied(400, JSON, Json.write(
                    Map.of("__type", "AccessDeniedException", "message", message)));
        }
        String error = "<Code>%s</Code><Message>%s</Message>";
        String format = switch (request.service()) {
            case "ec2" -> "<Response><Errors><Error>" + error + "</Error></Errors></Response>";
            case "s3" -> "<Error>" + error + "</Error>";
            default -> "<ErrorResponse><Error><Type>Sender</Type>" + error + "</Error></ErrorResponse>";
        };
        String code = request.service().equals("ec2") ? "UnauthorizedOperation" : "AccessDenied";
        return new AccessDenied(403, XML, format.formatted(code, message));
    }
}
