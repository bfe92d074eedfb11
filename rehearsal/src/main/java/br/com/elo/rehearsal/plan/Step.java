package br.com.elo.rehearsal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A step of the rehearsal: blocks of the guide, commands of its own, and what is to be seen after each. It is written
 * down as the manual is read, and played later.
 */
public final class Step {
    private final String title;
    private final List<Action> actions = new ArrayList<>();
    private final List<BlockName> blocks = new ArrayList<>();
    private final List<BlockName> repeated = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private boolean underLoad;

    private Step(String title) {
        this.title = title;
    }

    public static Step step(String title) {
        return new Step(title);
    }

    /** Runs a block: the one place where the plan does so in the guide's own order. */
    public Step block(String place, String text) {
        return run(BlockName.of(place, text), blocks);
    }

    /** Runs a block that has its own place elsewhere. */
    public Step again(String place, String text) {
        return run(BlockName.of(place, text), repeated);
    }

    private Step run(BlockName name, List<BlockName> list) {
        list.add(name);
        commands.add(name.text());
        return check(stage -> stage.run(name));
    }

    /** Runs something that the guide leaves to the reader. */
    public Step command(String script) {
        commands.add(script);
        return check(stage -> stage.run(script));
    }

    /** Runs something that has to fail. */
    public Step failing(String script) {
        commands.add(script);
        return check(stage -> stage.runFailing(script));
    }

    /** The last output has all of these. */
    public Step shows(String... texts) {
        for (String text : texts) {
            check(stage -> stage.see("`" + text + "` in the output", output -> output.contains(text)));
        }
        return this;
    }

    public Step hides(String text) {
        return check(stage -> stage.see("no `" + text + "` in the output", output -> !output.contains(text)));
    }

    public Step shows(String expected, Predicate<String> output) {
        return check(stage -> stage.see(expected, output));
    }

    /** The last output is as the guide shows it. */
    public Step asTheGuideShows() {
        return check(Stage::seeSample);
    }

    /** Runs what was run last again until its output has all of these. */
    public Step until(String... texts) {
        return until("`" + String.join("` and `", texts) + "` in the output",
                output -> Stream.of(texts).allMatch(output::contains));
    }

    /** Runs what was run last again until its output is as expected. */
    public Step until(String expected, Predicate<String> output) {
        Action last = actions.getLast();
        return check(stage -> stage.repeatUntil(last, expected, output));
    }

    public Step check(Action action) {
        actions.add(action);
        return this;
    }

    /** Tells below the table how long it took from the beginning of the last command until here. */
    public Step tells(String what) {
        return check(stage -> stage.tell(what));
    }

    /** Meanwhile clients are at work, and not one of them is refused. */
    public Step underLoad() {
        underLoad = true;
        return this;
    }

    /** Hands the token that is in the file now to the clients. */
    public Step handOver() {
        return check(Stage::handOver);
    }

    /**
     * Plays it.
     *
     * @param watch is asked after each action whether all is well
     */
    public void play(Stage stage, Runnable watch) throws IOException, InterruptedException {
        for (Action action : actions) {
            action.on(stage);
            watch.run();
        }
    }

    public String title() {
        return title;
    }

    /** The blocks whose place is here. */
    public List<BlockName> blocks() {
        return blocks;
    }

    List<BlockName> repeated() {
        return repeated;
    }

    /** What is typed, in short: the first call of `eb`, or else the first line. */
    public String command() {
        return commands.stream().filter(command -> command.startsWith("eb ")).findFirst()
                .or(() -> commands.stream().findFirst())
                .flatMap(command -> command.lines().findFirst()).orElse("");
    }

    public boolean isUnderLoad() {
        return underLoad;
    }
}
