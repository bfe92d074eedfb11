package br.com.elo.bench;

/** What is asked of a contender, and by how many at once. */
enum Load {
    ACCEPTED_32(Job.TOKEN, 32),
    ACCEPTED_256(Job.TOKEN, 256),
    /** With a wrong token as long as the right one: what costs most to refuse. */
    REFUSED_32(Job.WRONG_TOKEN, 32),
    REFUSED_256(Job.WRONG_TOKEN, 256);

    private final String token;
    private final int connections;

    Load(String token, int connections) {
        this.token = token;
        this.connections = connections;
    }

    String token() {
        return token;
    }

    int connections() {
        return connections;
    }

    boolean isAccepted() {
        return token.equals(Job.TOKEN);
    }

    String title() {
        return (isAccepted() ? "accepted, " : "refused, ") + connections + " connections";
    }
}
