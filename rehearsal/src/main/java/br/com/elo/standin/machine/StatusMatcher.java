package br.com.elo.standin.machine;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which status codes a load balancer takes for good health.
 *
 * @param text such as 200, 200,202 or 200-299
 */
record StatusMatcher(String text) {
    private static final Pattern SYNTAX = Pattern.compile("\\d{3}(-\\d{3})?(,\\d{3}(-\\d{3})?)*");

    StatusMatcher {
        if (!SYNTAX.matcher(text).matches()) {
            throw new DeploymentException("MatcherHTTPCode has to be codes or ranges such as 200,202-204, and not " + text);
        }
    }

    boolean matches(int status) {
        return Arrays.stream(text.split(",")).anyMatch(range -> matches(range, status));
    }

    private static boolean matches(String range, int status) {
        String[] ends = range.split("-");
        return status >= Integer.parseInt(ends[0]) && status <= Integer.parseInt(ends[ends.length - 1]);
    }
}
