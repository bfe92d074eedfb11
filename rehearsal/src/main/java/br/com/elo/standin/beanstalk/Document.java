package br.com.elo.standin.beanstalk;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An answer as the query protocol writes it. */
final class Document {
    private static final String NAMESPACE = "http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/";
    /** Milliseconds always: `eb` asks for events from the last one's time plus one of them. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Document() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String success(String action, Fields result, String requestId) {
        Fields metadata = Fields.of("RequestId", requestId);
        Fields body = result.members().isEmpty() ? Fields.NONE : Fields.of(action + "Result", result);
        return write(action + "Response", body.with("ResponseMetadata", metadata));
    }

    static String refusal(Refusal refusal, String requestId) {
        Fields error = Fields.of("Type", "Sender").with("Code", refusal.code()).with("Message", refusal.getMessage());
        return write("ErrorResponse", Fields.of("Error", error).with("RequestId", requestId));
    }

    private static String write(String root, Fields fields) {
        try {
            Document document = new Document();
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(NAMESPACE);
            document.value(fields);
            document.xml.writeEndElement();
            document.xml.flush();
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        value(value);
        xml.writeEndElement();
    }

    private void value(Object value) throws XMLStreamException {
        switch (value) {
            case Fields fields -> {
                for (var member : fields.members().entrySet()) {
                    element(member.getKey(), member.getValue());
                }
            }
            case List<?> list -> {
                for (Object member : list) {
                    element("member", member);
                }
            }
            case Instant time -> xml.writeCharacters(TIME.format(time));
            default -> xml.writeCharacters(value.toString());
        }
    }
}
