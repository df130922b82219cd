resource "aws_rds_global_cluster" "this" {
  count = local.global_primary ? 1 : 0

  global_cluster_identifier = var.global_cluster_identifier
  engine                    = var.engine
  engine_version            = var.engine_version
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection

  tags = merge(var.tags, { Name = var.global_cluster_identifier })

  lifecycle {
    # Its members decide: AWS reports their full version.
    ignore_changes = [engine_version]
  }
}

# RDS manages no master password in a global database, so its primary cluster gets one from here. It goes to a write-only
# argument alone (Terraform 1.11): it is in no plan and in no state, and is new only where master_password_version is.
resource "aws_secretsmanager_secret" "master" {
  #checkov:skip=CKV_AWS_149:AWS's own key encrypts the secret unless secret_kms_key_arn names another
  #checkov:skip=CKV2_AWS_57:Rotation needs a function inside the caller's VPC
  count = local.global_primary ? 1 : 0

  name_prefix = "${var.name}-master-"
  description = "Name and password of the master user of ${var.name}"
  kms_key_id  = var.secret_kms_key_arn

  tags = merge(var.tags, { Name = "${var.name}-master" })
}

resource "aws_secretsmanager_secret_version" "master" {
  count = local.global_primary ? 1 : 0

  secret_id = aws_secretsmanager_secret.master[0].id
  secret_string_wo = jsonencode({
    username = var.master_username
    password = substr(replace("${uuid()}${uuid()}", "-", ""), 0, 40)
  })
  secret_string_wo_version = var.master_password_version
}

# The cluster's own password is made anew at each apply and kept nowhere, so that it can never be taken for the one in the
# secret. What counts is the secret: the cluster is told what it holds, again and again until that has worked once.
locals {
  first_master_password = local.global_primary ? substr(replace("${uuid()}${uuid()}", "-", ""), 0, 40) : null

  # Account and name of the role that the provider has, if it has one.
  provider_role = try(regex("^arn:[a-z-]+:sts::([0-9]{12}):assumed-role/([^/]+)/", data.aws_caller_identity.current.arn), null)
}

# No resource of the provider hands a secret's value on without keeping it in the state, and Terraform's mocks, with which
# this module is tested, know no ephemeral resources. So the AWS CLI does, with the provider's role where that is not its own
# already; the password goes from one call to the other through a file that nobody else can read, and stands in no
# argument.
resource "terraform_data" "master_password" {
  count = local.global_primary ? 1 : 0

  triggers_replace = [aws_rds_cluster.this.cluster_resource_id, aws_secretsmanager_secret_version.master[0].version_id]

  provisioner "local-exec" {
    interpreter = ["/bin/sh", "-eu", "-c"]
    command     = <<-EOT
      caller() { aws sts get-caller-identity --query "$1" --output text; }

      case "$(caller Arn)" in
        "$PROVIDER_SESSION"*) ;;
        *)
          if [ -n "$PROVIDER_ROLE" ]; then
            set -- $(aws sts assume-role --role-arn "$PROVIDER_ROLE" --role-session-name "$CLUSTER" \
              --query 'Credentials.[AccessKeyId, SecretAccessKey, SessionToken]' --output text)
            export AWS_ACCESS_KEY_ID="$1" AWS_SECRET_ACCESS_KEY="$2" AWS_SESSION_TOKEN="$3"
            unset AWS_PROFILE
          fi ;;
      esac
      if [ "$(caller Account)" != "$ACCOUNT_ID" ]; then
        echo "The AWS CLI is not signed in to the account $ACCOUNT_ID: $CLUSTER has not got its master password." >&2
        exit 1
      fi

      # The CLI's first version finds no other endpoint of RDS by itself, such as LocalStack's.
      rds() { aws $${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} rds "$@"; }

      request=$(umask 077 && mktemp)
      trap 'rm -f "$request"' EXIT
      password=$(aws secretsmanager get-secret-value --secret-id "$SECRET_ARN" --query SecretString --output text |
        sed -n 's/.*"password": *"\([0-9a-f]*\)".*/\1/p')
      if [ -z "$password" ]; then
        echo "$SECRET_ARN holds no password." >&2
        exit 1
      fi
      printf '{ "DBClusterIdentifier": "%s", "MasterUserPassword": "%s", "ApplyImmediately": true }' \
        "$CLUSTER" "$password" >"$request"
      rds wait db-cluster-available --db-cluster-identifier "$CLUSTER"
      rds modify-db-cluster --cli-input-json "file://$request" --query DBCluster.Status --output text
    EOT

    environment = {
      ACCOUNT_ID         = data.aws_caller_identity.current.account_id
      AWS_DEFAULT_REGION = data.aws_region.current.name
      AWS_REGION         = data.aws_region.current.name
      CLUSTER            = aws_rds_cluster.this.cluster_identifier
      PROVIDER_ROLE      = local.provider_role == null ? "" : "arn:${data.aws_partition.current.partition}:iam::${local.provider_role[0]}:role/${local.provider_role[1]}"
      PROVIDER_SESSION   = local.provider_role == null ? data.aws_caller_identity.current.arn : "arn:${data.aws_partition.current.partition}:sts::${local.provider_role[0]}:assumed-role/${local.provider_role[1]}/"
      SECRET_ARN         = aws_secretsmanager_secret.master[0].arn
    }
  }

  # A cluster that gets an instance takes no other change.
  depends_on = [aws_rds_cluster_instance.this]
}
