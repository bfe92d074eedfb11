# shellcheck shell=bash
# Where the two tokens are: properties of the environment, or a secret in Secrets Manager as options/secrets-manager.config
# has it. Sourced; needs environment.sh. No token is ever an argument of a program: printf is part of bash, a pipe does
# the rest. (Not `<<<`: before bash 5.1 that is a file.)
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another
PROPERTIES=aws:elasticbeanstalk:application:environment
SECRETS=aws:elasticbeanstalk:application:environmentsecrets
# A secret must have both keys. What nobody holds says so.
NOBODY=none-
DEPLOYED=elo-api:deployed # a tag of the secret: the version of it that the instances have read

# While an update is under way, and after one that failed, AWS tells of two sets of options: what is in force
# ("deployed") and the other one ("pending", "failed").
settings() {
    aws elasticbeanstalk describe-configuration-settings \
        --application-name "$application" --environment-name "$environment" \
        --query "ConfigurationSettings[?DeploymentStatus=='$1'].OptionSettings[] | [?contains(['ELO_PASS', 'ELO_PASS_PREVIOUS', 'StreamLogs', 'ListenerEnabled'], OptionName)].[Namespace, OptionName, Value]"
}

read_tokens() {
    local options namespace option value
    current="" previous="" secret="" streams="" https=""
    options=$(settings "${1:-deployed}") || die "não consegui ler a configuração do ambiente: bin/check"
    while IFS=$'\t' read -r namespace option value; do
        case $namespace/$option in
            "$PROPERTIES/ELO_PASS") current=$value ;;
            "$PROPERTIES/ELO_PASS_PREVIOUS") previous=$value ;;
            "$SECRETS/ELO_PASS") secret=$value ;;
            */StreamLogs) streams=$value ;;
            aws:elbv2:listener:443/ListenerEnabled) https=$value ;;
        esac
    done < <(printf '%s\n' "$options")
    [ -z "$secret" ] || read_secret
}

read_secret() {
    [ -z "$current$previous" ] || die "ELO_PASS está nas variáveis do ambiente e no Secrets Manager:" \
        "remova a variável com: eb setenv ELO_PASS= ELO_PASS_PREVIOUS= --environment $environment --region $region"
    case $secret in
        arn:*:secretsmanager:*:current) secret=${secret%:current} ;;
        *) die "$secret não tem a forma de options/secrets-manager.config: mude-o por lá" ;;
    esac
    local text
    text=$(aws secretsmanager get-secret-value --secret-id "$secret" --query '[VersionId, SecretString]') ||
        die "não consegui ler o segredo $secret: ele existe, e você tem secretsmanager:GetSecretValue?"
    secret_version=${text%%$'\t'*}
    text=$(printf '%s' "${text#*$'\t'}" | tr -d '\n')
    current=$(key current "$text")
    previous=$(key previous "$text")
    if [ -z "$current" ] || [ -z "$previous" ]; then
        die "o segredo $secret não é um objeto JSON com as chaves current e previous, como em options/secrets-manager.config"
    fi
    case $previous in
        "$NOBODY"*) previous="" ;;
    esac
}

key() {
    printf '%s' "$2" | sed -n "s/.*\"$1\"[[:space:]]*:[[:space:]]*\"\([^\"\\\\]*\)\".*/\1/p"
}

# Puts both in one step, and makes the instances take them. An empty previous: none.
write_tokens() {
    if [ -n "$secret" ]; then
        write_secret "$1" "${2:-$NOBODY$(openssl rand -hex 32)}"
        deploy_secret
    else
        write_properties "$1" "$2" || busy
    fi
}

# Only what changes. (Not by --cli-input-json: it reads its file twice, and a pipe is empty then.)
write_properties() {
    local changed="" removed=""
    if [ "$1" != "$current" ]; then
        changed=$(property ELO_PASS "$1")
    fi
    if [ -n "$2" ] && [ "$2" != "$previous" ]; then
        changed=$changed${changed:+,}$(property ELO_PASS_PREVIOUS "$2")
    elif [ -z "$2" ] && [ -n "$previous" ]; then
        removed=Namespace=$PROPERTIES,OptionName=ELO_PASS_PREVIOUS
    fi
    if [ -n "$changed" ]; then
        printf '[%s]' "$changed" | update --option-settings file:///dev/stdin ${removed:+--options-to-remove "$removed"}
    else
        update --options-to-remove "$removed"
    fi
}

update() {
    aws elasticbeanstalk update-environment --environment-name "$environment" "$@" > /dev/null
}

property() {
    local value=${2//\\/\\\\}
    printf '{"Namespace":"%s","OptionName":"%s","Value":"%s"}' "$PROPERTIES" "$1" "${value//\"/\\\"}"
}

write_secret() {
    # As long as the tag is not there, what is in the secret has been deployed by the guide.
    [ "$(deployed_version)" != None ] || tag_secret
    secret_version=$(printf '{"current":"%s","previous":"%s"}' "$1" "$2" |
        aws secretsmanager put-secret-value --secret-id "$secret" --secret-string file:///dev/stdin --query VersionId) ||
        die "o segredo não mudou: você tem secretsmanager:PutSecretValue?"
}

# Instances read a secret when a version is deployed to them: the present one again, a batch at a time.
deploy_secret() {
    aws elasticbeanstalk update-environment --environment-name "$environment" --version-label "$version" > /dev/null ||
        busy
}

deployed_version() {
    aws secretsmanager describe-secret --secret-id "$secret" --query "Tags[?Key=='$DEPLOYED'].Value | [0]"
}

tag_secret() {
    aws secretsmanager tag-resource --secret-id "$secret" --tags "Key=$DEPLOYED,Value=$secret_version" ||
        die "não consegui etiquetar o segredo: você tem secretsmanager:TagResource?"
}

secret_is_deployed() {
    local deployed
    deployed=$(deployed_version) || die "não consegui ler as etiquetas do segredo: bin/check"
    [ "$deployed" = None ] || [ "$deployed" = "$secret_version" ]
}

busy() {
    die "a AWS não aceitou a mudança (motivo acima). Se o ambiente está ocupado com outra, espere; depois: bin/token status"
}
