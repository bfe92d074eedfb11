# Every instruction is one that the classic builder knows: which builder Elastic Beanstalk's engine uses is not documented.

# The tag pins Maven and Java's major version; Temurin's patch releases come with rebuilds of it.
FROM public.ecr.aws/docker/library/maven:3.9.16-eclipse-temurin-25-noble AS build
# Each instance builds this by itself. It has to fit beside the running service on a small instance.
ENV MAVEN_OPTS="-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
WORKDIR /build

# Plugins and libraries are a layer of their own. Packaging nothing fetches just what packaging needs;
# dependency:go-offline fetched more, took longer, and still left out plugins' own dependencies.
COPY pom.xml .
RUN mvn -B -q package -Dmaven.test.skip -Dcyclonedx.skip

COPY src/main src/main
RUN mvn -B -q --offline package -Dmaven.test.skip -Dcyclonedx.skip

# The runtime has the modules that the jars ask for. (--strip-debug would need binutils and gains nothing more.)
RUN jlink --output /opt/elo/java --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
    --add-modules "$(jdeps -q --print-module-deps --ignore-missing-deps --multi-release 25 \
                     --class-path 'target/libs/*' target/elo-api.jar target/libs/*.jar)"

# The AOT cache (JEP 514) is trained with one request of each kind. It is valid only for this runtime, these jars and
# this class path. The garbage collector and the compiler are those of the entry point; without
# AOTAdapterCaching the JVM would print two harmless warnings at each start.
WORKDIR /opt/elo
RUN cp -r /build/target/elo-api.jar /build/target/libs . \
    && export SERVER_DRAIN_SECONDS=0 ELO_PASS="$(cat /proc/sys/kernel/random/uuid)" \
    && { java/bin/java -XX:AOTCacheOutput=elo-api.aot -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
         -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -jar /opt/elo/elo-api.jar & } \
    && curl -s --retry 30 --retry-delay 1 --retry-connrefused localhost:8080/health \
    && curl -s -H "Authorization: Token $ELO_PASS" localhost:8080/ localhost:8080/nowhere \
    && curl -s localhost:8080/ \
    && curl -s --data refused localhost:8080/ \
    && kill $! && { wait $! || test -s elo-api.aot; }

FROM public.ecr.aws/docker/library/debian:trixie-20261005-slim
COPY --from=build /opt/elo /opt/elo
# Nothing in it can be written by this user, who needs no name.
WORKDIR /opt/elo
USER 10001:10001
EXPOSE 8080
# Measured on 2 cores, interleaved rounds, medians of 7: start (of it CPU), resident when idle.
#   as below                        242 ms (300 ms)  52 MiB
#   without the cache               993 ms (1030 ms) 64 MiB
#   without CompileThresholdScaling 242 ms (370 ms)  58 MiB
#   with C2                         256 ms (310 ms)  53 MiB
#   java -jar, no flags            1121 ms (1680 ms) 76 MiB
# A cache trained by a start alone, without requests, made the first 200 come half as late again.
# C1 only: after load it is 76 MiB resident, with C2 118 MiB, and --memory 64m under 256 connections then ends in an OOM
# kill. The price: once warm, a request takes 32 us of CPU where C2 takes 20 (44k and 58k requests/s at 32 connections).
# But in the first two seconds under load C1 serves 27k requests/s where C2, busy compiling, serves 13k.
# CompileThresholdScaling: code that only the start runs is interpreted, not compiled.
# Xmx: room for 309 connections (96 KiB each); seven eighths of them, before they count as a crowd, are still more than the
# 256 that nginx keeps open to a container.
# ErrorFile and core dumps: a crash report would hold pieces of the memory, and so perhaps a token.
# Xlog, DisplayVMOutputToStderr: stdout is for JSON; what the JVM has to say goes to stderr, a thread dump (kill -QUIT) too.
ENTRYPOINT ["/opt/elo/java/bin/java", \
    "-XX:AOTCache=/opt/elo/elo-api.aot", \
    "-XX:+UseSerialGC", \
    "-XX:TieredStopAtLevel=1", \
    "-XX:CompileThresholdScaling=5", \
    "-Xmx30m", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", \
    "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr", \
    "-jar", "/opt/elo/elo-api.jar"]
