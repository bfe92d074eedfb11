package br.com.elo.standin.machine;

import br.com.elo.project.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The web ACL in front of a load balancer, in HAProxy's terms: AWS gives nobody WAF's own engine. Played are rules that
 * bound the requests of an address, all or those without a prefix in a header, and block what is above. HAProxy counts at
 * once, WAF looks every ten seconds or so.
 */
record WebAcl(List<Rule> rules) {
    static final WebAcl NONE = new WebAcl(List.of());

    /**
     * A bound.
     *
     * @param limit requests of an address in five minutes
     * @param scope HAProxy's condition for those that count and are blocked
     */
    record Rule(int limit, String scope) {
        private static Rule of(Node rule) {
            rule.at("Action", "Block");
            Node rate = rule.at("Statement", "RateBasedStatement");
            if (!rate.at("AggregateKeyType").text().equals("IP")) {
                throw new DeploymentException("Only rates of addresses are rehearsed, not of " + rate.at("AggregateKeyType"));
            }
            boolean isScoped = ((Map<?, ?>) rate.value()).containsKey("ScopeDownStatement");
            return new Rule(Integer.parseInt(rate.at("Limit").text()),
                    isScoped ? scope(rate.at("ScopeDownStatement", "NotStatement", "Statement", "ByteMatchStatement")) : "TRUE");
        }

        private static String scope(Node match) {
            if (!match.at("PositionalConstraint").text().equals("STARTS_WITH")
                    || !match.at("TextTransformations", 0, "Type").text().equals("LOWERCASE")) {
                throw new DeploymentException("Only STARTS_WITH in lower case is rehearsed: " + match.value());
            }
            return "!{ req.hdr(%s),lower -m beg \"%s\" }".formatted(
                    match.at("FieldToMatch", "SingleHeader", "Name").text(), match.at("SearchString").text());
        }

        private String lines(int number) {
            return """
                      http-request track-sc%1$d src table waf%1$d if %2$s
                      http-request deny deny_status 403 if %2$s { sc_http_req_rate(%1$d,waf%1$d) gt %3$d }
                    """.formatted(number, scope, limit);
        }
    }

    /** That of a template, if it has one and associates it with the load balancer. */
    static WebAcl of(Map<String, Object> template) {
        Map<?, ?> resources = (Map<?, ?>) template.get("Resources");
        boolean isAssociated = ofType(resources, "AWS::WAFv2::WebACLAssociation").findAny().isPresent();
        Optional<Node> acl = ofType(resources, "AWS::WAFv2::WebACL").filter(found -> isAssociated).findFirst();
        return acl.map(WebAcl::rules).map(WebAcl::new).orElse(NONE);
    }

    private static List<Rule> rules(Node acl) {
        acl.at("DefaultAction", "Allow");
        return ((List<?>) acl.at("Rules").value()).stream().map(Node::new)
                .sorted(Comparator.comparingInt(rule -> Integer.parseInt(rule.at("Priority").text()))).map(Rule::of).toList();
    }

    private static Stream<Node> ofType(Map<?, ?> resources, String type) {
        return resources.values().stream().map(Node::new).filter(resource -> resource.at("Type").text().equals(type))
                .map(resource -> resource.at("Properties"));
    }

    /** What a frontend does before anything else. */
    String frontend() {
        return IntStream.range(0, rules.size()).mapToObj(i -> rules.get(i).lines(i)).collect(Collectors.joining());
    }

    /** Where it counts. */
    String tables() {
        return IntStream.range(0, rules.size()).mapToObj("""
                backend waf%d
                  stick-table type ip size 10k expire 5m store http_req_rate(5m)
                """::formatted).collect(Collectors.joining());
    }
}
