# shellcheck shell=bash
# Why an execution failed, in one sentence. Sourced; needs release-execution.sh.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another

# Sets reason and failed_stage.
explain() {
    local step build
    reason="a execução terminou como $state"
    [ "$state" = Failed ] || return 0
    step=$(failed actionName) || die "não consegui ver por que falhou: bin/release follow"
    failed_stage=$(failed stageName) || failed_stage=None
    reason=$(failed "output.executionResult | errorDetails.message || externalExecutionSummary") || reason=None
    case $step/$reason in
        *"builds in queue"* | *AccountLimitExceeded*)
            reason="o CodeBuild desta conta não aceita builds (numa conta nova a cota é 0): publique com eb deploy $environment${label:+ --version $label} e peça o aumento em Service Quotas, AWS CodeBuild" ;;
        Build/* | Verify/*)
            build=$(failed output.executionResult.externalExecutionId) || build=""
            reason="$step: $(said_by "$build" "$reason")" ;;
        Deploy/*)
            reason="$step: $(told_by_environment "$reason")" ;;
        *) reason="$step: $reason" ;;
    esac
}

failed() {
    actions "$execution" "[?status=='Failed'] | [0].$1"
}

# said_by BUILD OTHERWISE: the buildspecs end in a line that begins with release: and says what to do. (The log has the
# commands too, and with them that word.)
said_by() {
    local line=""
    [ "$1" = None ] || line=$(aws logs filter-log-events --log-group-name "/aws/codebuild/${1%%:*}" \
        --log-stream-names "${1#*:}" --filter-pattern '"release:"' \
        --query "events[?starts_with(message, 'release: ')].[message]" | sed -n '$s/^release: //p') || line=""
    printf '%s' "${line:-$2}"
}

# What the environment said while the action ran is nearer to the cause than what the action says.
told_by_environment() {
    local since line
    since=$(failed startTime) &&
        line=$(aws elasticbeanstalk describe-events --environment-name "$environment" --severity ERROR \
            --start-time "$since" --query 'Events[-1].Message') || line=None
    [ "$line" != None ] || line=$1
    case $line in
        *"not authorized to perform: ecr:"* | *"no basic auth credentials"*)
            printf '%s: as instâncias não podem baixar a imagem; o parâmetro InstanceRole da pilha %s é o papel delas?' "$line" "$stack" ;;
        *) printf '%s (eb events e eb logs dizem mais)' "$line" ;;
    esac
}
