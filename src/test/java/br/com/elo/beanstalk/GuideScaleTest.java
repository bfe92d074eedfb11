package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** escala.md: what it assumes is what was measured and what other files say, and what it concludes is worked out again. */
class GuideScaleTest {
    private static final String TEXT = Guide.texts().get("docs/guia/escala.md");
    private static final double CPU = assumed("CPU por chamada") / 1e6;
    private static final double VCPUS = assumed("vCPUs de uma t3.small");
    private static final double BASELINE = assumed("Linha de base") / 100;
    private static final double TARGET = assumed("Alvo de CPU") / 100;
    private static final double SENT = assumed("Resposta");
    private static final double BALANCED = assumed("Pedido") + SENT;
    private static final double LOGGED = assumed("Linha do nginx");
    private static final double HOUR = 3600;
    private static final double GB = 1e9;
    /** New connections a second that a capacity unit stands for. */
    private static final double CONNECTIONS = 25;
    private static final int CLOUDWATCH_ADDS = 26;

    @Test
    void aCallCostsTheCpuOfTheWorstPublishedMedian() {
        Median worst = runs().flatMap(run -> ((List<?>) run.get("summaries")).stream().map(summary -> (Map<?, ?>) summary)
                .filter(summary -> summary.get("contender").equals("instance")
                        && summary.get("measure").toString().matches("accepted, .*: CPU_PER_REQUEST"))
                .map(summary -> Median.of(run, summary))).max(Comparator.comparingDouble(Median::micros)).orElseThrow();
        says("| CPU por chamada, nginx e contêiner | %.0f µs | medido: a pior mediana de `an instance` em".formatted(worst.micros()));
        says("execução `%s`, %s conexões |".formatted(worst.run(), worst.connections()));
    }

    /** The CPU of a request in one run of the benchmark. */
    private record Median(String run, String connections, double micros) {
        static Median of(Map<?, ?> run, Map<?, ?> summary) {
            return new Median(run.get("commit").toString(), summary.get("measure").toString().split("[ ,]+")[1],
                    Double.parseDouble(summary.get("value").toString().split(" ")[0]));
        }
    }

    @Test
    void theTargetAndThePricesAreThoseOfOtherFiles() {
        assertEquals(Integer.toString((int) (TARGET * 100)),
                ConfigFile.named("scaling.config").value("aws:autoscaling:trigger", "UpperThreshold"));
        assertEquals("t3.small", ConfigFile.setting("aws:ec2:instances", "InstanceTypes").text());
        String account = Guide.texts().get("docs/guia/conta.md");
        assertAll(Map.of("Instâncias t3.small (1 ou 2)", "t3.small, por hora", "Load balancer, por hora", "Load balancer, por hora",
                "Endereços IPv4 das instâncias", "Endereço IPv4, por hora").entrySet().stream().map(price -> () -> {
                    String[] cells = row(account, price.getKey());
                    String month = cells[2].strip().equals("–") ? cells[4] : cells[2];
                    assertEquals(number(month), assumed(price.getValue()) * 730, 0.006, price.getKey());
                }));
        assertEquals(number(row(account, "CloudWatch Logs, 1 GB")[2]), assumed("CloudWatch Logs, por GB"));
    }

    @Test
    void theBytesAreThoseOfTheCallThatIsShown() {
        List<String> blocks = Pattern.compile("(?s)```text\n(.*?)\n```").matcher(TEXT).results().map(found -> found.group(1)).toList();
        String[] answer = blocks.get(1).split("\n\n");
        assertEquals("devops test server flying!!", answer[1]);
        assertTrue(answer[0].endsWith("content-length: " + answer[1].length()), answer[0]);
        assertEquals(head(blocks.get(0)), BALANCED - SENT);
        assertEquals(head(answer[0]) + answer[1].length(), SENT);
        assertEquals(blocks.get(2).length() + CLOUDWATCH_ADDS, LOGGED);
    }

    @Test
    void whatAnInstanceCarriesFollowsFromTheCpuOfACall() {
        String cpu = "%.0f µs".formatted(CPU * 1e6);
        says("| sem pagar créditos | 2 × 20 % ÷ " + cpu + " | " + calls(VCPUS * BASELINE / CPU) + " |");
        says("| até o alvo de CPU | 2 × 70 % ÷ " + cpu + " | " + calls(perInstance()) + " |");
        says("| com a CPU cheia | 2 ÷ " + cpu + " | " + calls(VCPUS / CPU) + " |");
    }

    @Test
    void aMillionCallsCostWhatTheirPartsCost() {
        double million = 1e6;
        double instance = million * CPU / (VCPUS * TARGET) / HOUR * assumed("t3.small, por hora");
        double credits = million * CPU * surplus() / HOUR * assumed("Crédito");
        double units = million * BALANCED / GB * assumed("LCU");
        double transfer = million * SENT / GB * assumed("Saída");
        double log = million * LOGGED / GB * assumed("CloudWatch Logs");
        List.of(Map.entry("Instâncias, até o alvo", instance), Map.entry("Créditos", credits), Map.entry("LCU, pelos bytes", units),
                Map.entry("Saída para a internet", transfer), Map.entry("Log de acesso do nginx", log),
                Map.entry("**Total**", instance + credits + units + transfer + log),
                Map.entry("LCU, se cada chamada abre uma conexão", million / CONNECTIONS / HOUR * assumed("LCU"))).forEach(part ->
                assertEquals(dollars(part.getValue(), 4), row(TEXT, part.getKey())[3].strip().replace("*", ""), part.getKey()));
    }

    @Test
    void eachRateNeedsWhatItsCallsNeed() {
        for (double rate = 100; rate <= 1e6; rate *= 10) {
            long instances = Math.max(2, (long) Math.ceil(rate / perInstance()));
            double credits = Math.max(0, rate * CPU - instances * VCPUS * BASELINE) * assumed("Crédito");
            double units = rate * HOUR * BALANCED / GB;
            double hour = instances * (assumed("t3.small, por hora") + assumed("Endereço IPv4")) + credits
                    + assumed("Load balancer, por hora") + units * assumed("LCU") + rate * HOUR * SENT / GB * assumed("Saída");
            double log = rate * HOUR * LOGGED / GB * assumed("CloudWatch Logs");
            says("| %s | %d | %d | %s | %s | %s |".formatted(whole(rate), instances, (long) (instances * VCPUS),
                    dollars(units, 1), dollars(hour, 2), dollars(hour + log, 2)));
        }
    }

    @Test
    void eachLimitIsReachedWhereItsInstancesAre() {
        List<String> create = Guide.production();
        int most = Integer.parseInt(create.get(create.indexOf("--max-instances") + 1));
        says("| Cota de uma conta nova | 5 vCPUs: 2 instâncias | %s |".formatted(calls(2 * perInstance())));
        says("| Grupo de `eb create` | %d instâncias | %s |".formatted(most, calls(most * perInstance())));
        says("| Cota pedida em [conta.md](conta.md#cotas) | 16 vCPUs: 8 instâncias | %s |".formatted(calls(8 * perInstance())));
        says("| Alvos de um load balancer | 1.000 instâncias | %s |".formatted(calls(1000 * perInstance())));
        String units = "| LCU reservadas de um load balancer, ";
        says(units + "se cada chamada abre uma conexão | 15.000 × 25 conexões | " + calls(15_000 * CONNECTIONS) + " |");
        says(units + "com conexões mantidas | 15.000 GB por hora | " + calls(15_000 * GB / HOUR / BALANCED) + " |");
        assertTrue(Guide.texts().get("docs/guia/conta.md").contains("--quota-code L-1216C47A --desired-value 16"));
    }

    /** Bytes of a head on the wire, with the empty line at its end. */
    private static int head(String lines) {
        return (lines + "\n\n").replace("\n", "\r\n").length();
    }

    private static double perInstance() {
        return VCPUS * TARGET / CPU;
    }

    /** The part of the CPU at the target that is above the baseline. */
    private static double surplus() {
        return (TARGET - BASELINE) / TARGET;
    }

    private static Stream<Map<?, ?>> runs() {
        Map<String, Object> all = Yaml.read("bench", "{\"runs\": " + Project.text("docs/bench.json") + "}");
        return ((List<?>) all.get("runs")).stream().map(run -> (Map<?, ?>) run);
    }

    private static double assumed(String label) {
        return number(row(TEXT, label)[2]);
    }

    private static String[] row(String text, String label) {
        return text.lines().filter(line -> line.startsWith("| " + label)).map(line -> line.split("\\|")).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.strip().split(" ")[0].replace(".", "").replace(',', '.'));
    }

    /** Three digits, rounded down: nobody should count on more. */
    private static String calls(double rate) {
        return whole(new BigDecimal(rate).round(new MathContext(3, RoundingMode.DOWN)).doubleValue());
    }

    private static String whole(double number) {
        return String.format(Locale.of("pt", "BR"), "%,.0f", number);
    }

    private static String dollars(double amount, int places) {
        return String.format(Locale.of("pt", "BR"), "%,." + places + "f", amount);
    }

    private static void says(String text) {
        assertTrue(TEXT.contains(text), text);
    }
}
