package br.com.elo.rehearsal;

import br.com.elo.project.Guide;
import br.com.elo.rehearsal.plan.Plan;
import br.com.elo.rehearsal.section.GuidePlan;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Rehearses part1.md on this machine; with `keep` only up to production, which it leaves up for a person to play with. */
public final class Main {
    /** What is shown is the guide's: UTF-8, also where the locale says nothing of it. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // a server's start and stop are no steps
        List<String> faults = GuidePlan.all().faults(Guide.blocks());
        faults.forEach(OUT::println);
        boolean keep = List.of(arguments).contains("keep");
        Plan plan = keep ? GuidePlan.start() : GuidePlan.all();
        System.exit(faults.isEmpty() && new Run(OUT, keep).of(plan) ? 0 : 1);
    }
}
