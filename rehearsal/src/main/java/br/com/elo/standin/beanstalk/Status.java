package br.com.elo.standin.beanstalk;

/** What an environment is at. */
enum Status {
    LAUNCHING("Launching"), UPDATING("Updating"), READY("Ready"), TERMINATING("Terminating"), TERMINATED("Terminated");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
