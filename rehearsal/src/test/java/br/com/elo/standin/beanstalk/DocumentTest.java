package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String NAMESPACE = "xmlns=\"http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/\"";

    @Test
    void aResultIsWrappedAndItsRequestNamed() {
        Fields event = Fields.of("EventDate", Instant.parse("2026-11-22T12:00:00Z")).with("Message", "a < b & \"c\"");
        assertEquals("<DescribeEventsResponse " + NAMESPACE + "><DescribeEventsResult><Events><member>"
                + "<EventDate>2026-11-22T12:00:00.000Z</EventDate><Message>a &lt; b &amp; \"c\"</Message>"
                + "</member></Events></DescribeEventsResult>"
                + "<ResponseMetadata><RequestId>r1</RequestId></ResponseMetadata></DescribeEventsResponse>",
                Document.success("DescribeEvents", Fields.of("Events", List.of(event)), "r1"));
    }

    @Test
    void anEmptyListIsThereAndAMemberWithoutValueIsNot() {
        assertEquals("<XResponse " + NAMESPACE + "><XResult><List></List></XResult>"
                + "<ResponseMetadata><RequestId>r1</RequestId></ResponseMetadata></XResponse>",
                Document.success("X", Fields.of("List", List.of()).with("None", null), "r1"));
    }

    @Test
    void anOperationWithoutResultStillNamesItsRequest() {
        assertEquals("<XResponse " + NAMESPACE + ">"
                + "<ResponseMetadata><RequestId>r1</RequestId></ResponseMetadata></XResponse>",
                Document.success("X", Fields.NONE, "r1"));
    }

    @Test
    void aRefusalHasACodeAndAMessage() {
        assertEquals("<ErrorResponse " + NAMESPACE + "><Error><Type>Sender</Type><Code>InvalidParameterValue</Code>"
                + "<Message>Application x already exists.</Message></Error><RequestId>r1</RequestId></ErrorResponse>",
                Document.refusal(Refusal.invalid("Application %s already exists.", "x"), "r1"));
    }
}
