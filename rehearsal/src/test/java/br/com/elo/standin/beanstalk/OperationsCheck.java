package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.rehearsal.tool.AwsTools;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever `eb` and `aws elasticbeanstalk` can ask for is played, or a sentence says what to do instead. */
class OperationsCheck {
    private static final String UNKNOWN = "Elastic Beanstalk has no such operation";
    private static final String ALL = """
            import botocore.session
            print("\\n".join(botocore.session.get_session().get_service_model("elasticbeanstalk").operation_names))
            """;
    private final Endpoint endpoint = new Endpoint(EmptyCloud.open());

    @Test
    void noOperationIsUnknown() throws Exception {
        List<String> all = AwsTools.run("python", "-c", ALL).lines().toList();
        assertEquals(47, all.size(), "so many has the pinned version");
        for (String operation : all) {
            assertFalse(refusal(operation).contains(UNKNOWN), operation);
        }
        assertTrue(refusal("Nonsense").contains(UNKNOWN));
    }

    private String refusal(String operation) {
        try {
            endpoint.operation(operation);
            return "";
        } catch (Refusal e) {
            return e.getMessage();
        }
    }
}
