package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeanstalkTest {
    private static final String OWNED_BY =
            "Action=ListPlatformVersions&Filters.member.1.Type=PlatformOwner&Filters.member.1.Values.member.1=";
    private final Beanstalk beanstalk = new Beanstalk(EmptyCloud.open());

    @Test
    void whatIsMadeInOneRegionIsNotSeenInAnother() {
        beanstalk.answer("sa-east-1", "Action=CreateApplication&ApplicationName=elo-api");
        assertTrue(answer("sa-east-1", "Action=DescribeApplications").contains("elo-api"));
        assertFalse(answer("us-east-1", "Action=DescribeApplications").contains("elo-api"));
    }

    @Test
    void thePlatformIsNotOneOfTheAccountsOwn() {
        assertTrue(answer("us-east-1", OWNED_BY + "AWSElasticBeanstalk").contains("<PlatformArn>"));
        assertFalse(answer("us-east-1", OWNED_BY + "self").contains("<PlatformArn>"));
    }

    @Test
    void anOperationThatIsNotPlayedIsRefusedSoThatEbDoesNotTryAgainAndSaysWhatToDo() {
        assertEquals(400, beanstalk.answer("us-east-1", "Action=AbortEnvironmentUpdate").status());
        assertTrue(answer("us-east-1", "Action=AbortEnvironmentUpdate").contains("<Code>InvalidAction</Code>"));
        assertTrue(answer("us-east-1", "Action=AbortEnvironmentUpdate").contains(
                "<Message>The rehearsal does not play AbortEnvironmentUpdate: nothing is stopped half-way here; wait for it, "
                        + "or terminate the environment.</Message>"));
    }

    private String answer(String region, String form) {
        return beanstalk.answer(region, form).xml();
    }
}
