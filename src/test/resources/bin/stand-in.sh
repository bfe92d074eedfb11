#!/bin/bash
# Stands in for aws, eb, curl and sleep, whichever name it is called by: an account in a folder, $ACCOUNT.
# Its files: status, health, current, previous (what the instances accept), pending-current, pending-previous, polls (how
# often an update is still under way), secret, version-id, deployed, log, and what a test wants to go wrong.
# shellcheck disable=SC2317 # its functions are called by that name
name=${0##*/}
cd "$ACCOUNT" || exit 99
printf '%s %s\n' "$name" "$*" >> calls
number=$(wc -l < calls)

fail() {
    printf '%s\n' "$1" >&2
    exit 254
}

text() {
    [ ! -f "$1" ] || IFS= read -r REPLY < "$1" && printf '%s' "${REPLY:-}"
}

# Ctrl-C reaches every process of the terminal. Before: the request has not been sent; after: its answer is lost.
interrupt() {
    [ "$(text "interrupt-$1")" != "$number" ] || { kill -INT 0; exit 130; }
}

environment_of() {
    if [ "$(text status)" = Updating ]; then
        polls=$(text polls)
        echo $((polls - 1)) > polls
        [ "$polls" -gt 0 ] || settle
    fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$(text status)" "$(text health)" prod.example "$(text version)" elo-api
}

settle() {
    if [ ! -f reverts ]; then
        [ ! -f pending-current ] || mv pending-current current
        [ ! -f pending-previous ] || mv pending-previous previous
        [ ! -f secret ] || cp secret read
    fi
    rm -f pending-*
    echo Ready > status
}

update() {
    if [ -f busy ] || [ "$(text status)" != Ready ]; then
        fail "An error occurred (InvalidParameterValue) when calling the UpdateEnvironment operation: Environment named elo-api-prod is in an invalid state for this operation. Must be Ready."
    fi
    case $* in
        *--cli-input-json*)
            IFS= read -r json || true
            printf '%s\n' "$json" >> updates
            value=$(printf '%s' "$json" | sed -n 's/.*"OptionName":"ELO_PASS","Value":"\([^"]*\)".*/\1/p')
            [ -z "$value" ] || printf '%s\n' "$value" > pending-current
            value=$(printf '%s' "$json" | sed -n 's/.*"OptionName":"ELO_PASS_PREVIOUS","Value":"\([^"]*\)".*/\1/p')
            [ -z "$value" ] || printf '%s\n' "$value" > pending-previous
            case $json in
                *'"OptionsToRemove":[{'*) : > pending-previous ;;
            esac ;;
        *) printf 'deploy %s\n' "${*##*--version-label }" >> updates ;;
    esac
    echo Updating > status
    echo 2 > polls
}

options() {
    case $* in
        *pending*) [ ! -f pending-current ] || printf '%s\tELO_PASS\t%s\n' "$properties" "$(text pending-current)" ;;
        *)
            if [ -f secret ]; then
                printf '%s\tELO_PASS\t%s:current\n' "${properties}secrets" "$arn"
                printf '%s\tELO_PASS_PREVIOUS\t%s:previous\n' "${properties}secrets" "$arn"
            else
                [ ! -s current ] || printf '%s\tELO_PASS\t%s\n' "$properties" "$(text current)"
                [ ! -s previous ] || printf '%s\tELO_PASS_PREVIOUS\t%s\n' "$properties" "$(text previous)"
            fi
            [ ! -f https ] || printf 'aws:elbv2:listener:443\tListenerEnabled\ttrue\n'
            printf 'aws:elasticbeanstalk:cloudwatch:logs\tStreamLogs\t%s\n' "$([ -f no-streams ] && echo false || echo true)" ;;
    esac
}

properties=aws:elasticbeanstalk:application:environment
arn=arn:aws:secretsmanager:us-east-1:123456789012:secret:elo-api/token-AbCdEf

as_aws() {
    [ ! -f expired ] || fail "An error occurred (ExpiredToken): The security token included in the request is expired"
    case $* in
        *" describe-environments "*"[0]"*)
            if [ -f unreachable ]; then fail "Could not connect to the endpoint URL"; fi
            environment_of ;;
        *" describe-configuration-settings "*) options "$@" ;;
        *" update-environment "*) update "$@" ;;
        *" get-secret-value "*) printf '%s\t%s\n' "$(text version-id)" "$(cat secret)" ;;
        *" put-secret-value "*)
            cat > secret
            echo "version-$number" > version-id
            text version-id ;;
        *" describe-secret "*) [ -s deployed ] && cat deployed || echo None ;;
        *" tag-resource "*) printf '%s\n' "${*##*Value=}" > deployed ;;
        *" filter-log-events "*) [ ! -f log ] || cat log ;;
        *) fail "the stand-in does not know: aws $*" ;;
    esac
}

as_eb() {
    case $1 in
        list) cat environments 2> /dev/null || echo "* elo-api-prod" ;;
        logs)
            [ ! -f eb-times-out ] || { echo "ERROR: TimeoutError - The EB CLI timed out after 2 minute(s)."; exit 4; }
            cat log ;;
        *) fail "the stand-in does not know: eb $*" ;;
    esac
}

as_curl() {
    token=""
    case $* in
        *@-*) IFS= read -r token ;;
    esac
    token=${token#Authorization: Token }
    if [ -f read ]; then
        accepted=$(sed 's/[{}",]/ /g' read)
    else
        accepted="$(text current) $(text previous)"
    fi
    case "$*/ $accepted " in
        */health/*) printf 200 ;;
        *" $token "*) printf 200 ;;
        *) printf 401 ;;
    esac
}

interrupt before
"as_$name" "$@"
status=$?
interrupt after
exit $status
