package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The prices of conta.md, and what part1.md says of them. */
class CostsTest {
    private static final BigDecimal HOURS = BigDecimal.valueOf(730);
    private static final List<String[]> ROWS = Guide.texts().get("docs/guia/conta.md").lines()
            .dropWhile(line -> !line.startsWith("| Item |")).skip(2).takeWhile(line -> line.startsWith("|"))
            .map(line -> line.replace("*", "").split("\\|"))
            .toList();
    private static final String[] TOTALS = ROWS.getLast();

    @Test
    void theMonthAddsUp() {
        assertTrue(TOTALS[1].contains("Total"), TOTALS[1]);
        assertAll(IntStream.range(2, TOTALS.length).mapToObj(column -> () -> assertEquals(
                amount(TOTALS[column]),
                ROWS.stream().limit(ROWS.size() - 1L)
                        .map(row -> amount(row[column]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    @Test
    void theHourIsThatMonthDividedByItsHours() {
        String hour = "| Por hora | %s dólar (São Paulo: %s) | %s dólar (São Paulo: %s) |".formatted(
                (Object[]) IntStream.range(2, TOTALS.length).mapToObj(CostsTest::hour).toArray(String[]::new));
        assertTrue(Guide.texts().get(Guide.MAIN).contains(hour), hour);
    }

    private static String hour(int column) {
        return amount(TOTALS[column]).divide(HOURS, 2, RoundingMode.HALF_UP).toString().replace('.', ',');
    }

    private static BigDecimal amount(String cell) {
        return cell.strip().equals("–") ? BigDecimal.ZERO : new BigDecimal(cell.strip().replace(',', '.'));
    }
}
