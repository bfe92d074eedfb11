package br.com.elo.standin.beanstalk;

/**
 * A call of an operation.
 *
 * @param id     given to it here; the events it leads to carry it, and `eb` waits for exactly those
 * @param region of its credential scope
 */
record Request(String id, String region, Parameters parameters) {
    String required(String name) {
        return parameters.required(name);
    }
}
