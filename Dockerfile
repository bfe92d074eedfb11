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
    --add-options=-Xmx30m \
    --add-modules "$(jdeps -q --print-module-deps --ignore-missing-deps --multi-release 25 \
                     --class-path 'target/libs/*' target/elo-api.jar target/libs/*.jar)"

# The AOT cache (JEP 514) also keeps what the JVM learns of the code under load (JEP 515). It is valid only for this
# runtime, these jars and this class path. The garbage collector is that of the entry point; without AOTAdapterCaching
# the JVM would print two harmless warnings at each start.
WORKDIR /opt/elo
RUN cp -r /build/target/elo-api.jar /build/target/libs . \
    && export SERVER_DRAIN_SECONDS=0 ELO_PASS="$(cat /proc/sys/kernel/random/uuid)" \
    && { java/bin/java -XX:AOTCacheOutput=elo-api.aot -XX:+UseSerialGC -Xmx128m \
         -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -jar /opt/elo/elo-api.jar & } \
    && java -Xmx64m -XX:+UseSerialGC /build/src/main/docker/Training.java 10 \
    && kill $! && { wait $! || test -s elo-api.aot; }

FROM public.ecr.aws/docker/library/debian:trixie-20261005-slim
COPY --from=build /opt/elo /opt/elo
# Nothing in it can be written by this user, who needs no name.
WORKDIR /opt/elo
USER 10001:10001
EXPOSE 8080
# Two compilers (C1, then C2) and 128 MiB. Measured without swap, with 256 connections: at 128 MiB it serves as fast as
# without a limit (it takes up to 117), at 112 the kernel kills it. For less memory, and slower once warm:
#   -e JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 --memory 80m   (it takes 75; at 72 it is killed)
# The heap (jlink's --add-options, above) can be set by that variable too; the command line here would win over it.
# 30 MiB have room for 320 connections (96 KiB each), more than the 256 that nginx keeps open to a container.
# Tier4*, ten times the defaults: C2 takes its time. Measured on 2 cores, interleaved, medians of 5; the first two seconds
# under load, then CPU for a request once warm:
#   C1 only            30.4k requests/s   32 us     its cache trained by a few requests
#   C2, defaults       28.7k              19 us     cache trained under load
#   C2, as below       30.2k              19 us
# ErrorFile and core dumps: a crash report would hold pieces of the memory, and so perhaps a token.
# Xlog, DisplayVMOutputToStderr: stdout is for JSON; what the JVM has to say goes to stderr, a thread dump (kill -QUIT) too.
ENTRYPOINT ["/opt/elo/java/bin/java", \
    "-XX:AOTCache=/opt/elo/elo-api.aot", \
    "-XX:+UseSerialGC", \
    "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000", "-XX:Tier4CompileThreshold=150000", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", \
    "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr", \
    "-jar", "/opt/elo/elo-api.jar"]
