#!/bin/bash
# Stands in for aws, eb, curl, sleep, git and docker, whichever name it is called by. The account is a folder, $ACCOUNT.
# Its files:
#   status health version           of the environment elo-api-prod; polls: how often an update is still under way
#   current previous                what its instances accept; pending-...: what an update brings
#   secret version-id deployed read  in Secrets Manager, and what the instances have read of it
#   log environments                what the service wrote; what `eb list` shows
#   answers                         lines of: glob of a call, answer, and maybe a pattern: after such a call there is none,
#                                   or the one that is told behind it
#   expired unreachable busy reverts https no-streams eb-times-out    what goes wrong
#   interrupt-before interrupt-after someone-at                       the number of the call at which it happens
# shellcheck disable=SC2317 # its functions are called by its name
name=${0##*/}
cd "$ACCOUNT" || exit 99
printf '%s %s\n' "$name" "$*" >> calls
number=$(wc -l < calls)

fail() {
    printf '%s\n' "$1" >&2
    exit 254
}

text() {
    [ ! -f "$1" ] || printf '%s' "$(< "$1")"
}

# Ctrl-C reaches every process of the terminal. Before: the request has not been sent; after: its answer is lost.
interrupt() {
    [ "$(text "interrupt-$1")" != "$number" ] || { kill -INT 0; exit 130; }
}

# Another person's command, at the worst moment.
someone() {
    # shellcheck source=/dev/null
    [ "$(text someone-at)" != "$number" ] || source ./someone
}

answer() {
    local glob answer until afterwards
    [ -f answers ] || return 1
    while IFS='|' read -r glob answer until afterwards; do
        # shellcheck disable=SC2254 # a glob it is
        case "$name $*" in
            $glob)
                [ -z "$until" ] || ! grep -q -e "$until" calls || answer=$afterwards
                [ "$answer" != fails ] || fail "An error occurred (AccessDenied): no"
                [ "$answer" != throttled ] || fail "An error occurred (Throttling): Rate exceeded"
                printf '%b' "${answer:+$answer\n}"
                return 0 ;;
        esac
    done < answers
    return 1
}

environment_of() {
    [ ! -f unreachable ] || fail "Could not connect to the endpoint URL"
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
        *"--option-settings file:///dev/stdin"*)
            IFS= read -r json || true
            value=$(printf '%s' "$json" | sed -n 's/.*"OptionName":"ELO_PASS","Value":"\([^"]*\)".*/\1/p')
            [ -z "$value" ] || printf '%s\n' "$value" > pending-current
            value=$(printf '%s' "$json" | sed -n 's/.*"OptionName":"ELO_PASS_PREVIOUS","Value":"\([^"]*\)".*/\1/p')
            [ -z "$value" ] || printf '%s\n' "$value" > pending-previous ;;
    esac
    case $* in
        *"--options-to-remove Namespace=aws:elasticbeanstalk:application:environment,OptionName=ELO_PASS_PREVIOUS"*)
            : > pending-previous ;;
    esac
    echo Updating > status
    echo 1 > polls
}

property() {
    [ ! -s "$1" ] || printf 'aws:elasticbeanstalk:application:environment\t%s\t%s\n' "$2" "$(text "$1")"
}

options() {
    arn=arn:aws:secretsmanager:us-east-1:123456789012:secret:elo-api/token-AbCdEf
    case $* in
        *pending*)
            property pending-current ELO_PASS
            property pending-previous ELO_PASS_PREVIOUS ;;
        *)
            property current ELO_PASS
            property previous ELO_PASS_PREVIOUS
            [ ! -f secret ] || printf 'aws:elasticbeanstalk:application:environmentsecrets\tELO_PASS\t%s:current\n' "$arn"
            [ ! -f https ] || printf 'aws:elbv2:listener:443\tListenerEnabled\ttrue\n'
            [ -f no-streams ] || printf 'aws:elasticbeanstalk:cloudwatch:logs\tStreamLogs\ttrue\n' ;;
    esac
}

as_aws() {
    [ "$1" != --version ] || { answer "$@"; return; }
    [ ! -f expired ] || fail "An error occurred (ExpiredToken) when calling an operation: The security token included in the request is expired"
    answer "$@" && return
    case $* in
        *" describe-environments "*) environment_of ;;
        *" describe-configuration-settings "*) options "$@" ;;
        *" update-environment "*) update "$@" ;;
        *" get-secret-value "*) printf '%s\t%s\n' "$(text version-id)" "$(text secret)" ;;
        *" put-secret-value "*)
            secret=$(cat)
            printf '%s' "$secret" > secret
            echo "version-$number" > version-id
            text version-id ;;
        *" describe-secret "*) if [ -s deployed ]; then text deployed; else echo None; fi ;;
        *" tag-resource "*) printf '%s\n' "${*##*Value=}" > deployed ;;
        *" filter-log-events "*) text log ;;
        *) fail "the stand-in does not know: aws $*" ;;
    esac
}

as_eb() {
    answer "$@" && return
    case $1 in
        list) text environments ;;
        logs)
            [ ! -f eb-times-out ] || { echo "ERROR: TimeoutError - The EB CLI timed out after 2 minute(s)." >&2; exit 4; }
            text log ;;
        *) fail "the stand-in does not know: eb $*" ;;
    esac
}

as_curl() {
    answer "$@" && return
    local header="" accepted
    case $* in
        *"--header @-"*) IFS= read -r header ;;
    esac
    [ -n "$header" ] || header=none
    accepted="$(text current) $(text previous)"
    [ ! -f read ] || accepted=$(sed 's/[{}":,]/ /g' read)
    case "${!#}" in
        */health) printf 200 ;;
        *) case " $accepted " in
            *" ${header#Authorization: Token } "*) printf 200 ;;
            *) printf 401 ;;
        esac ;;
    esac
}

as_sleep() {
    :
}

as_git() {
    answer "$@"
}

as_docker() {
    answer "$@"
}

interrupt before
someone
"as_$name" "$@"
status=$?
interrupt after
exit $status
