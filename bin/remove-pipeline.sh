# shellcheck shell=bash
# The stacks of options/pipeline.yaml. Sourced; needs remove-find.sh, remove-found.sh.
# shellcheck disable=SC2154 # variables of one file are used in another

# An environment that stays must not lose the image that its next instance would pull.
require_other_version() {
    see ambientes aws elasticbeanstalk describe-environments --application-name "$application" --no-include-deleted \
        --query "Environments[?starts_with(VersionLabel || '-', 'code-pipeline-')].EnvironmentName"
    [ -z "$seen" ] || die "a imagem da esteira está em uso (${seen//$LINE_BREAK/ }), e uma instância nova não a acharia mais:" \
        "eb deploy, e as instâncias voltam a construí-la; depois repita"
}

# The repository is emptied by CloudFormation, a bucket is not.
remove_pipeline() {
    local bucket
    see "recursos de $1" aws cloudformation list-stack-resources --stack-name "$1" \
        --query "StackResourceSummaries[?ResourceType=='AWS::S3::Bucket' && ResourceStatus!='DELETE_COMPLETE'].PhysicalResourceId"
    for bucket in $seen; do
        empty_bucket "$bucket"
    done
    remove_stack "$1"
}

# Every version and every marker.
empty_bucket() {
    local versions
    while :; do
        # shellcheck disable=SC2016 # the backticks are JMESPath's
        versions=$(aws s3api list-object-versions --bucket "$1" --max-items 500 --output json \
            --query '{Objects: [Versions, DeleteMarkers][][].{Key: Key, VersionId: VersionId}, Quiet: `true`}') ||
            die "não deu para ver: conteúdo de $1. As permissões bastam? bin/check"
        case $versions in
            *VersionId*) ;;
            *) return 0 ;;
        esac
        versions=$(printf '%s' "$versions" | tr -s ' \n' ' ')
        if [ -n "$dry_run" ]; then
            run aws s3api delete-objects --bucket "$1" --delete "$versions"
            return 0
        fi
        aws s3api delete-objects --bucket "$1" --delete "$versions" > /dev/null ||
            die "não deu para esvaziar $1: as permissões bastam? bin/check"
    done
}
