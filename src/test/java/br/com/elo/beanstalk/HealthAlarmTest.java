package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HealthAlarmTest {
    private static final ConfigFile FILE = ConfigFile.named("health-alarm.config");
    private static final Node ALARM = FILE.properties("HealthAlarm");
    /** What EnvironmentHealth says in numbers (AWS: enhanced health, metrics). */
    private static final Map<String, Integer> SEVERITY = Map.of("Warning", 15, "Degraded", 20, "Severe", 25);

    @Test
    void theAlarmRingsFromDegradedOnAsTheGuideSays() {
        assertEquals("AWS/ElasticBeanstalk EnvironmentHealth",
                ALARM.at("Namespace").text() + " " + ALARM.at("MetricName").text());
        assertEquals(SEVERITY.get("Degraded"), ALARM.at("Threshold").value());
        assertEquals("GreaterThanOrEqualToThreshold", ALARM.at("ComparisonOperator").text());
        assertTrue(Guide.text().contains("quando o ambiente ficar *Degraded* ou *Severe*"));
    }

    @Test
    void silenceIsNoGoodNews() {
        assertEquals("breaching", ALARM.at("TreatMissingData").text());
    }

    @Test
    void theTopicIsTheOneTheGuideSubscribesTo() {
        assertEquals(List.of(Map.of("Ref", "HealthTopic")), ALARM.at("AlarmActions").value());
        assertEquals(List.of(Map.of("Ref", "HealthTopic")), ALARM.at("OKActions").value());
        String arn = "arn:aws:sns:$REGION:$ACCOUNT:" + topic();
        assertTrue(Guide.text().contains("--topic-arn \"" + arn + "\""), arn);
    }

    @Test
    void aDeployerMayMakeTheTopic() {
        assertTrue(topic().startsWith("ElasticBeanstalkNotifications-"), "the managed policy allows no other prefix");
    }

    private static String topic() {
        return ((List<?>) FILE.properties("HealthTopic").at("TopicName", "Fn::Join", 1).value()).stream()
                .map(part -> part.equals(Map.of("Ref", "AWSEBEnvironmentName")) ? "$ENV_NAME" : (String) part)
                .collect(Collectors.joining());
    }
}
