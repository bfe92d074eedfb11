package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.aws.Gateway.Services;
import br.com.elo.standin.aws.QueryService.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final byte[] CONTENT = {0, (byte) 0xff, '\r', '\n', 0x7f};
    private final FaultInjection faults = new FaultInjection();
    private HttpServer moto;
    private Gateway gateway;
    private volatile String target;
    private volatile byte[] body;
    private final List<ObjectCreated> puts = new CopyOnWriteArrayList<>();
    private volatile Optional<String> refusal = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        moto = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        moto.createContext("/", this::answer);
        moto.start();
        gateway = Gateway.open(new Services((region, form) -> new Reply(400, region + " " + form),
                faults,
                Map.of("ecr", GatewayTest::answer), text -> text.replace("abc", "xyz"), puts::add), request -> refusal,
                URI.create("http://127.0.0.1:" + moto.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        gateway.close();
        moto.stop(0);
    }

    @Test
    void aRequestSignedForElasticBeanstalkIsAnsweredHere() throws Exception {
        HttpResponse<byte[]> response = send(request("/")
                .header("Authorization", new CredentialScope("sa-east-1", "elasticbeanstalk").authorization())
                .POST(BodyPublishers.ofString("Action=X")));
        assertEquals(400, response.statusCode());
        assertEquals("sa-east-1 Action=X", new String(response.body()));
        assertTrue(response.headers().firstValue("Date").isPresent(), "`eb` fails without");
    }

    @Test
    void anyOtherRequestReachesMotoAsItIs() throws Exception {
        HttpResponse<byte[]> response = send(request("/bucket/a%2Fb%20c?prefix=%C3%A9&x")
                .header("Authorization", new CredentialScope("us-east-1", "s3").authorization())
                .expectContinue(true)
                .PUT(BodyPublishers.ofByteArray(CONTENT)));
        assertEquals("PUT /bucket/a%2Fb%20c?prefix=%C3%A9&x", target);
        assertArrayEquals(CONTENT, body);
        assertArrayEquals(CONTENT, response.body());
        assertEquals("\"abc\"", response.headers().firstValue("ETag").orElseThrow());
        assertTrue(response.headers().firstValue("Date").isPresent(), "`eb` fails without");
    }

    @Test
    void aRequestThatIsRefusedReachesNobodyAndIsToldAsTheServiceDoes() throws Exception {
        refusal = Optional.of("User: maria is not authorized");
        assertRefused(403, "<Error><Code>AccessDenied</Code>", request("/b").header("Authorization", signedFor("s3")));
        assertRefused(403, "<Response><Errors><Error><Code>UnauthorizedOperation</Code>",
                request("/").header("Authorization", signedFor("ec2")));
        assertRefused(403, "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>",
                request("/").header("Authorization", signedFor("elasticbeanstalk")));
        assertRefused(400, "AccessDeniedException",
                request("/").header("Authorization", signedFor("logs")).header("X-Amz-Target", "Logs.Any"));
        assertNull(target);
    }

    private static String signedFor(String service) {
        return new CredentialScope("us-east-1", service).authorization();
    }

    private static void assertRefused(int status, String code, HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> response = send(request.POST(BodyPublishers.ofString("Action=Any")));
        String text = new String(response.body());
        assertEquals(status, response.statusCode(), text);
        assertTrue(text.contains(code) && text.contains("User: maria is not authorized"), text);
    }

    @Test
    void headTellsTheLengthOfWhatGetWouldBring() throws Exception {
        HttpResponse<byte[]> response = send(request("/bucket/key").HEAD());
        assertEquals(CONTENT.length, response.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @Test
    void aServiceOfTheJsonProtocolAnswersOrLeavesItToMoto() throws Exception {
        HttpResponse<byte[]> answer = send(json("ecr", "X.Known"));
        assertEquals("{\"region\": \"sa-east-1\"}", new String(answer.body()));
        HttpResponse<byte[]> refusal = send(json("ecr", "X.Refused"));
        assertEquals(400, refusal.statusCode());
        String body = new String(refusal.body());
        assertTrue(body.contains("\"__type\": \"NoException\"") && body.contains("\"message\": \"no\""), body);
        send(json("ecr", "X.Unknown"));
        assertEquals("POST /", target);
    }

    @Test
    void anObjectThatIsPutIsTold() throws Exception {
        String authorization = new CredentialScope("us-east-1", "s3").authorization();
        send(request("/bucket").header("Authorization", authorization).PUT(BodyPublishers.noBody()));
        send(request("/bucket/a/b").header("Authorization", authorization).PUT(BodyPublishers.noBody()));
        assertEquals(List.of(new ObjectCreated("us-east-1", "bucket", "a/b", "")), puts);
    }

    private static Optional<String> answer(JsonService.Call call) {
        return switch (call.operation()) {
            case "Known" -> Optional.of("{\"region\": \"%s\"}".formatted(call.region()));
            case "Refused" -> throw new JsonRefusal("NoException", "no");
            default -> Optional.empty();
        };
    }

    private HttpRequest.Builder json(String service, String target) {
        return request("/").header("Authorization", new CredentialScope("sa-east-1", service).authorization())
                .header("X-Amz-Target", target).POST(BodyPublishers.ofString("{}"));
    }

    @Test
    void tooManyCallsAreRefusedAsTheirServiceWould() throws Exception {
        faults.throttle(4);
        assertEquals("<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error>"
                + "<RequestId>0</RequestId></ErrorResponse>", refused("iam", 400));
        assertTrue(refused("ec2", 400).startsWith("<Response><Errors><Error><Code>Throttling</Code>"));
        assertTrue(refused("s3", 400).startsWith("<Error><Code>Throttling</Code>"));
        assertFalse(faults.isThrottlingOver());
        HttpResponse<byte[]> json = send(signed("logs").header("X-Amz-Target", "Logs_20140328.DescribeLogGroups")
                .POST(BodyPublishers.ofString("{}")));
        assertEquals("{\"__type\": \"ThrottlingException\", \"message\": \"Rate exceeded\"}", new String(json.body()));
        assertTrue(faults.isThrottlingOver());
        assertArrayEquals(CONTENT, send(signed("iam").GET()).body());
    }

    @Test
    void credentialsExpireAfterACallAndUntilTheyAreRenewed() throws Exception {
        faults.expireCredentialsAfter("CreateEnvironment");
        send(signed("elasticbeanstalk").POST(BodyPublishers.ofString("Action=CreateEnvironmentX&Version=1")));
        assertEquals(200, send(signed("iam").GET()).statusCode());
        assertEquals(400, send(signed("elasticbeanstalk")
                .POST(BodyPublishers.ofString("Action=CreateEnvironment&Version=1"))).statusCode());
        assertTrue(refused("sts", 403).contains("The security token included in the request is expired"));
        faults.renewCredentials();
        assertEquals(200, send(signed("iam").GET()).statusCode());
    }

    private String refused(String service, int status) throws Exception {
        HttpResponse<byte[]> response = send(signed(service).POST(BodyPublishers.ofByteArray(CONTENT)));
        assertEquals(status, response.statusCode());
        return new String(response.body());
    }

    private HttpRequest.Builder signed(String service) {
        return request("/").header("Authorization", new CredentialScope("us-east-1", service).authorization());
    }

    private void answer(HttpExchange exchange) throws IOException {
        target = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("ETag", "\"abc\"");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(CONTENT.length));
        }
        exchange.sendResponseHeaders(200, isHead ? -1 : CONTENT.length);
        if (!isHead) {
            exchange.getResponseBody().write(CONTENT);
        }
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
