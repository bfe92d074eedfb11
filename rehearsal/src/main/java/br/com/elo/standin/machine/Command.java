package br.com.elo.standin.machine;

/** What the platform engine of an instance is told to do. */
enum Command {
    /** A version is brought to the instance, or the instance is new. */
    APP_DEPLOY("app-deploy", "hooks"),
    /** The version stays, variables or options change. */
    CONFIG_DEPLOY("config-deploy", "confighooks");

    private final String text;
    private final String hooks;

    Command(String text, String hooks) {
        this.text = text;
        this.hooks = hooks;
    }

    /** The folder under .platform whose hooks run. */
    String hooks() {
        return hooks;
    }

    @Override
    public String toString() {
        return text;
    }
}
