# shellcheck shell=bash
# What changes the tokens: each verb in one step that AWS takes whole or not at all. Sourced; needs token-status.sh.
# shellcheck disable=SC2154 # variables of one file are used in another
# Standard input, or without echo from the terminal.
read_token() {
    local token=""
    if [ -t 0 ]; then
        printf 'Token novo: ' >&2
        IFS= read -r -s token
        say ""
    else
        IFS= read -r token || [ -n "$token" ] || die "a entrada padrão está vazia: o token vem por ela"
    fi
    case $token in
        *[!A-Za-z0-9._~+/=-]*) die "use só letras, dígitos e . _ ~ + / = - : outros caracteres se perdem no caminho" ;;
    esac
    [ ${#token} -ge 8 ] || die "o token tem menos de 8 caracteres: use 32 ou mais (openssl rand -hex 32)"
    [ ${#token} -le 1024 ] || die "o token tem mais de 1024 caracteres"
    [ ${#token} -ge 32 ] || say "aviso: com menos de 32 caracteres o token pode ser adivinhado"
    printf '%s' "$token"
}

new_token() {
    if [ -n "$from_stdin" ]; then
        read_token
    else
        openssl rand -hex 32
    fi
}

find_url() {
    [ -n "$url" ] || url=http://$cname
    case $https$url in
        truehttp://*) die "o ambiente atende por HTTPS, e um token não vai em texto claro: acrescente --url https://SEU-DOMÍNIO" ;;
    esac
}

# change CURRENT PREVIOUS QUESTION: asks, and puts both in force unless somebody else was faster.
change() {
    local before=$current/$previous
    find_url
    [ -z "$3" ] || confirm "$3"
    await_ready
    read_tokens
    [ "$before" = "$current/$previous" ] || die "outra pessoa mudou o token agora mesmo: veja bin/token status"
    say "atual: $(name_of "$1"); anterior: $(name_of "$2"); leva alguns minutos"
    changing=yes
    write_tokens "$1" "$2"
    await_ready
    read_tokens
    [ "$1/$2" = "$current/$previous" ] || die "o ambiente voltou à configuração anterior, ou outra pessoa mudou o token:" \
        "eb events e eb logs dizem por quê; bin/token status diz onde se está"
}

# Waits and checks, whether the change is new or an interrupted one. OLD: what must be refused now.
settle() {
    local old
    find_url
    if [ -n "$secret" ] && [ -z "${changing:-}" ] && ! secret_is_deployed; then
        say "as instâncias ainda não leram o segredo: implanto de novo a versão $version"
        deploy_secret
        await_ready
    fi
    expect 200 1 "nenhum token" /health
    expect 200 6 "o token atual" / "$current"
    [ -z "$previous" ] || expect 200 1 "o anterior" / "$previous"
    for old in "$@"; do
        [ -z "$old" ] || expect 401 6 "o que deixou de valer" / "$old"
    done
    [ -z "$secret" ] || tag_secret
    await_health
}

new() {
    [ -z "$current" ] || say "já há um token: não criei outro"
    [ -n "$current" ] || change "$(openssl rand -hex 32)" "" ""
    settle
    next_step "entregue o token aos clientes: bin/token show o escreve"
}

set_() {
    local token old=$current
    token=$(read_token)
    [ -z "$previous" ] || [ "$token" = "$current" ] ||
        die "há uma troca em curso: termine-a (bin/token retire) ou desista dela (bin/token back)"
    [ "$token" != "$current" ] || old=""
    [ "$token" = "$current" ] ||
        change "$token" "" "${current:+O token atual deixa de valer já; quem o usa recebe 401 (bin/token rotate --stdin evita isso). Continuar?}"
    settle "$old"
    next_step "chame a API com o token novo"
}

rotate() {
    [ -n "$current" ] || die "ainda não há token: bin/token new"
    if [ -n "$previous" ]; then
        say "já há uma troca em curso: não criei outro token"
    else
        local token
        token=$(new_token)
        [ "$token" != "$current" ] || die "este já é o token atual"
        change "$token" "$current" ""
    fi
    settle
    next_step "entregue o token novo aos clientes (bin/token show o escreve) e acompanhe: bin/token status"
    say "Se algo der errado: bin/token back $(fingerprint "$previous")"
}

back() {
    [ -n "$previous" ] || die "não há troca em curso: nada a desfazer"
    if [ -n "$wished" ] && [ "$wished" = "$(fingerprint "$current")" ]; then
        say "o token $wished já é o atual"
    elif [ -n "$wished" ] && [ "$wished" != "$(fingerprint "$previous")" ]; then
        die "não há um token $wished aqui"
    else
        change "$previous" "$current" "O anterior ($(name_of "$previous")) volta a ser o atual. Continuar?"
    fi
    settle
    next_step "quem já tem o outro continua atendido; quando ninguém o usar: bin/token retire"
}

retire() {
    local old=$previous
    if [ -z "$previous" ]; then
        say "não há anterior a aposentar"
    else
        [ -n "$force" ] || require_silence
        change "$current" "" "O anterior ($(name_of "$previous")) deixa de valer. Continuar?"
    fi
    settle "$old"
    next_step "nenhum, até a próxima troca (bin/token rotate)"
}

require_silence() {
    local calls lines
    usage_of "$previous" "$(usage_by_fingerprint)"
    [ "$calls" -eq 0 ] || die "o anterior ($(name_of "$previous")) foi usado há pouco; chamadas em $(looked_back) min: $calls." \
        "Espere, e veja bin/token status (ou --force, e quem o usa será recusado)"
    [ "$lines" -gt 0 ] || die "nada prova que o anterior ($(name_of "$previous")) não está em uso: em $(looked_back) min" \
        "nenhuma linha do serviço fala dele. Chame a API, espere um minuto e repita (ou --force)"
}

revoke() {
    local old=$current older=$previous token
    [ -n "$current" ] || die "ainda não há token: bin/token new"
    token=$(new_token)
    if [ "$token" = "$current" ] || [ "$token" = "$previous" ]; then
        die "este é um dos que devem deixar de valer"
    fi
    change "$token" "" "Nenhum dos tokens de agora vale mais; quem os usa recebe 401. Continuar?"
    settle "$old" "$older"
    next_step "entregue o token novo aos clientes: bin/token show o escreve"
}
