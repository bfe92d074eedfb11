package br.com.elo.standin.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import br.com.elo.project.TemplateYaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
    private static final Map<String, String> NAMES = Map.of("Stack", "prod", "Empty", "", "Bucket.Arn", "arn:aws:s3:::b");
    private static final String CONDITIONS = """
            Named: !Not [!Equals [!Ref Empty, '']]
            Given: !Equals [!Ref Stack, prod]
            Both: !And [!Condition Given, !Condition Named]
            One: !Or [!Condition Given, !Condition Named]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "!Ref Stack | prod",
        "!GetAtt Bucket.Arn | arn:aws:s3:::b",
        "!Sub '${Bucket.Arn}/*' | arn:aws:s3:::b/*",
        "!Sub 'a ${!Literal}' | a ${Literal}",
        "!Sub ['${Stack}-${x}', {x: !Ref Stack}] | prod-prod",
        "!Join ['-', [a, !Ref Stack]] | a-prod",
        "!Select [1, !Split [':', 'a:b']] | b",
        "!If [Given, a, b] | a",
        "!If [Named, a, b] | b",
        "!If [Both, a, b] | b",
        "!If [One, a, b] | a"})
    void comeToWhatCloudFormationMakesOfThem(String text, String expected) {
        assertEquals(expected, resolve(text));
    }

    @Test
    void takeAnElementAwayThatIsNoValue() {
        assertEquals(List.of("a"), resolve("[a, !If [Named, b, !Ref 'AWS::NoValue']]"));
        assertEquals(Map.of("a", "b"), resolve("{a: b, c: !Ref 'AWS::NoValue'}"));
    }

    @Test
    void areRefusedWhereTheyAreNotKnown() {
        assertEquals("a function that is not rehearsed: Fn::GetAZs",
                assertThrows(IllegalArgumentException.class, () -> resolve("!GetAZs ''")).getMessage());
    }

    private static Object resolve(String text) {
        return new Functions(TemplateYaml.read("conditions", CONDITIONS), NAMES::get)
                .resolve(TemplateYaml.read("value", "value: " + text).get("value"));
    }
}
