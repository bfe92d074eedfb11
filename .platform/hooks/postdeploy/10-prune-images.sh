#!/bin/sh
# Every deployment builds an image on the instance and leaves the one before it without a name.
# Without this the root volume fills up. Images of the last day stay: their layers speed up the
# next build. Nothing here may fail the deployment.
docker image prune --force --filter until=24h || true
