# shellcheck shell=bash
# What bin/check asks the account. Sourced.
# shellcheck disable=SC2154 # variables of one file are used in another

# look SUBJECT COMMAND...: sets answer. No answer is wrong too.
look() {
    local subject=$1
    shift
    answer=$("$@" 2> "$errors") && return 0
    wrong "$subject: não deu para ver ($(tail -1 "$errors")): confira as permissões (docs/guia/conta.md)"
    return 1
}

check_credentials() {
    if ! answer=$(aws sts get-caller-identity --query '[Account, Arn]' 2> "$errors"); then
        case $(cat "$errors") in
            *xpired*) wrong "as credenciais venceram: aws configure com chaves novas (com SSO e o AWS CLI 2: aws sso login)" ;;
            *"Unable to locate credentials"*) wrong "não há credenciais: aws configure, ou export AWS_PROFILE=..." ;;
            *"could not be found"*) wrong "o perfil de AWS_PROFILE não existe: aws configure --profile $AWS_PROFILE" ;;
            *) wrong "a AWS não aceita as credenciais ($(tail -1 "$errors")): aws configure" ;;
        esac
        return 1
    fi
    local account arn
    read -r account arn <<< "$answer"
    case $arn in
        *:root) warn "conta $account, como $arn: o usuário raiz pode tudo, até fechar a conta; use outro: aws iam create-user" ;;
        *) ok "conta $account, como $arn" ;;
    esac
    ok "Região $region, aplicação $application"
}

check_network() {
    look "VPC padrão" aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' || return 0
    if [ "$answer" = None ]; then
        wrong "não há VPC padrão em $region: aws ec2 create-default-vpc --region $region"
        return
    fi
    local vpc=$answer zones
    look "sub-redes" aws ec2 describe-subnets \
        --filters Name=default-for-az,Values=true "Name=vpc-id,Values=$vpc" --query 'Subnets[].AvailabilityZone' || return 0
    zones=$(printf '%s' "$answer" | wc -w | tr -d ' ')
    if [ "$zones" -lt 2 ]; then
        wrong "a VPC padrão $vpc tem sub-redes em $zones zona(s), o load balancer precisa de 2:" \
            "aws ec2 create-default-subnet --region $region --availability-zone ${region}a (e ${region}b)"
    else
        ok "VPC padrão $vpc, com sub-redes em $zones zonas"
    fi
}

check_environments() {
    look "ambientes" aws elasticbeanstalk describe-environments --application-name "$application" --no-include-deleted \
        --query 'Environments[].[EnvironmentName, Status, Health]' || return 0
    environments=""
    local name status health
    while read -r name status health; do
        [ -n "$name" ] || continue
        environments="$environments $name"
        case $status/$health in
            Ready/Red | Ready/Grey) wrong "o ambiente $name está $status, mas $health: eb health $name e eb logs $name; para recomeçar: bin/remove" ;;
            Ready/*) ok "o ambiente $name está $status, $health" ;;
            *) warn "o ambiente $name está $status: espere (eb events $name -f)" ;;
        esac
        check_managed_update "$name"
    done < <(printf '%s\n' "$answer")
    [ -n "$environments" ] || check_traces
}

# They fail without a word where the quota is that of a new account.
check_managed_update() {
    look "atualizações gerenciadas de $1" aws elasticbeanstalk describe-environment-managed-action-history \
        --environment-name "$1" --query 'ManagedActionHistoryItems[0].[Status, FailureDescription]' || return 0
    local reason=${answer#*$'\t'}
    [ "${answer%%$'\t'*}" = Failed ] || return 0
    # If nothing waits for the next window, somebody has brought the environment up to date since.
    look "atualizações gerenciadas de $1" aws elasticbeanstalk describe-environment-managed-actions \
        --environment-name "$1" --query 'ManagedActions[0].ActionId' || return 0
    [ "$answer" = None ] || wrong "a última atualização gerenciada de $1 falhou ($reason): corrija a causa, e repita-a já:" \
        "aws elasticbeanstalk apply-environment-managed-action --region $region --environment-name $1 --action-id $answer"
}

check_traces() {
    local left=""
    look "aplicação" aws elasticbeanstalk describe-applications --application-names "$application" \
        --query 'Applications[].ApplicationName' || return 0
    [ -z "$answer" ] || left="$left, a aplicação $application"
    look "grupos de log" aws logs describe-log-groups --log-group-name-prefix "/aws/elasticbeanstalk/$application" \
        --query 'logGroups[].logGroupName' || return 0
    [ -z "$answer" ] || left="$left, $(printf '%s' "$answer" | wc -w | tr -d ' ') grupos de log"
    look "pilhas" aws cloudformation describe-stacks \
        --query "Stacks[?starts_with(StackName, 'awseb-') && contains(StackStatus, 'FAILED')].StackName" || return 0
    [ -z "$answer" ] || left="$left, pilhas que falharam ($(printf '%s' "$answer" | tr '\t\n' '  '))"
    if [ -n "$left" ]; then
        warn "sobras de uma tentativa anterior: ${left#, }; não impedem; para começar do zero: bin/remove"
    else
        ok "nenhum ambiente ainda, e nenhuma sobra"
    fi
}

# On-demand instances of the standard families count, this application's too: what they have is free for it.
check_quota() {
    local quota used own free increase
    increase="aws service-quotas request-service-quota-increase --region $region --service-code ec2 --quota-code L-1216C47A --desired-value 16"
    look "cota de vCPUs" aws service-quotas get-service-quota --service-code ec2 --quota-code L-1216C47A \
        --query Quota.Value || return 0
    quota=${answer%%.*}
    look "instâncias" aws ec2 describe-instances --filters Name=instance-state-name,Values=pending,running --query \
        "Reservations[].Instances[].[InstanceType, CpuOptions.CoreCount, CpuOptions.ThreadsPerCore, InstanceLifecycle, Tags[?Key=='elasticbeanstalk:environment-name'].Value | [0]]" ||
        return 0
    read -r used own < <(printf '%s\n' "$answer" | awk -v mine="$environments " '
        $1 ~ /^[acdhimrtz][0-9]/ && $4 != "spot" {
            used += $2 * $3
            if ($5 != "None" && index(mine, " " $5 " ")) own += $2 * $3
        }
        END { print used + 0, own + 0 }')
    free=$((quota - used + own))
    local told="vCPUs: cota $quota, em uso $used, das quais $own desta aplicação"
    if [ $free -ge 8 ]; then
        ok "$told: cabe tudo"
    elif [ -n "$environments" ] && [ "$own" -ge 4 ]; then
        wrong "$told: as atualizações gerenciadas precisam de 8 e vão falhar: $increase"
    elif [ $free -ge 4 ]; then
        warn "$told: cabem o laboratório (2) e a produção (4), mas não as atualizações gerenciadas nem o blue/green (8): $increase"
    elif [ $free -ge 2 ]; then
        warn "$told: cabe só o laboratório (2); a produção precisa de 4: $increase"
    else
        wrong "$told: não cabe nem o laboratório (2): $increase"
    fi
}

check_free_tier() {
    look "nível gratuito" aws ec2 describe-instance-types --filters Name=free-tier-eligible,Values=true \
        --query 'InstanceTypes[].InstanceType' || return 0
    case $'\t'$answer$'\t' in
        *[$'\t\n']t3.small[$'\t\n']*) ok "t3.small está no nível gratuito desta conta" ;;
        *) warn "t3.small não está no nível gratuito desta conta: é cobrada; para usar outro tipo: eb create ... --instance-types t3.micro" ;;
    esac
}
