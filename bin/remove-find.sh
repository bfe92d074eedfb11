# shellcheck shell=bash
# What bin/remove takes away, and what it leaves and why. Sourced. Every lookup that fails ends the command: what cannot be
# seen must not pass for gone.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another
LINE_BREAK=$'\n'

take() {
    found="$found$1"$'\t'"$2$LINE_BREAK"
}

keep() {
    kept="$kept$1"$'\t'"$2"$'\t'"$3$LINE_BREAK"
}

# see SUBJECT COMMAND...: sets seen to what COMMAND prints, a word a line; to nothing for None.
see() {
    local subject=$1 text
    shift
    text=$("$@") || die "não deu para ver: $subject. As credenciais valem, e as permissões bastam? bin/check"
    seen=$(printf '%s\n' "$text" | tr '\t' '\n' | sed -e '/^None$/d' -e '/^$/d')
}

# take_seen KIND: all that was seen.
take_seen() {
    local each
    for each in $seen; do
        take "$1" "$each"
    done
}

find_all() {
    found="" kept=""
    find_stacks esteira pipeline
    [ -z "$only_pipeline" ] || return 0
    find_stacks painel dashboard
    find_environments
    find_log_groups
    find_bucket
    find_access_log_buckets
    find_secret
    find_certificates
    find_roles
    find_group
}

# find_stacks KIND NAME: those of options/NAME.yaml.
find_stacks() {
    see "pilhas de options/$2.yaml" aws cloudformation describe-stacks \
        --query "Stacks[?Description=='elo-api $2, from options/$2.yaml' && StackStatus!='DELETE_COMPLETE' && Parameters[?ParameterKey=='ApplicationName' && ParameterValue=='$application']].StackName"
    take_seen "$1"
}

find_environments() {
    local id
    mine="" ids="" others=""
    see aplicações aws elasticbeanstalk describe-applications --query 'Applications[].ApplicationName'
    applications=$seen
    see ambientes aws elasticbeanstalk describe-environments --application-name "$application" \
        --no-include-deleted --query 'Environments[].EnvironmentName'
    take_seen ambiente
    see "ambientes encerrados" aws elasticbeanstalk describe-environments --application-name "$application" \
        --include-deleted --query 'Environments[].EnvironmentName'
    mine=$seen
    see "ambientes encerrados" aws elasticbeanstalk describe-environments --application-name "$application" \
        --include-deleted --query "Environments[?Status=='Terminated'].EnvironmentId"
    ids=$seen
    see "outros ambientes" aws elasticbeanstalk describe-environments --no-include-deleted \
        --query "Environments[?ApplicationName!='$application'].EnvironmentName"
    others=$seen
    for id in $ids; do
        see pilhas aws cloudformation describe-stacks \
            --query "Stacks[?StackName=='awseb-$id-stack' && StackStatus!='DELETE_COMPLETE'].StackName"
        take_seen pilha
    done
    ! has "$applications" "$application" || take aplicação "$application"
}

# has LIST WORD
has() {
    printf '%s\n' "$1" | grep -qxF -e "$2"
}

# Whether an environment of this name is, or was, ours. Names are unique in a Region.
is_mine() {
    has "$mine" "$1" && return 0
    case $1 in
        "$application" | "$application"-*) ! has "$others" "$1" ;;
        *) return 1 ;;
    esac
}

find_log_groups() {
    local group name
    see "grupos de log" aws logs describe-log-groups --log-group-name-prefix /aws/elasticbeanstalk/ \
        --query 'logGroups[].logGroupName'
    for group in $seen; do
        name=${group#/aws/elasticbeanstalk/}
        if is_mine "${name%%/*}"; then
            take "grupo de log" "$group"
        fi
    done
}

# The Region's: its name begins so in every Region, and has more behind it in the newer ones.
find_bucket() {
    local bucket prefix foreign
    see buckets aws s3api list-buckets --query "Buckets[?starts_with(Name, 'elasticbeanstalk-$region-')].Name"
    for bucket in $seen; do
        foreign=$(printf '%s\n' "$applications" | grep -vxF -e "$application" || true)
        see "conteúdo de $bucket" aws s3api list-objects-v2 --bucket "$bucket" --delimiter / \
            --query 'CommonPrefixes[].Prefix'
        for prefix in $seen; do
            case $prefix in
                "$application/") take pacotes "s3://$bucket/$prefix" ;;
                resources/ | .elasticbeanstalk/) ;;
                *) foreign="$foreign s3://$bucket/$prefix" ;;
            esac
        done
        # Saved configurations: they hold the token.
        prefix=resources/templates/$application/
        see "conteúdo de $bucket" aws s3api list-objects-v2 --bucket "$bucket" --prefix "$prefix" --query 'Contents[].Key'
        [ -z "$seen" ] || take pacotes "s3://$bucket/$prefix"
        take_or_keep bucket "$bucket" "$foreign"
    done
}

# options/access-logs.config; CloudFormation hands the environment's tags on.
find_access_log_buckets() {
    local bucket owner
    see buckets aws s3api list-buckets \
        --query "Buckets[?starts_with(Name, 'awseb-') && contains(Name, 'accesslogbucket')].Name"
    for bucket in $seen; do
        owner=$(aws s3api get-bucket-tagging --bucket "$bucket" \
            --query "TagSet[?Key=='elasticbeanstalk:environment-name'].Value | [0]" 2> /dev/null) || owner=None
        if is_mine "$owner"; then
            take bucket "$bucket"
        elif [ "$owner" = None ] && [ "$(printf '%s' "$applications" | grep -cvxF -e "$application")" = 0 ]; then
            take bucket "$bucket"
        else
            keep bucket "$bucket" "logs de acesso de outro ambiente ($owner)"
        fi
    done
}

find_secret() {
    see segredos aws secretsmanager list-secrets \
        --query "SecretList[?Name=='$application/token'].Name"
    take_seen segredo
}

find_certificates() {
    local arn
    see certificados aws acm list-certificates --query 'CertificateSummaryList[].CertificateArn'
    for arn in $seen; do
        see "etiquetas de $arn" aws acm list-tags-for-certificate --certificate-arn "$arn" \
            --query "Tags[?Key=='application' && Value=='$application'].Value"
        if [ -n "$seen" ]; then
            take certificado "$arn"
        else
            keep certificado "$arn" "não tem a etiqueta application=$application"
        fi
    done
}

# Its members cannot remove it: those who may look into it can.
find_group() {
    local name refusal
    see grupos aws iam list-groups --query "Groups[?GroupName=='$application-deployers'].GroupName"
    for name in $seen; do
        if refusal=$(aws iam get-group --group-name "$name" 2>&1 > /dev/null); then
            take grupo "$name"
            continue
        fi
        case $refusal in
            *AccessDenied*) keep grupo "$name" "só um administrador o remove" ;;
            *) die "não deu para ver: membros de $name. $refusal" ;;
        esac
    done
}
