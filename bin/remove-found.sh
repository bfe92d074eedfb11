# shellcheck shell=bash
# How bin/remove takes away what it has found. Sourced; needs remove-find.sh.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another

show_found() {
    printf '%s' "$found" | while IFS=$'\t' read -r kind name; do
        printf '# remove\t%s\t%s\n' "$kind" "$name"
    done
    printf '%s' "$kept" | while IFS=$'\t' read -r kind name why; do
        printf '# fica\t%s\t%s\t%s\n' "$kind" "$name" "$why"
    done
}

# The pipeline first: it must not publish meanwhile. The group last: whoever removes may be one of it.
remove_found() {
    local kind
    remove_all esteira
    end_application
    for kind in painel pilha "grupo de log" pacotes bucket segredo certificado "perfil de instância" papel política grupo; do
        remove_all "$kind"
    done
}

remove_all() {
    local name
    while IFS= read -r name; do
        [ -n "$dry_run" ] || say "removo: $1 $name"
        remove_one "$1" "$name"
    done < <(names_of "$1")
}

names_of() {
    printf '%s' "$found" | awk -F '\t' -v kind="$1" '$1 == kind { print $2 }'
}

remove_one() {
    case $1 in
        esteira) remove_pipeline "$2" ;;
        painel | pilha) remove_stack "$2" ;;
        "grupo de log") run aws logs delete-log-group --log-group-name "$2" ;;
        pacotes) run aws s3 rm "$2" --recursive ;;
        bucket) remove_bucket "$2" ;;
        segredo) run aws secretsmanager delete-secret --secret-id "$2" --force-delete-without-recovery ;;
        certificado) run aws acm delete-certificate --certificate-arn "$2" ;;
        "perfil de instância") remove_profile "$2" ;;
        papel) remove_role "$2" ;;
        política) run aws iam delete-policy --policy-arn "$2" ;;
        grupo) remove_group "$2" ;;
    esac
}

remove_stack() {
    run aws cloudformation delete-stack --stack-name "$1"
    run aws cloudformation wait stack-delete-complete --stack-name "$1"
}

# Nothing can be removed from an environment that is busy; then all go at once.
end_application() {
    local name
    [ -n "$(names_of aplicação)" ] || return 0
    for name in $(names_of ambiente); do
        environment=$name
        [ -n "$dry_run" ] || await_quiet
    done
    [ -n "$dry_run" ] || say "removo: a aplicação $application, com seus ambientes e versões; leva alguns minutos"
    run aws elasticbeanstalk delete-application --application-name "$application" --terminate-env-by-force
    [ -n "$dry_run" ] || await_end
}

await_quiet() {
    read_environment || die "a AWS não responde, ou as credenciais venceram: bin/check"
    case $status in
        Updating | Launching) await_ready ;;
    esac
}

await_end() {
    local deadline=$((SECONDS + timeout * 60))
    while see aplicações aws elasticbeanstalk describe-applications --application-names "$application" \
        --query 'Applications[].ApplicationName' && [ -n "$seen" ]; do
        [ $SECONDS -lt $deadline ] || die "a aplicação ainda existe depois de $timeout minutos: eb events diz por quê; depois repita"
        sleep "$POLL_SECONDS"
    done
}

# Beanstalk's policy forbids deleting its bucket.
remove_bucket() {
    run aws s3api delete-bucket-policy --bucket "$1"
    run aws s3 rb "s3://$1" --force
}

remove_profile() {
    local role
    see "perfil $1" aws iam get-instance-profile --instance-profile-name "$1" \
        --query 'InstanceProfile.Roles[].RoleName'
    for role in $seen; do
        run aws iam remove-role-from-instance-profile --instance-profile-name "$1" --role-name "$role"
    done
    run aws iam delete-instance-profile --instance-profile-name "$1"
}

# remove_policies role|group NAME
remove_policies() {
    local policy
    see "políticas de $2" aws iam "list-attached-$1-policies" "--$1-name" "$2" \
        --query 'AttachedPolicies[].PolicyArn'
    for policy in $seen; do
        run aws iam "detach-$1-policy" "--$1-name" "$2" --policy-arn "$policy"
    done
    see "políticas de $2" aws iam "list-$1-policies" "--$1-name" "$2" --query 'PolicyNames[]'
    for policy in $seen; do
        run aws iam "delete-$1-policy" "--$1-name" "$2" --policy-name "$policy"
    done
}

remove_role() {
    remove_policies role "$1"
    run aws iam delete-role --role-name "$1"
}

remove_group() {
    local user
    see "membros de $1" aws iam get-group --group-name "$1" --query 'Users[].UserName'
    for user in $seen; do
        run aws iam remove-user-from-group --group-name "$1" --user-name "$user"
    done
    remove_policies group "$1"
    run aws iam delete-group --group-name "$1"
}
