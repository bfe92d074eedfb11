package br.com.elo.standin.beanstalk;

/** A version of the one platform of the rehearsal. */
record Platform(String version) {
    static final String BRANCH = "Docker running on 64bit Amazon Linux 2023";

    String stack() {
        return "64bit Amazon Linux 2023 v%s running Docker".formatted(version);
    }

    String arn(String region) {
        return "arn:aws:elasticbeanstalk:%s::platform/%s/%s".formatted(region, BRANCH, version);
    }

    /** Whether only the last part of its number differs. */
    boolean isPatchOf(Platform before) {
        return minor().equals(before.minor());
    }

    private String minor() {
        return version.substring(0, version.lastIndexOf('.'));
    }
}
