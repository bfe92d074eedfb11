package br.com.elo.standin.aws;

/** A service that speaks the query protocol of AWS. */
@FunctionalInterface
public interface QueryService {
    /**
     * Answers a request.
     *
     * @param region of its credential scope
     * @param form   its body, form-encoded
     */
    Reply answer(String region, String form);

    /** An HTTP status and an XML document. */
    record Reply(int status, String xml) {
    }
}
