package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void membersComeInTheOrderOfTheirNumbers() {
        String form = IntStream.of(10, 2, 1, 3, 4, 5, 6, 7, 8, 9).mapToObj(i -> "Names.member.%d=n%d".formatted(i, i))
                .collect(Collectors.joining("&"));
        assertEquals(List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10"),
                Parameters.decode(form).texts("Names"));
    }

    @Test
    void structuresAreDotted() {
        Parameters parameters = Parameters.decode("A=1&S.T.Name=x%26y+z&O.member.1.Value=a%3Db&O.member.2.Value=");
        assertEquals("x&y z", parameters.in("S.T").required("Name"));
        assertEquals("a=b", parameters.structures("O").getFirst().required("Value"));
        assertEquals(2, parameters.structures("O").size(), "a blank value is one");
    }

    @Test
    void anEmptyListIsSentAsABlank() {
        Parameters parameters = Parameters.decode("Tags=&Action=X");
        assertEquals(List.of(), parameters.structures("Tags"));
        assertEquals(Optional.empty(), parameters.text("Tags"));
    }

    @Test
    void noValueShowsInText() {
        assertEquals("[Action, Value]", Parameters.decode("Action=X&Value=s3cret42").toString());
    }

    @Test
    void whatIsMissingIsNamed() {
        Refusal refusal = assertThrows(Refusal.class, () -> Parameters.decode("").required("ApplicationName"));
        assertEquals("1 validation error detected: Value null at 'applicationName' failed to satisfy constraint: "
                + "Member must not be null", refusal.getMessage());
    }
}
