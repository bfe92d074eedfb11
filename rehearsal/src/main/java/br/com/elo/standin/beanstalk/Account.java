package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.CurlHome;
import br.com.elo.standin.aws.Dns;
import br.com.elo.standin.aws.FaultInjection;
import br.com.elo.standin.aws.Gateway;
import br.com.elo.standin.aws.HostedZones;
import br.com.elo.standin.aws.JsonService;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.ServiceQuotas;
import br.com.elo.standin.aws.SocksProxy;
import br.com.elo.standin.certificate.CertificateAuthority;
import br.com.elo.standin.certificate.CertificateManager;
import br.com.elo.standin.iam.Iam;
import br.com.elo.standin.machine.Containers;
import br.com.elo.standin.machine.Fleet;
import br.com.elo.standin.pipeline.BuildMachine;
import br.com.elo.standin.pipeline.Pipelines;
import br.com.elo.standin.registry.Pull;
import br.com.elo.standin.registry.Registry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** An AWS account on this machine, empty at first. */
public final class Account implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Account.class.getName());
    private static final int EVENTS = 20;

    private final Cloud cloud;
    private final Beanstalk beanstalk;
    private final Pipelines pipelines;
    private final Gateway gateway;
    private final SocksProxy network;
    private final CurlHome curl;

    private Account(Cloud cloud, SocksProxy network, CurlHome curl, Path tools) {
        this.cloud = cloud;
        this.network = network;
        this.curl = curl;
        this.beanstalk = new Beanstalk(cloud);
        this.pipelines = new Pipelines(cloud.moto(), beanstalk, new BuildMachine(cloud.folder().resolve("builds"), tools,
                this::endpoint, curl.folder(), cloud.registry().host()));
        Map<String, JsonService> json = new TreeMap<>(pipelines.services());
        json.put("ecr", cloud.registry());
        json.put("servicequotas", cloud.quotas());
        this.gateway = Gateway.open(new Gateway.Services(beanstalk, cloud.faults(), json, cloud.registry()::renamed,
                pipelines::take), cloud.iam(), cloud.moto().uri());
    }

    /**
     * Opens the account.
     *
     * @param folder            for its files; has to exist
     * @param pythonEnvironment where rehearsal/python/install has put moto
     * @param policyEngine      where rehearsal/iam/install has put it
     */
    public static Account open(Path folder, Path pythonEnvironment, Path policyEngine)
            throws IOException, InterruptedException {
        CertificateAuthority authority = new CertificateAuthority(folder.resolve("authority"));
        Moto moto = Moto.start(folder, pythonEnvironment);
        try {
            Registry registry = Registry.open(folder.resolve("registry"), moto);
            Iam iam = Iam.open(moto.region("us-east-1"), policyEngine, folder);
            HostedZones zones = new HostedZones(moto.region("us-east-1"));
            Dns names = new Dns(zones::cname);
            SocksProxy network = SocksProxy.open(names);
            CurlHome curl = CurlHome.write(folder.resolve("curl"), network.address(), authority.root());
            CertificateManager certificates = new CertificateManager(authority, zones);
            Cloud cloud = new Cloud(moto, registry, names, authority, certificates, new ServiceQuotas(),
                    new FaultInjection(), new Platforms(), new Events(), iam, folder);
            return new Account(cloud, network, curl, pythonEnvironment);
        } catch (IOException | InterruptedException | RuntimeException e) {
            moto.close();
            throw e;
        }
    }

    /** For AWS_ENDPOINT_URL. */
    public URI endpoint() {
        return gateway.uri();
    }

    /** For CURL_HOME. */
    public Path curlHome() {
        return curl.folder();
    }

    /** What was asked for of IAM so far, one a line. */
    public Path calls() {
        return cloud.iam().record();
    }

    /** The name of AWS that a name leads to. */
    public String resolve(String name) {
        return cloud.names().resolve(name)
                .orElseThrow(() -> new IllegalArgumentException("nothing has the name " + name));
    }

    /** Where on this machine a name of AWS leads to now. */
    public URI address(String scheme, String name) {
        int port = cloud.names().port(name, scheme.equals("https") ? 443 : 80)
                .orElseThrow(() -> new IllegalStateException(name + " does not listen for " + scheme));
        return URI.create("%s://127.0.0.1:%d/".formatted(scheme, port));
    }

    /** For clients that trust its certificates. */
    public SSLContext tls() {
        return cloud.authority().context();
    }

    /** Renews a certificate, as ACM does by itself, and brings it to all load balancers. */
    public void renewCertificate(String region, String arn) {
        Path file = cloud.certificates().renew(cloud.region(region), arn);
        running().flatMap(environment -> environment.fleet().stream()).forEach(fleet -> fleet.renew(file));
    }

    /** What is to go wrong. */
    public FaultInjection faults() {
        return cloud.faults();
    }

    /** What the account may have. */
    public ServiceQuotas quotas() {
        return cloud.quotas();
    }

    /** The machines of an environment, to do harm to. */
    public Fleet fleet(String environment) {
        return environment(environment).fleet()
                .orElseThrow(() -> new IllegalStateException(environment + " has no instances yet"));
    }

    private Stream<Environment> running() {
        return beanstalk.environments().stream().filter(one -> one.status() != Status.TERMINATED);
    }

    /** The account's pipelines, and the quota of their builds. */
    public Pipelines pipelines() {
        return pipelines;
    }

    /** Who has pulled which image. */
    public List<Pull> pulls() {
        return cloud.registry().pulls();
    }

    /** A new version of the platform comes out, and then the weekly window of an environment begins. */
    public void openMaintenanceWindow(String environment) {
        cloud.platforms().release();
        ManagedActionOperations.openWindow(cloud, environment(environment));
    }

    private Environment environment(String name) {
        return running().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no environment " + name));
    }

    /** The last events of an environment, the newest first, as `eb events` shows them. */
    public List<String> events(String environment) {
        return cloud.events().newestFirst(event -> environment.equals(event.environment())).stream()
                .limit(EVENTS).map(Event::toString).toList();
    }

    @Override
    public void close() {
        gateway.close();
        pipelines.close();
        network.close();
        beanstalk.environments().forEach(Account::close);
        Containers.forgetImages();
        cloud.registry().close();
        cloud.iam().close();
        cloud.moto().close();
    }

    /** One that cannot be closed must not keep the others open. */
    private static void close(Environment environment) {
        try {
            environment.close();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "not cleaned up: " + environment.name(), e);
        }
    }
}
