package br.com.elo.bench;

/**
 * A server that does the job.
 *
 * @param name     short, for the command line and the JSON
 * @param title    for people
 * @param work     what of the job it is measured at
 * @param launcher how it is started
 */
record Contender(String name, String title, Work work, Launcher launcher) {

    /** What of the job a contender is measured at. */
    enum Work {
        /** All of it. */
        ALL,
        /** It lets everybody in: no refusals. */
        WITHOUT_TOKEN,
        /** It is another one with an AOT cache: how it starts, and its memory then. */
        START
    }
}
