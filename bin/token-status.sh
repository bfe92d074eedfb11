# shellcheck shell=bash
# Where one stands, and who still uses which token, as the service's own lines tell it. Sourced; needs token-store.sh.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another
minutes=15
LATE=2 # minutes: the service tells of a call up to a minute after it, and CloudWatch of that line later still

# As in the service's log; empty for a token so weak that the fingerprint would confirm a guess.
fingerprint() {
    [ -n "$1" ] || return 0
    case $1 in
        *[!A-Za-z0-9._~+/=-]*) return 0 ;;
    esac
    [ ${#1} -ge 32 ] || return 0
    printf '%s' "$1" | openssl dgst -sha256 -r | cut -c1-8
}

looked_back() {
    printf '%s' $((minutes + LATE))
}

# A line for each fingerprint: it, the calls with it, the lines that tell of it. Only instances that were called write
# one, at most every minute: no lines prove nothing.
usage_by_fingerprint() {
    local back since
    back=$(looked_back)
    since=$(date -u -v-"$back"M +%Y-%m-%dT%H:%M:%S 2> /dev/null ||
        date -u -d "-$back minutes" +%Y-%m-%dT%H:%M:%S) # BSD's way, or GNU's
    log_lines | awk -v since="$since" '
        function field(name,    text) {
            if (!match($0, "\"" name "\":\"?[0-9A-Za-z:.-]+")) return ""
            text = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
            sub(/^"/, "", text)
            return text
        }
        function count(token, calls) {
            if (token == "") return
            sum[token] += calls
            lines[token]++
        }
        /"event":"requests"/ && field("ts") >= since {
            count(field("current"), field("accepted_current"))
            count(field("previous"), field("accepted_previous"))
        }
        END { for (token in sum) print token, sum[token], lines[token] }'
}

# Streamed to CloudWatch (.ebextensions/logs.config), or the tails that the instances send.
log_lines() {
    if [ "$streams" = true ]; then
        aws logs filter-log-events --start-time "$((($(date +%s) - $(looked_back) * 60) * 1000))" \
            --log-group-name "/aws/elasticbeanstalk/$environment/var/log/eb-docker/containers/eb-current-app/stdouterr.log" \
            --filter-pattern accepted_current --query 'events[].[message]'
    else
        eb logs "$environment" --region "$region"
    fi || say "aviso: não consegui ler os logs do serviço (motivo acima)"
}

# usage_of TOKEN USAGE: sets calls and lines, both 0 if nothing tells of it.
usage_of() {
    local print
    print=$(fingerprint "$1")
    read -r calls lines < <(printf '%s\n' "$2" | awk -v wanted="${print:-none}" '
        $1 == wanted { calls = $2; lines = $3 }
        END { print calls + 0, lines + 0 }')
}

name_of() {
    local print
    [ -n "$1" ] || { printf 'nenhum'; return; }
    print=$(fingerprint "$1")
    printf '%s' "${print:-fraco}"
}

# row ROLE TOKEN USAGE ANSWER
row() {
    local calls lines
    [ -n "$2" ] || { printf '%s\t%s\t\t\n' "$1" nenhum; return; }
    usage_of "$2" "$3"
    [ "$lines" -gt 0 ] || calls="?"
    printf '%s\t%s\t%s\t%s\n' "$1" "$(name_of "$2")" "$4" "$calls"
}

# Works while the environment is busy, too.
status_() {
    local usage answer=""
    find_region
    find_environment
    read_environment || die "a AWS não responde, ou as credenciais venceram: bin/check"
    read_tokens
    printf 'ambiente\t%s\t%s\t%s\n' "$environment" "$status" "$health"
    printf 'origem\t%s\n' "${secret:-variáveis do ambiente}"
    if [ "$status" = Ready ] && [ -n "$current" ] && [ -z "$url" ] && [ "$https" = true ]; then
        say "sem --url https://... não confiro a resposta"
    elif [ -n "$current" ]; then
        find_url
        answer=$(call / "$current")
    fi
    usage=$(usage_by_fingerprint)
    printf 'papel\ttoken\tresposta\tchamadas em %s min\n' "$(looked_back)"
    row atual "$current" "$usage" "$answer"
    row anterior "$previous" "$usage" ""
    if [ "$status" != Ready ]; then
        read_tokens pending
        # It may have come to its end meanwhile.
        [ -z "$current" ] || printf 'a caminho\t%s\t%s\n' "$(name_of "$current")" "$(name_of "$previous")"
        next_step "o ambiente está $status; espere que fique Ready e repita o comando interrompido, ou bin/token status"
    elif [ -n "$secret" ] && ! secret_is_deployed; then
        next_step "o segredo mudou, mas as instâncias ainda não o leram: bin/token $([ -n "$previous" ] && echo rotate || echo retire) termina isso"
    elif [ -z "$current" ]; then
        next_step "o serviço está trancado: bin/token new"
    elif [ -n "$answer" ] && [ "$answer" != 200 ]; then
        next_step "o token atual recebe $answer: eb health e eb logs dizem por quê"
    elif [ -n "$previous" ]; then
        next_step "a troca está em curso; quando ninguém usar $(name_of "$previous"): bin/token retire (desistir: bin/token back $(fingerprint "$previous"))"
    else
        next_step "nenhum; para trocar o token: bin/token rotate"
    fi
}
