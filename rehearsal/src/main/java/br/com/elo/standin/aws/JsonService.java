package br.com.elo.standin.aws;

import br.com.elo.project.Yaml;
import java.util.Map;
import java.util.Optional;

/** A service that speaks the JSON protocol of AWS, or the part of one that moto does not play. */
@FunctionalInterface
public interface JsonService {
    /**
     * Answers a request.
     *
     * @return a JSON object; nothing where moto is to answer
     * @throws JsonRefusal if it is refused
     */
    Optional<String> answer(Call call);

    /**
     * A request.
     *
     * @param region of its credential scope
     * @param target its X-Amz-Target: service, version and operation
     * @param body   a JSON object
     */
    record Call(String region, Caller caller, String target, String body) {
        public String operation() {
            return target.substring(target.lastIndexOf('.') + 1);
        }

        public Map<String, Object> parameters() {
            return Yaml.read("request", body);
        }
    }
}
