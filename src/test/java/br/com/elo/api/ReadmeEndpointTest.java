package br.com.elo.api;

import br.com.elo.api.http.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The README's example of own endpoints, compiled as it stands there, and called. */
class ReadmeEndpointTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(static List<Endpoint> endpoints.*?)```", Pattern.DOTALL);
    /** What a reader has around it: the class of the list, and orders. */
    private static final String SOURCE = """
            import br.com.elo.api.http.*;
            import io.helidon.http.Method;
            import io.helidon.webserver.http.ServerRequest;
            import java.io.*;
            import java.util.List;

            public final class Example {
                private static final Answer GREETING = Answer.text("devops test server flying!!");
                private static final Orders orders = new Orders();

                static final class Orders {
                    Answer create(ServerRequest request) {
                        return Answer.text(request.content().asOptional(String.class).orElse("nothing"));
                    }

                    void writeReport(OutputStream out) throws IOException {
                        out.write("all orders".getBytes());
                    }
                }

                %s
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void isServedAsItIsWritten() throws Exception {
        List<Endpoint> more = endpoints().stream().filter(endpoint -> !endpoint.path().equals("/")).toList();
        try (RunningService service = RunningService.with(more.toArray(Endpoint[]::new))) {
            assertEquals("order 12", body(service, "GET /orders/12", ""));
            assertEquals("all orders", body(service, "GET /report", ""));
            assertEquals("three", body(service, "POST /orders", "three"));
            assertEquals("nothing", body(service, "POST /orders", ""));
        }
    }

    private List<Endpoint> endpoints() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "the README shows no endpoints");
        Path source = Files.writeString(folder.resolve("Example.java"), SOURCE.formatted(example.group(1)));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method method = loader.loadClass("Example").getDeclaredMethod("endpoints");
            method.setAccessible(true);
            return ((List<?>) method.invoke(null)).stream().map(Endpoint.class::cast).toList();
        }
    }

    private static String body(RunningService service, String line, String sent) {
        String answer = service.exchange("%s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\nContent-Length: %d\n\n%s"
                .formatted(line, sent.length(), sent));
        return answer.substring(answer.indexOf("\n\n") + 2);
    }
}
