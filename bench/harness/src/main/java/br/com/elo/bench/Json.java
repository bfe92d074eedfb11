package br.com.elo.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Runs as text that can be committed: a line for each figure, four digits, and short names. */
final class Json {
    private static final MathContext DIGITS = new MathContext(4);
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Duration.class, text(Duration::toString, Duration::parse))
            .registerTypeAdapter(Measure.class, text(Json::name, Json::measure))
            .registerTypeAdapter(Spread.class, text(Json::numbers, Json::spread))
            .serializeSpecialFloatingPointValues()
            .disableHtmlEscaping()
            .create();

    private Json() {
    }

    static String of(List<Results> runs) {
        return GSON.toJson(runs).replace("{\"contender\"", "\n{\"contender\"").replace("{\"target\"", "\n{\"target\"")
                .replace("},{\"date\"", "},\n\n{\"date\"") + "\n";
    }

    static List<Results> runs(String json) {
        return List.of(GSON.fromJson(json, Results[].class));
    }

    private static String name(Measure measure) {
        return measure.situation() + ": " + measure.figure();
    }

    private static Measure measure(String name) {
        int colon = name.lastIndexOf(": ");
        return new Measure(name.substring(0, colon), Figure.valueOf(name.substring(colon + 2)));
    }

    /** Median, smallest, largest and count. */
    private static String numbers(Spread spread) {
        return spread.count() == 0 ? "" : "%s %s %s %d".formatted(number(spread.median()), number(spread.min()), number(spread.max()), spread.count());
    }

    private static Spread spread(String numbers) {
        String[] each = numbers.split(" ");
        return numbers.isEmpty() ? Spread.of(List.of()) : new Spread(Double.parseDouble(each[0]), Double.parseDouble(each[1]),
                Double.parseDouble(each[2]), Integer.parseInt(each[3]));
    }

    /** A ratio of two zeros is no number. */
    private static String number(double value) {
        return !Double.isFinite(value) ? String.valueOf(value) : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static <T> TypeAdapter<T> text(Function<T, String> toText, Function<String, T> fromText) {
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(toText.apply(value));
            }

            @Override
            public T read(JsonReader in) throws IOException {
                return fromText.apply(in.nextString());
            }
        };
    }
}
