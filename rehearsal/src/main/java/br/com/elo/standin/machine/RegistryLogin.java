package br.com.elo.standin.machine;

/** How the instances of an environment log in to the registry of an image. */
@FunctionalInterface
public interface RegistryLogin {
    /**
     * What docker login leaves in config.json.
     *
     * @param image its name, which begins with the registry's
     * @throws DeploymentException if the registry gives them no login
     */
    String of(String image);
}
