# shellcheck shell=bash
# Executions of the pipeline: finding, following, what each has put into operation. Sourced; needs environment.sh.
# shellcheck disable=SC2034,SC2154 # variables of one file are used in another
STAGE_TRIES=$((60 / POLL_SECONDS)) # how often to look for what CodePipeline starts by itself

# The hundred newest, the newest first: id, status, kind, version of source.zip, and for a rollback what it goes back to.
executions() {
    aws codepipeline list-pipeline-executions --pipeline-name "$pipeline" --no-paginate \
        --query 'pipelineExecutionSummaries[].[pipelineExecutionId, status, executionType, sourceRevisions[0].revisionId, rollbackMetadata.rollbackTargetPipelineExecutionId]'
}

# actions EXECUTION QUERY: of its actions, the newest first.
actions() {
    aws codepipeline list-action-executions --pipeline-name "$pipeline" --filter "pipelineExecutionId=$1" \
        --query "actionExecutionDetails[] | $2"
}

# The event that starts it takes a moment, and one that waits for another shows its source only when it goes on.
find_execution() {
    local deadline=$((SECONDS + timeout * 60)) told=""
    while :; do
        execution=$(executions | awk -F '\t' -v revision="$1" '$4 == revision && $3 != "ROLLBACK" { id = $1 } END { print id }') ||
            execution=""
        [ -z "$execution" ] || return 0
        [ -n "$told" ] || say "espero que a esteira comece; se há outra publicação, depois dela"
        told=yes
        [ $SECONDS -lt $deadline ] ||
            die "a esteira não começou em $timeout minutos: bin/release follow mostra o que ela faz"
        sleep "$POLL_SECONDS"
    done
}

# Until it has ended; sets state. Each step is told once.
follow() {
    local deadline=$((SECONDS + timeout * 60)) failures=0 told="|" steps
    say "execução $execution de $pipeline"
    while :; do
        if state=$(aws codepipeline get-pipeline-execution --pipeline-name "$pipeline" \
            --pipeline-execution-id "$execution" --query pipelineExecution.status) &&
            steps=$(actions "$execution" 'reverse(@)[].[actionName, status]'); then
            failures=0
            tell "$steps"
            case $state in
                InProgress | Stopping) ;;
                *) return 0 ;;
            esac
        else
            failures=$((failures + 1))
            [ $failures -lt "$PATIENCE" ] || die "a AWS não responde, ou as credenciais venceram: bin/check" \
                "A esteira continua; depois: bin/release follow"
        fi
        [ $SECONDS -lt $deadline ] || die "a esteira não terminou em $timeout minutos; ela continua: bin/release follow"
        sleep "$POLL_SECONDS"
    done
}

tell() {
    local step status
    while IFS=$'\t' read -r step status; do
        case $told in
            *"|$step $status|"*) ;;
            *)
                told="$told$step $status|"
                [ -z "$step" ] || say "$step: $status" ;;
        esac
    done < <(printf '%s\n' "$1")
}

# A stage that failed is run again with what it last succeeded with, as an execution of its own; adds to reason.
await_rollback() {
    local tries=$STAGE_TRIES failed=$execution rollback=""
    while [ $tries -gt 0 ] && [ -z "$rollback" ]; do
        tries=$((tries - 1))
        rollback=$(executions | awk -F '\t' -v failed="$failed" '
            $1 == failed { older = 1 }
            !older && $3 == "ROLLBACK" { id = $1 }
            END { print id }') || rollback=""
        [ -n "$rollback" ] || sleep "$POLL_SECONDS"
    done
    if [ -z "$rollback" ]; then
        reason="$reason. A esteira não tem a que voltar, e o que falhou está no ar: eb deploy $environment --version NOME"
        return 0
    fi
    execution=$rollback
    say "a esteira volta ao que publicou antes"
    follow
    if [ "$state" = Succeeded ]; then
        reason="$reason. O que a esteira publicou antes está no ar de novo, e foi conferido"
    else
        reason="$reason. A volta também falhou: eb health, eb events e bin/release follow dizem por quê"
    fi
}

# What is in operation is the newest success, or what that went back to.
# shellcheck disable=SC2016 # the fields are awk's
RUNNING='$2 == "Succeeded" && running == "" { running = $3 == "ROLLBACK" ? $5 : $1 }'

# The last success before the one that is in operation. What a rollback goes back to cannot be a rollback.
before_this() {
    executions | awk -F '\t' "$RUNNING"'
        $2 != "Succeeded" { next }
        passed && $3 != "ROLLBACK" && target == "" { target = $1 }
        $1 == running { passed = 1 }
        END { print target }'
}

image_of() {
    actions "$1" "[?actionName=='Build'] | [0].output.outputVariables.IMAGE" || printf '?'
}

# report EXECUTION STATE
report() {
    local running
    running=$(executions | awk -F '\t' "$RUNNING END { print running }") || running=""
    printf 'execução\t%s\nresultado\t%s\nimagem\t%s\n' "$1" "$2" "$([ -z "$running" ] || image_of "$running")"
}
