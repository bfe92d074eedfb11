package br.com.elo.standin.aws;

import java.util.Optional;

/** What Route 53 has on names. It is asked each time: a record counts as soon as it is there. */
public record HostedZones(Region region) {
    private static final String ZONES = "/2013-04-01/hostedzone";
    private static final String VALUES = "//ResourceRecordSet[Type='CNAME' and (Name='%1$s' or Name='%1$s.')]//Value";

    /** The name that a name is another one for. */
    public Optional<String> cname(String name) {
        return region.xml("route53", ZONES).texts("//HostedZone/Id").stream()
                .map(id -> region.xml("route53", ZONES + id.replaceFirst("^/hostedzone", "") + "/rrset"))
                .flatMap(records -> records.texts(VALUES.formatted(name)).stream())
                .map(HostedZones::withoutRoot)
                .findFirst();
    }

    /** Whether a name is another one for a value; of either the dot at the end may be there or not. */
    public boolean lead(String name, String value) {
        return cname(withoutRoot(name)).filter(withoutRoot(value)::equals).isPresent();
    }

    private static String withoutRoot(String name) {
        return name.replaceFirst("\\.$", "");
    }
}
