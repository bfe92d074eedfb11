package br.com.elo.standin.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Service Quotas as far as bin/check and conta.md ask it: the vCPUs of a fresh account, and more at once for who asks. */
public final class ServiceQuotas implements JsonService {
    private static final Pattern DESIRED = Pattern.compile("\"DesiredValue\": ?([0-9.]+)");
    private static final String QUOTA = """
            {"%s": {"ServiceCode": "ec2", "QuotaCode": "L-1216C47A", "%s": %s}}
            """;
    /** Documented for a new account; some get less. */
    private volatile String vcpus = "5.0";

    /** How many vCPUs all instances of the standard families may have together. */
    public int vcpus() {
        return (int) Double.parseDouble(vcpus);
    }

    /** As support does for somebody who has too much of it, or as a new account may find it. */
    public void grant(int number) {
        vcpus = number + ".0";
    }

    @Override
    public Optional<String> answer(Call call) {
        Matcher desired = DESIRED.matcher(call.body());
        if (call.operation().equals("RequestServiceQuotaIncrease") && desired.find()) {
            vcpus = desired.group(1);
            return Optional.of(QUOTA.formatted("RequestedQuota", "DesiredValue", vcpus));
        }
        if (call.operation().equals("GetServiceQuota") && call.body().contains("L-1216C47A")) {
            return Optional.of(QUOTA.formatted("Quota", "Value", vcpus));
        }
        throw new IllegalArgumentException("not rehearsed: " + call.target() + " " + call.body());
    }
}
