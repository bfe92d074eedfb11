# shellcheck shell=bash
# An environment of Elastic Beanstalk: how it is, waiting for it, calling it. Sourced; needs common.sh.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another
POLL_SECONDS=5 # as often as `eb` looks
PATIENCE=$((50 / POLL_SECONDS)) # calls of AWS without an answer, one after the other
timeout=40 # minutes; `eb` calls its own the same
url=""
again="bin/token status" # how to go on after an interruption

# Reads how it is. Not found is an answer; no answer is a failure.
read_environment() {
    local line
    line=$(aws elasticbeanstalk describe-environments --environment-names "$environment" --no-include-deleted \
        --query 'Environments[0].[Status,Health,CNAME,VersionLabel,ApplicationName]') || return 1
    IFS=$'\t' read -r status health cname version application <<< "$line"
    [ "$status" != None ] || die "não há um ambiente $environment em $region: eb list --region $region"
}

# Until nothing is under way. One call without an answer does not matter, nor does a token that expired here: AWS goes
# on by itself.
await_ready() {
    local deadline=$((SECONDS + timeout * 60)) failures=0 told=""
    while :; do
        if read_environment; then
            failures=0
            [ "$status" != Ready ] || return 0
            [ "$status" = Updating ] || [ "$status" = Launching ] || die "o ambiente $environment está $status"
            [ -n "$told" ] || say "o ambiente está $status: espero que fique Ready (eb events -f, em outro terminal, mostra o andamento)"
            told=yes
        else
            failures=$((failures + 1))
            [ $failures -lt $PATIENCE ] || die "a AWS não responde, ou as credenciais venceram: bin/check" \
                "O que já foi pedido continua lá; depois: $again"
        fi
        [ $SECONDS -lt $deadline ] ||
            die "o ambiente continua $status depois de $timeout minutos: eb events; depois: $again"
        sleep $POLL_SECONDS
    done
}

await_health() {
    local tries=$((300 / POLL_SECONDS))
    while [ "$health" != Green ]; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || die "o token está em vigor, mas a saúde do ambiente é $health: eb health"
        sleep $POLL_SECONDS
        read_environment || true
    done
}

# The status of one call, 000 if there was none. A token goes in by standard input: arguments can be seen by others.
call() {
    local path=$1 token=${2:-}
    if [ -n "$token" ]; then
        # Where curl ends before it reads, printf is killed: no answer, and no reason to end without a word.
        printf 'Authorization: Token %s\n' "$token" | answer_of --header @- "$url$path" || true
    else
        answer_of "$url$path"
    fi
}

answer_of() {
    curl --silent --output /dev/null --write-out '%{http_code}' --max-time 15 "$@" || true
}

# Some calls in a row that are all answered so: behind a load balancer each may reach another instance.
expect() {
    local wanted=$1 calls=$2 who=$3 path=$4 token=${5:-} tries=$((120 / POLL_SECONDS)) good=0 answer
    while [ $good -lt "$calls" ]; do
        answer=$(call "$path" "$token")
        if [ "$answer" = "$wanted" ]; then
            good=$((good + 1))
        else
            good=0
            tries=$((tries - 1))
            [ $tries -gt 0 ] || die "$url$path com $who responde $answer, não $wanted: eb health e eb logs dizem por quê" \
                "(000: sem resposta; se o endereço é outro, --url https://...)"
            sleep $POLL_SECONDS
        fi
    done
    say "conferido: $path com $who responde $wanted"
}
