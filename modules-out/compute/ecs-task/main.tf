# An ECS task on Fargate that runs once, such as a migration: when its definition changes, on a schedule, or by hand.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  # What `aws ecs run-task --cli-input-json` wants, so that a pipeline or a person runs the task just as Terraform would.
  run_task_input = {
    cluster        = var.cluster_arn
    taskDefinition = aws_ecs_task_definition.this.arn
    launchType     = "FARGATE"
    propagateTags  = "TASK_DEFINITION"
    startedBy      = "terraform"

    networkConfiguration = {
      awsvpcConfiguration = {
        subnets        = var.subnet_ids
        securityGroups = local.security_group_ids
        assignPublicIp = var.assign_public_ip ? "ENABLED" : "DISABLED"
      }
    }
  }

  security_group_ids = concat([aws_security_group.this.id], sort(var.security_group_ids))

  # Account and name of the role that the provider has, if it has one.
  provider_role = try(regex("^arn:[a-z-]+:sts::([0-9]{12}):assumed-role/([^/]+)/", data.aws_caller_identity.current.arn), null)
}

# No resource of the provider runs a task, so the AWS CLI does, with the provider's role where that is not its own already.
resource "terraform_data" "run" {
  count = var.run_on_apply ? 1 : 0

  triggers_replace = [aws_ecs_task_definition.this.arn]

  provisioner "local-exec" {
    interpreter = ["/bin/sh", "-eu", "-c"]
    command     = <<-EOT
      caller() { aws sts get-caller-identity --query "$1" --output text; }
      task() { aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$arn" --query "tasks[0].$1" --output text; }

      case "$(caller Arn)" in
        "$PROVIDER_SESSION"*) ;;
        *)
          if [ -n "$PROVIDER_ROLE" ]; then
            set -- $(aws sts assume-role --role-arn "$PROVIDER_ROLE" --role-session-name "$FAMILY" \
              --query 'Credentials.[AccessKeyId, SecretAccessKey, SessionToken]' --output text)
            export AWS_ACCESS_KEY_ID="$1" AWS_SECRET_ACCESS_KEY="$2" AWS_SESSION_TOKEN="$3"
            unset AWS_PROFILE
          fi ;;
      esac
      if [ "$(caller Account)" != "$ACCOUNT_ID" ]; then
        echo "The AWS CLI is not signed in to the account $ACCOUNT_ID: $FAMILY was not run." >&2
        exit 1
      fi

      arn=$(aws ecs run-task --cli-input-json "$RUN_TASK_INPUT" --query 'tasks[0].taskArn' --output text)
      if [ "$arn" = None ]; then
        echo "ECS did not start $FAMILY." >&2
        exit 1
      fi
      while [ "$(task lastStatus)" != STOPPED ]; do sleep 5; done
      if [ "$(task 'containers[0].exitCode')" != 0 ]; then
        echo "$FAMILY failed: $(task stoppedReason). Its log is in the log group $LOG_GROUP." >&2
        exit 1
      fi
    EOT

    environment = {
      ACCOUNT_ID         = local.account_id
      AWS_DEFAULT_REGION = local.region
      AWS_REGION         = local.region
      CLUSTER            = var.cluster_arn
      FAMILY             = var.name
      LOG_GROUP          = local.log_group_name
      PROVIDER_ROLE      = local.provider_role == null ? "" : "${local.arn_prefix}:iam::${local.provider_role[0]}:role/${local.provider_role[1]}"
      PROVIDER_SESSION   = local.provider_role == null ? data.aws_caller_identity.current.arn : "${local.arn_prefix}:sts::${local.provider_role[0]}:assumed-role/${local.provider_role[1]}/"
      RUN_TASK_INPUT     = jsonencode(local.run_task_input)
    }
  }

  # The task needs its permissions to start.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_vpc_security_group_egress_rule.this,
  ]
}
