package br.com.elo.rehearsal;

import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import br.com.elo.rehearsal.plan.Plan;
import br.com.elo.rehearsal.plan.Stage;
import br.com.elo.rehearsal.plan.StepFailure;
import br.com.elo.rehearsal.report.FailureReport;
import br.com.elo.rehearsal.report.Progress;
import br.com.elo.rehearsal.report.StepTable;
import br.com.elo.rehearsal.rights.PolicyReview;
import br.com.elo.rehearsal.terminal.Checkout;
import br.com.elo.rehearsal.terminal.Shell;
import br.com.elo.rehearsal.terminal.Terminal;
import br.com.elo.rehearsal.terminal.Workspace;
import br.com.elo.standin.beanstalk.Account;
import br.com.elo.standin.machine.Containers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A rehearsal with all that is around it, from a machine with nothing on it to a machine with nothing on it. */
final class Run {
    private static final Path TARGET = Project.ROOT.resolve("target");
    private static final Path TOOLS = TARGET.resolve("aws-tools");
    private final PrintStream out;
    private final boolean keep;
    private final CleanUp resources = new CleanUp();

    /**
     * Prepares it.
     *
     * @param out  what a person sees
     * @param keep whether to leave everything up for a while at the end
     */
    Run(PrintStream out, boolean keep) {
        this.out = out;
        this.keep = keep;
    }

    /** Whether all went well. */
    boolean of(Plan plan) throws IOException, InterruptedException {
        Workspace workspace = resources.add(new Workspace(TARGET.resolve("rehearsal/logs")));
        boolean good = rehearsed(plan, workspace);
        if (good) {
            workspace.forgetLogs();
        }
        return (resources.stopped() || nothingIsLeft()) && good;
    }

    private boolean rehearsed(Plan plan, Workspace workspace) throws IOException, InterruptedException {
        try (resources) { // whatever is thrown: the account's own threads would keep this process alive
            new Checkout(Project.ROOT).into(workspace.project());
            Account account = resources.add(Account.open(workspace.account(), TOOLS, PolicyReview.ENGINE));
            Map<String, String> terminal =
                    Terminal.variables(workspace, TOOLS, account.endpoint(), account.curlHome());
            Shell shell = resources.add(new Shell(workspace.project(), terminal, workspace.logs()));
            Stage stage = new Stage(Guide.blocks(), workspace.tokenFile(), account, shell);
            boolean good = played(plan, stage, workspace);
            if (good && keep) {
                new Pause(out, workspace.project(), terminal).last();
            }
            return good;
        }
    }

    private boolean played(Plan plan, Stage stage, Workspace workspace) throws IOException, InterruptedException {
        boolean onTerminal = System.console() != null && System.console().isTerminal();
        Rehearsal rehearsal = new Rehearsal(stage, new Progress(out, onTerminal, plan.steps().size()));
        try {
            rehearsal.play(plan.steps());
            out.printf("%n%s%n", new StepTable(rehearsal.results()));
            stage.figures().forEach(out::println);
            return true;
        } catch (StepFailure failure) {
            if (!resources.stopped()) {
                out.println(new FailureReport(failure, stage.events(), workspace.logs()));
                keepLogs(workspace);
            }
            return false;
        }
    }

    private void keepLogs(Workspace workspace) {
        try {
            workspace.keepAccountLogs();
        } catch (IOException | UncheckedIOException e) { // instances come and go meanwhile
            out.println("not all logs could be kept: " + e);
        }
    }

    private boolean nothingIsLeft() {
        List<String> left = Containers.leftOver();
        ProcessHandle.current().descendants().forEach(process -> left.add("process " + process.pid()));
        left.forEach(what -> out.println("left behind: " + what));
        return left.isEmpty();
    }
}
