# shellcheck shell=bash
# What the commands in this folder share; sourced, not run. Runs in bash 3.2, which macOS has, and needs neither GNU
# nor BSD in particular. Data goes to stdout, talk to stderr.
# shellcheck disable=SC2034 # most variables are for the commands
export AWS_PAGER="" PAGER=cat # without them `aws` and `eb` open a pager and wait
# With cli_history = enabled `aws` would keep each request on disk, the token with it. There is no switch against that but a
# file which cannot be one: it warns, and goes on without.
export AWS_CLI_HISTORY_FILE=./bin
# The EB CLI does not look at AWS_PROFILE.
if [ -n "${AWS_PROFILE:-}" ]; then
    export AWS_EB_PROFILE="${AWS_EB_PROFILE:-$AWS_PROFILE}"
fi

command=bin/${0##*/}
application=""
environment=""
region=""
yes=""

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$command: $*"
    exit 1
}

misused() {
    say "$command: $*"
    say "$command --help mostra como usar."
    exit 2
}

# For an option that needs a value.
value_of() {
    if [ $# -lt 2 ] || [ -z "$2" ]; then
        misused "falta o valor de $1"
    fi
    printf '%s' "$2"
}

minutes_of() {
    local number
    number=$(value_of "$@")
    case $number in
        *[!0-9]* | 0* | ????*) misused "$1 pede um número de minutos, de 1 a 999" ;;
    esac
    printf '%s' "$number"
}

next_step() {
    say ""
    say "Próximo passo: $*"
}

# The terminal is asked, for standard input may hold the token.
confirm() {
    [ -z "$yes" ] || return 0
    { : < /dev/tty; } 2> /dev/null || misused "não há terminal para perguntar: acrescente --yes"
    local answer
    printf '%s [s/N] ' "$*" >&2
    read -r answer < /dev/tty || answer=""
    case $answer in
        [sS]|[sS][iI][mM]) ;;
        *) die "nada foi feito" ;;
    esac
}

# No call leaves its Region or the form of its output to someone's configuration. (Not `command aws`: if that fails,
# bash 3.2 ends in spite of an `||`.)
aws() {
    env aws --region "$region" --output text "$@"
}

# What `eb init` has written down.
eb_config() {
    [ -f .elasticbeanstalk/config.yml ] || return 0
    sed -n "s/^  $1: *//p" .elasticbeanstalk/config.yml | sed -n '1{/^null$/!p;}'
}

find_region() {
    [ -n "$region" ] || region=$(eb_config default_region)
    [ -n "$region" ] || region=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
    [ -n "$region" ] || region=$(env aws configure get region 2> /dev/null) || true
    [ -n "$region" ] || misused "não sei a Região: acrescente --region us-east-1 (ou outra)"
}

find_application() {
    [ -n "$application" ] || application=$(eb_config application_name)
    [ -n "$application" ] || application=elo-api
}

# The environment that `eb` would take: the branch's, or the only one.
find_environment() {
    [ -z "$environment" ] || return 0
    local list
    list=$(eb list --region "$region") ||
        die "não sei qual é o ambiente: acrescente --environment NOME, ou execute antes: eb init"
    environment=$(printf '%s\n' "$list" | sed -n 's/^\* *//p')
    [ -n "$environment" ] || environment=$list
    case $environment in
        "") die "não há ambientes: eb create" ;;
        *$'\n'*) misused "há mais de um ambiente ($(printf '%s' "$environment" | tr '\n' ' ')): acrescente --environment NOME" ;;
    esac
}
