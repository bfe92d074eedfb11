package br.com.elo.standin.iam;

import br.com.elo.project.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who asks, with all that says what they may do.
 *
 * @param policies   documents by name: each may allow
 * @param boundaries documents by name: each has to allow too
 */
record Principal(String arn, Map<String, Object> policies, Map<String, Object> boundaries) {
    /** Of documents as texts. */
    static Principal of(String arn, Map<String, String> policies, Map<String, String> boundaries) {
        return new Principal(arn, documents(policies), documents(boundaries));
    }

    private static Map<String, Object> documents(Map<String, String> texts) {
        Map<String, Object> documents = new LinkedHashMap<>();
        texts.forEach((name, text) -> documents.put(name, Yaml.read(name, text)));
        return documents;
    }

    /** For the engine, which takes no boundaries for none. */
    Map<String, Object> question() {
        Map<String, Object> question = new LinkedHashMap<>(Map.of("arn", arn, "policies", policies));
        if (!boundaries.isEmpty()) {
            question.put("boundaries", boundaries);
        }
        return question;
    }
}
