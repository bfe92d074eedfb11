package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Reporter;

/** Exchanges the addresses of two environments. */
final class Swap implements Runnable {
    private final Cloud cloud;
    private final Environment source;
    private final Environment destination;
    private final Reporter reporter;

    Swap(Cloud cloud, Environment source, Environment destination, Reporter reporter) {
        this.cloud = cloud;
        this.source = source;
        this.destination = destination;
        this.reporter = reporter;
    }

    @Override
    public void run() {
        String names = "environments '%s' and '%s'.".formatted(source.name(), destination.name());
        reporter.info("swapEnvironmentCNAMEs is starting.");
        reporter.info("Swapping CNAMEs for " + names);
        String address = source.cname();
        lead(source, destination.cname());
        lead(destination, address);
        source.becomeReady();
        destination.becomeReady();
        reporter.info("Completed swapping CNAMEs for " + names);
    }

    private void lead(Environment environment, String cname) {
        environment.setCname(cname);
        environment.fleet().ifPresent(fleet -> cloud.names().lead(cname, fleet::port));
        reporter.info("'%s' now points to '%s'.".formatted(cname, environment.endpoint()));
    }
}
