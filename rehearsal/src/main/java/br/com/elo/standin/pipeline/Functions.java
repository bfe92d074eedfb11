package br.com.elo.standin.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CloudFormation's functions in a template.
 *
 * @param conditions of the template
 * @param references what a name stands for: of a parameter, a resource, or an attribute such as Bucket.Arn
 */
record Functions(Map<?, ?> conditions, UnaryOperator<String> references) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final Object NO_VALUE = new Object();

    /** The value with every function replaced by what it comes to. */
    Object resolve(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.size() == 1 && isFunction(map) -> {
                Map.Entry<?, ?> function = map.entrySet().iterator().next();
                yield call((String) function.getKey(), function.getValue());
            }
            case Map<?, ?> map -> {
                Map<Object, Object> resolved = new LinkedHashMap<>();
                map.forEach((key, member) -> resolved.put(key, resolve(member)));
                resolved.values().removeIf(member -> member == NO_VALUE);
                yield resolved;
            }
            case List<?> list -> list.stream().map(this::resolve).filter(member -> member != NO_VALUE).toList();
            case null, default -> value;
        };
    }

    private static boolean isFunction(Map<?, ?> map) {
        String name = String.valueOf(map.keySet().iterator().next());
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    private Object call(String name, Object argument) {
        return switch (name) {
            case "Ref" -> argument.equals("AWS::NoValue") ? NO_VALUE : references.apply((String) argument);
            case "Fn::GetAtt" -> references.apply(texts(argument).collect(Collectors.joining(".")));
            case "Fn::Sub" -> substitute(argument);
            case "Fn::Join" -> texts(resolve(list(argument).get(1))).collect(Collectors.joining((String) list(argument).get(0)));
            case "Fn::Split" -> List.of(text(list(argument).get(1)).split(Pattern.quote((String) list(argument).get(0)), -1));
            case "Fn::Select" -> list(resolve(list(argument).get(1))).get(Integer.parseInt(text(list(argument).get(0))));
            case "Fn::If" -> resolve(list(argument).get(holds((String) list(argument).get(0)) ? 1 : 2));
            default -> throw new IllegalArgumentException("a function that is not rehearsed: " + name);
        };
    }

    private boolean holds(String condition) {
        return is(conditions.get(condition));
    }

    private boolean is(Object condition) {
        Map.Entry<?, ?> function = ((Map<?, ?>) condition).entrySet().iterator().next();
        Object argument = function.getValue();
        return switch ((String) function.getKey()) {
            case "Condition" -> holds((String) argument);
            case "Fn::Equals" -> text(list(argument).get(0)).equals(text(list(argument).get(1)));
            case "Fn::Not" -> !is(list(argument).getFirst());
            case "Fn::And" -> list(argument).stream().allMatch(this::is);
            case "Fn::Or" -> list(argument).stream().anyMatch(this::is);
            default -> throw new IllegalArgumentException("no condition: " + condition);
        };
    }

    private String substitute(Object argument) {
        String text = (String) (argument instanceof List<?> list ? list.getFirst() : argument);
        Map<?, ?> more = argument instanceof List<?> list ? (Map<?, ?>) list.get(1) : Map.of();
        String substituted = VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                more.containsKey(match.group(1)) ? text(more.get(match.group(1))) : references.apply(match.group(1))));
        return substituted.replace("${!", "${");
    }

    private String text(Object value) {
        return String.valueOf(resolve(value));
    }

    private static List<?> list(Object argument) {
        return (List<?>) argument;
    }

    private static Stream<String> texts(Object list) {
        return list(list).stream().map(String::valueOf);
    }
}
