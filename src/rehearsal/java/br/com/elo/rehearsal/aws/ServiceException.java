package br.com.elo.rehearsal.aws;

/** A service refused a call. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    ServiceException(int status, String answer) {
        super(answer);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
