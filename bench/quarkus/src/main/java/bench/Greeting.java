package bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/")
public class Greeting {
    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_PLAIN)
    public String greet() {
        return "devops test server flying!!";
    }
}
