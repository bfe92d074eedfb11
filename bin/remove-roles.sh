# shellcheck shell=bash
# The two roles that the EB CLI makes for the whole account, the boundary of the instances' one, and whether anything else
# in it has them. Sourced; needs remove-find.sh.
# shellcheck disable=SC2154 # variables of one file are used in another
BEANSTALK_ROLES="aws-elasticbeanstalk-ec2-role aws-elasticbeanstalk-service-role"
PROFILE=aws-elasticbeanstalk-ec2-role
BOUNDARY=elo-api-instance-role # options/instance-role.policy.json, which bounds the first of them

find_roles() {
    local role users="" roles profile boundary
    see papéis aws iam list-roles --query "Roles[?starts_with(RoleName, 'aws-elasticbeanstalk-')].RoleName"
    roles=$seen
    see perfis aws iam list-instance-profiles \
        --query "InstanceProfiles[?InstanceProfileName=='$PROFILE'].InstanceProfileName"
    profile=$seen
    see políticas aws iam list-policies --scope Local --query "Policies[?PolicyName=='$BOUNDARY'].Arn"
    boundary=$seen
    if [ -n "$roles$profile$boundary" ]; then
        find_users
    fi
    [ -z "$profile" ] || take_or_keep "perfil de instância" "$PROFILE" "$users"
    for role in $roles; do
        has "$(printf '%s' "$BEANSTALK_ROLES" | tr ' ' '\n')" "$role" || continue
        take_or_keep papel "$role" "$users"
    done
    [ -z "$boundary" ] || take_or_keep política "$boundary" "$users"
}

take_or_keep() {
    if [ -n "$3" ]; then
        keep "$1" "$2" "em uso por $(printf '%s' "$3" | tr -s '\n ' ' ' | sed 's/^ //')"
    else
        take "$1" "$2"
    fi
}

# Roles belong to the account: other environments of any Region may have them, and instances of no environment.
find_users() {
    see Regiões aws ec2 describe-regions --query 'Regions[].RegionName'
    # shellcheck disable=SC2086 # a Region a word
    see "quem usa os papéis" users_in $seen
    users=$others${seen:+ $seen}
}

# users_in REGION...: eight at a time, for one alone takes seconds.
users_in() {
    local there process processes
    while [ $# -gt 0 ]; do
        processes=""
        for there in "${@:1:8}"; do
            users_of "$there" || { say "não deu para ver: $there"; false; } &
            processes="$processes $!"
        done
        for process in $processes; do
            wait "$process" || return 1
        done
        shift $(($# < 8 ? $# : 8))
    done
}

users_of() {
    if [ "$1" != "$region" ]; then
        in_region "$1" aws elasticbeanstalk describe-environments --no-include-deleted \
            --query 'Environments[].EnvironmentName' || return 1
    fi
    in_region "$1" aws ec2 describe-instances \
        --filters Name=instance-state-name,Values=pending,running,stopping,stopped \
        --query "Reservations[].Instances[] | [?ends_with(IamInstanceProfile.Arn || '-', '/$PROFILE') && !contains(not_null(Tags[].Key, \`[]\`), 'elasticbeanstalk:environment-name')].InstanceId"
}

in_region() {
    region=$1 "${@:2}"
}
