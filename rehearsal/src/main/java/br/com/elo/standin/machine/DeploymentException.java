package br.com.elo.standin.machine;

/** A deployment failed; the events say why. */
public final class DeploymentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DeploymentException(String message) {
        super(message);
    }
}
