package br.com.elo.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that came of a run.
 *
 * @param date       of its end, UTC
 * @param machine    it ran on
 * @param plan       it followed
 * @param titles     of the contenders that took part, by name, in the order of the tables
 * @param absent     what did not take part or stopped doing the job, and why
 * @param summaries  medians with spread, and ratios to the service
 * @param targets    how far they were reached
 * @param tokenCheck the microbenchmark
 * @param readings   each single value
 */
record Results(String date, Machine machine, Plan plan, Map<String, String> titles, List<String> absent,
               List<Summary> summaries, List<Target.Result> targets, List<Microbenchmark> tokenCheck, List<Reading> readings) {

    static Results of(Plan plan, Map<String, String> titles, List<String> absent, List<Microbenchmark> tokenCheck,
                      List<Reading> readings) {
        List<Target.Result> targets = Targets.all().stream().map(target -> target.in(readings)).toList();
        return new Results(Instant.now().toString(), Machine.here(), plan, titles, absent, Summary.of(readings), targets, tokenCheck, readings);
    }

    Optional<Summary> summary(String contender, Measure measure) {
        return summaries.stream()
                .filter(summary -> summary.contender().equals(contender) && summary.measure().equals(measure))
                .findFirst();
    }

    String toJson() {
        // JSON has no NaN: a value that there is not is left out.
        JsonSerializer<Double> number = (value, type, context) ->
                Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
        return new GsonBuilder()
                .registerTypeAdapter(double.class, number)
                .registerTypeAdapter(Double.class, number)
                .registerTypeAdapter(Duration.class, (JsonSerializer<Duration>) (value, type, context) ->
                        new JsonPrimitive(value.toString()))
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(this);
    }
}
