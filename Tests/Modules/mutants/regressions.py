"""Deliberate regressions, thought of by people: what someone in a hurry writes and a reviewer overlooks.

Each is a module, what it does, and two texts: what stands in one of the module's files, and what stands there instead. One
whose text is no longer there is an error: the table follows the templates.
"""
from rules import Mutant

TABLE = [
    # Security groups: everyone, everything.
    ("alb", "ingress for all ports", 'from_port         = 443', 'from_port         = 0'),
    ("alb", "HTTP from everywhere in spite of ingress_cidrs", 'cidr_ipv4         = each.key\n  ip_protocol       = "tcp"\n  from_port         = 80', 'cidr_ipv4         = "0.0.0.0/0"\n  ip_protocol       = "tcp"\n  from_port         = 80'),
    ("alb", "egress of all protocols", 'ip_protocol       = "tcp"\n  from_port         = 1\n  to_port           = 65535', 'ip_protocol       = "-1"'),
    ("alb", "a balancer that is never internal", "internal                   = var.internal", "internal                   = false"),
    ("alb", "HTTP forwards instead of redirecting", 'for_each = var.certificate_arn == null ? [] : ["redirect"]', 'for_each = []'),
    ("alb", "an old TLS policy", "ssl_policy        = var.ssl_policy", 'ssl_policy        = "ELBSecurityPolicy-2016-08"'),
    ("alb", "a default policy with TLS 1.0", '"ELBSecurityPolicy-TLS13-1-2-2021-06"\n', '"ELBSecurityPolicy-TLS13-1-0-2021-06"\n'),
    ("alb", "header smuggling", "drop_invalid_header_fields = true", "drop_invalid_header_fields = false"),
    ("alb", "no deletion protection", "enable_deletion_protection = var.deletion_protection", "enable_deletion_protection = false"),
    ("alb", "no access logs", "enabled = true", "enabled = false"),
    ("alb", "the web ACL is on nothing", "count = var.web_acl_arn == null ? 0 : 1", "count = 0"),
    ("network", "public addresses in private subnets", "cidr_block              = each.value\n  map_public_ip_on_launch = false\n\n  tags = merge(var.tags, var.private_subnet_tags", "cidr_block              = each.value\n  map_public_ip_on_launch = true\n\n  tags = merge(var.tags, var.private_subnet_tags"),
    ("network", "public addresses in database subnets", 'map_public_ip_on_launch = false\n\n  tags = merge(var.tags, { Name = "${var.name}-database', 'map_public_ip_on_launch = true\n\n  tags = merge(var.tags, { Name = "${var.name}-database'),
    ("network", "database subnets in the public route table", "route_table_id = aws_route_table.database[0].id", "route_table_id = aws_route_table.public[0].id"),
    ("network", "private subnets in the public route table", "subnet_id      = each.value.id\n  route_table_id = aws_route_table.private[each.key].id", "subnet_id      = each.value.id\n  route_table_id = aws_route_table.public[0].id"),
    ("network", "private routes to the internet gateway", "nat_gateway_id         = aws_nat_gateway.this[var.single_nat_gateway ? var.availability_zones[0] : each.key].id", "gateway_id             = aws_internet_gateway.this[0].id"),
    ("network", "endpoints open to everyone", "cidr_ipv4         = aws_vpc.this.cidr_block", 'cidr_ipv4         = "0.0.0.0/0"'),
    ("network", "database tier open to everyone", "for_each = local.within_vpc\n    content {\n      rule_no    = 100 + 10 * ingress.key", "for_each = local.anywhere\n    content {\n      rule_no    = 100 + 10 * ingress.key"),
    ("network", "remote desktop", '{ protocol = "tcp", from_port = 1024, to_port = 3388', '{ protocol = "tcp", from_port = 1024, to_port = 3389'),
    ("network", "only refused traffic is logged", 'traffic_type             = "ALL"', 'traffic_type             = "REJECT"'),
    ("network", "flow logs without a key", "kms_key_id        = var.flow_logs_kms_key_arn", "kms_key_id        = null"),
    ("network", "flow logs kept for ever", "retention_in_days = var.flow_logs_retention_days", "retention_in_days = 0"),
    ("network", "flow logs of anybody's account", 'variable = "aws:SourceAccount"\n      values   = [data.aws_caller_identity.current[0].account_id]', 'variable = "aws:SourceAccount"\n      values   = ["*"]'),
    ("network", "flow logs may write everywhere", 'resources = ["${aws_cloudwatch_log_group.flow_logs[0].arn}:*"]', 'resources = ["*"]'),
    ("network", "the default group admits itself", 'resource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id\n', 'resource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id\n\n  ingress {\n    protocol  = "-1"\n    self      = true\n    from_port = 0\n    to_port   = 0\n  }\n'),
    # Stores.
    ("storage/s3-bucket", "public access lists", "block_public_acls       = true", "block_public_acls       = false"),
    ("storage/s3-bucket", "public policies", "restrict_public_buckets = true", "restrict_public_buckets = false"),
    ("storage/s3-bucket", "access lists of writers", '"BucketOwnerEnforced"', '"ObjectWriter"'),
    ("storage/s3-bucket", "clear text is fine", 'effect    = "Deny"\n    actions   = ["s3:*"]', 'effect    = "Allow"\n    actions   = ["s3:*"]'),
    ("storage/s3-bucket", "only reading needs TLS", 'actions   = ["s3:*"]', 'actions   = ["s3:GetObject"]'),
    ("storage/s3-bucket", "no key", "kms_master_key_id = var.kms_key_arn", "kms_master_key_id = null"),
    ("storage/s3-bucket", "versions suspended", 'var.versioning ? "Enabled" : "Suspended"', '"Suspended"'),
    ("storage/s3-bucket", "services of any account write", 'variable = "aws:SourceAccount"\n        values   = [data.aws_caller_identity.current.account_id]', 'variable = "aws:SourceAccount"\n        values   = ["*"]'),
    ("storage/s3-bucket", "services write anywhere in the bucket", '"${aws_s3_bucket.this.arn}/${prefix}*"', '"${aws_s3_bucket.this.arn}/*"'),
    ("storage/s3-bucket", "replication into any bucket", 'resources = ["${var.replication.bucket_arn}/*"]', 'resources = ["*"]'),
    ("storage/s3-bucket", "buckets go with their objects", "force_destroy = var.force_destroy", "force_destroy = true"),
    ("storage/state", "versions can be deleted", '"s3:DeleteBucket", "s3:DeleteObjectVersion"', '"s3:DeleteBucket"'),
    ("storage/state", "states are public", "block_public_policy     = true", "block_public_policy     = false"),
    ("storage/state", "no versions", 'status = "Enabled"\n  }\n}\n\nresource "aws_s3_bucket_server', 'status = "Suspended"\n  }\n}\n\nresource "aws_s3_bucket_server'),
    ("storage/dynamodb-tables", "unencrypted", "enabled     = true\n    kms_key_arn", "enabled     = false\n    kms_key_arn"),
    ("storage/dynamodb-tables", "no restoring", "enabled = coalesce(each.value.point_in_time_recovery, var.point_in_time_recovery)", "enabled = false"),
    ("storage/dynamodb-tables", "tables can be deleted", "deletion_protection_enabled = coalesce(each.value.deletion_protection, var.deletion_protection)", "deletion_protection_enabled = false"),
    ("storage/ecr-repository", "no scanning", "scan_on_push = true", "scan_on_push = false"),
    ("storage/ecr-repository", "tags that change", "image_tag_mutability = var.image_tag_mutability", 'image_tag_mutability = "MUTABLE"'),
    ("storage/ecr-repository", "everyone pulls", 'identifiers = [for id in sort(var.pulling_account_ids) : "arn:${data.aws_partition.current.partition}:iam::${id}:root"]', 'identifiers = ["*"]'),
    ("storage/ecr-repository", "other accounts push", '"ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage"', '"ecr:BatchCheckLayerAvailability", "ecr:PutImage", "ecr:BatchGetImage"'),
    ("storage/ecr-repository", "functions of anybody", 'lambda:*:${id}:function:*', 'lambda:*:*:function:*'),
    ("storage/ecr-registry", "scanning by hand", '"SCAN_ON_PUSH"', '"MANUAL"'),
    # Databases.
    ("database/rds", "public", "publicly_accessible    = var.publicly_accessible", "publicly_accessible    = true"),
    ("database/rds", "unencrypted", "storage_encrypted     = true", "storage_encrypted     = false"),
    ("database/rds", "clear text on the wire", '"rds.force_ssl" = { value = "1"', '"rds.force_ssl" = { value = "0"'),
    ("database/rds", "clear text on the wire of MySQL", '"require_secure_transport" = { value = "1"', '"require_secure_transport" = { value = "0"'),
    ("database/rds", "passwords in the log", 'value = "none"', 'value = "ddl"'),
    ("database/rds", "no backups", "backup_retention_period   = var.backup_retention_period", "backup_retention_period   = 0"),
    ("database/rds", "no last snapshot", "skip_final_snapshot       = var.skip_final_snapshot", "skip_final_snapshot       = true"),
    ("database/rds", "can be deleted", "deletion_protection       = var.deletion_protection", "deletion_protection       = false"),
    ("database/rds", "a password in the state", "manage_master_user_password         = true", 'password                            = "change-me"'),
    ("database/rds", "no users of IAM", "iam_database_authentication_enabled = var.iam_database_authentication", "iam_database_authentication_enabled = false"),
    ("database/rds", "the whole private range connects", "cidr_ipv4         = each.key", 'cidr_ipv4         = "10.0.0.0/8"'),
    ("database/rds", "everyone is a member", "referenced_security_group_id = aws_security_group.this.id\n  ip_protocol                  = \"tcp\"", "cidr_ipv4                    = \"0.0.0.0/0\"\n  ip_protocol                  = \"tcp\""),
    ("database/aurora", "unencrypted", "storage_encrypted = true\n  kms_key_id        = var.kms_key_arn", "storage_encrypted = false"),
    ("database/aurora", "public instances", "publicly_accessible        = false", "publicly_accessible        = true"),
    ("database/aurora", "clear text on the wire", '"rds.force_ssl" = { value = "1"', '"rds.force_ssl" = { value = "0"'),
    ("database/aurora", "clear text on the wire of MySQL", '"require_secure_transport" = { value = "ON"', '"require_secure_transport" = { value = "OFF"'),
    ("database/aurora", "the proxy takes clear text", "require_tls            = true", "require_tls            = false"),
    ("database/aurora", "the proxy asks for no IAM", 'var.proxy.iam_required ? "REQUIRED" : "DISABLED"', '"DISABLED"'),
    ("database/aurora", "the proxy reads all secrets", "resources = values(local.proxy_secret_arns)", 'resources = ["*"]'),
    ("database/aurora", "the key decrypts for anything", 'variable = "kms:ViaService"', 'variable = "aws:RequestedRegion"'),
    ("database/aurora", "can be deleted", "deletion_protection       = var.deletion_protection", "deletion_protection       = false"),
    ("database/aurora", "the global cluster is unencrypted", "storage_encrypted         = true", "storage_encrypted         = false"),
    ("database/aurora", "passwords in the log", 'value = "none"', 'value = "ddl"'),
    ("database/project", "the password in the state", "secret_string_wo = jsonencode({", "secret_string = jsonencode({"),
    ("database/project", "everyone connects to the database", 'REVOKE ALL ON DATABASE "${var.name}" FROM PUBLIC;', 'GRANT CONNECT ON DATABASE "${var.name}" TO PUBLIC;'),
    ("database/project", "MySQL without TLS", "REQUIRE SSL WITH", "WITH"),
    ("database/snapshot-share", "the original is shared too", "shared_accounts        = local.copied ? [] : var.account_ids", "shared_accounts        = var.account_ids"),
    ("cache/redis", "clear text on the wire", "transit_encryption_enabled = true", "transit_encryption_enabled = false"),
    ("cache/redis", "TLS as one likes", 'transit_encryption_mode    = "required"', 'transit_encryption_mode    = "preferred"'),
    ("cache/redis", "unencrypted at rest", "at_rest_encryption_enabled = true", "at_rest_encryption_enabled = false"),
    ("cache/redis", "a default user that may do anything", '"off -@all"', '"on ~* +@all"'),
    ("cache/redis", "everyone connects", "cidr_ipv4         = each.key", 'cidr_ipv4         = "0.0.0.0/0"'),
    ("cache/redis", "users without a password", 'type = "iam"', 'type = "no-password-required"'),
    # Containers.
    ("compute/ecs-alb-service", "public addresses", "assign_public_ip = var.assign_public_ip", "assign_public_ip = true"),
    ("compute/ecs-alb-service", "a writable root", "readonlyRootFilesystem = var.readonly_root_filesystem", "readonlyRootFilesystem = false"),
    ("compute/ecs-alb-service", "secrets as plain environment", "environment  = [for name, value in var.environment : { name = name, value = value }]", "environment  = [for name, value in merge(var.environment, var.secrets) : { name = name, value = value }]"),
    ("compute/ecs-alb-service", "everyone reaches the tasks", "referenced_security_group_id = var.alb_security_group_id", 'cidr_ipv4                    = "0.0.0.0/0"'),
    ("compute/ecs-alb-service", "all secrets", 'actions   = ["secretsmanager:GetSecretValue"]\n      resources = statement.value', 'actions   = ["secretsmanager:GetSecretValue"]\n      resources = ["*"]'),
    ("compute/ecs-alb-service", "shells for everyone", "enable_execute_command             = var.enable_execute_command", "enable_execute_command             = true"),
    ("compute/ecs-alb-service", "no roll-back", "rollback = true", "rollback = false"),
    ("compute/ecs-service", "tasks of any account take the role", 'variable = "aws:SourceAccount"\n      values   = [local.account_id]', 'variable = "aws:SourceAccount"\n      values   = ["*"]'),
    ("compute/ecs-service", "the program has ECS's role", "task_role_arn            = aws_iam_role.task.arn", "task_role_arn            = null"),
    ("compute/ecs-service", "all keys", 'actions   = ["kms:Decrypt"]\n      resources = statement.value', 'actions   = ["kms:Decrypt"]\n      resources = ["*"]'),
    ("compute/ecs-service", "logs without a key", "kms_key_id        = var.log_kms_key_arn", "kms_key_id        = null"),
    ("compute/ecs-nlb-service", "everyone reaches the balancer", "cidr_ipv4         = each.value.cidr", 'cidr_ipv4         = "0.0.0.0/0"'),
    ("compute/ecs-nlb-service", "a public balancer", "internal                         = var.internal", "internal                         = false"),
    ("compute/ecs-nlb-service", "an old TLS policy", 'var.listener_protocol == "TLS" ? var.ssl_policy : null', 'var.listener_protocol == "TLS" ? "ELBSecurityPolicy-2016-08" : null'),
    ("compute/ecs-task", "the schedule runs any task", 'resources = ["${aws_ecs_task_definition.this.arn_without_revision}:*"]', 'resources = ["*"]'),
    ("compute/ecs-task", "the schedule passes any role", "resources = [aws_iam_role.execution.arn, aws_iam_role.task.arn]", 'resources = ["*"]'),
    ("compute/ecs-task", "roles for any service", 'variable = "iam:PassedToService"\n      values   = ["ecs-tasks.amazonaws.com"]', 'variable = "iam:PassedToService"\n      values   = ["*"]'),
    ("compute/ecs-cluster", "sessions unlogged", 'local.log_execute_command ? "OVERRIDE" : "NONE"', '"NONE"'),
    ("compute/ecs-cluster", "session logs unencrypted", "cloud_watch_encryption_enabled = true", "cloud_watch_encryption_enabled = false"),
    ("compute/ecs-cluster", "a key that never turns over", "enable_key_rotation     = true", "enable_key_rotation     = false"),
    ("compute/eks-cluster", "IMDSv1", 'http_tokens                 = "required"', 'http_tokens                 = "optional"'),
    ("compute/eks-cluster", "pods read the node's credentials", "http_put_response_hop_limit = 1", "http_put_response_hop_limit = 2"),
    ("compute/eks-cluster", "unencrypted disks", "encrypted             = true", "encrypted             = false"),
    ("compute/eks-cluster", "a public API", "endpoint_public_access  = var.endpoint_public_access\n", "endpoint_public_access  = true\n"),
    ("compute/eks-cluster", "an API for everyone", "var.endpoint_public_access ? var.endpoint_public_access_cidrs : null", '["0.0.0.0/0"]'),
    ("compute/eks-cluster", "secrets in clear text", 'resources = ["secrets"]', "resources = []"),
    ("compute/eks-cluster", "everyone administers", 'cluster-access-policy/${each.value.policy}', 'cluster-access-policy/AmazonEKSClusterAdminPolicy'),
    ("compute/eks-cluster", "no audit log", "enabled_cluster_log_types = sort(var.log_types)", "enabled_cluster_log_types = []"),
    # Functions.
    ("compute/lambda-function", "any bucket invokes", "source_arn     = each.value.source_arn", "source_arn     = null"),
    ("compute/lambda-function", "a bucket of any account", 'each.value.service == "s3.amazonaws.com" ? local.account_id : null', "null"),
    ("compute/lambda-function", "failures in clear text", "sqs_managed_sse_enabled   = var.kms_key_arn == null ? true : null", "sqs_managed_sse_enabled   = false"),
    ("compute/lambda-function", "the code moves network interfaces", 'effect = "Deny"', 'effect = "Allow"'),
    ("compute/lambda-function", "all parameters", 'actions   = ["ssm:GetParameter", "ssm:GetParameters"]\n      resources = statement.value', 'actions   = ["ssm:GetParameter", "ssm:GetParameters"]\n      resources = ["*"]'),
    ("compute/lambda-function", "environment without a key", "kms_key_arn                    = var.kms_key_arn", "kms_key_arn                    = null"),
    ("compute/lambda-http-api", "no token needed", 'var.jwt_authorizer == null ? "NONE" : "JWT"', '"NONE"'),
    ("compute/lambda-http-api", "any API invokes", '"${aws_apigatewayv2_api.this.execution_arn}/*/*"', '"*"'),
    ("compute/lambda-http-api", "any origin", "allow_origins     = cors_configuration.value.allow_origins", 'allow_origins     = ["*"]'),
    ("compute/lambda-http-api", "any audience", "audience = var.jwt_authorizer.audience", "audience = []"),
    ("compute/lambda-http-api", "scopes forgotten", 'local.authorizations[each.key] == "JWT" ? each.value.scopes : null', "null"),
    ("compute/lambda-event-bridge", "any rule writes failures", 'values   = [for rule in aws_cloudwatch_event_rule.this : rule.arn]', 'values   = ["*"]'),
    ("compute/lambda-event-bridge", "no dead letters", "arn = aws_sqs_queue.failures.arn\n  }\n}", "arn = null\n  }\n}"),
    ("compute/lambda-sqs-consumer", "clear text is fine", 'effect    = "Deny"\n    actions   = ["sqs:SendMessage"]', 'effect    = "Allow"\n    actions   = ["sqs:SendMessage"]'),
    ("compute/lambda-sqs-consumer", "any topic sends", "values   = [statement.value.source_arn]", 'values   = ["*"]'),
    # Keys, secrets, identities, names.
    ("security/kms-key", "never new", "enable_key_rotation     = true", "enable_key_rotation     = false"),
    ("security/kms-key", "everybody's key", 'identifiers = ["${local.arn_prefix}:iam::${local.account_id}:root"]', 'identifiers = ["*"]'),
    ("security/kms-key", "services of any account", 'variable = "aws:SourceAccount"\n        values   = [local.account_id]', 'variable = "aws:SourceAccount"\n        values   = ["*"]'),
    ("security/kms-key", "grants for anyone", 'variable = "kms:GrantIsForAWSResource"\n        values   = ["true"]', 'variable = "kms:GrantIsForAWSResource"\n        values   = ["false"]'),
    ("security/secret", "the value in the state", "secret_string_wo         =", "secret_string            ="),
    ("security/secret", "public policies", "block_public_policy = true", "block_public_policy = false"),
    ("security/secret", "everyone reads", "identifiers = var.reader_arns", 'identifiers = ["*"]'),
    ("security/secret", "gone at once", "recovery_window_in_days = var.recovery_window_in_days", "recovery_window_in_days = 0"),
    ("security/github-oidc", "any repository", 'values   = local.subjects[each.key]', 'values   = ["repo:*"]'),
    ("security/github-oidc", "any branch", 'repo:${role.repository}:ref:refs/heads/${branch}', 'repo:${role.repository}:*'),
    ("security/github-oidc", "any audience", 'values   = ["sts.amazonaws.com"]', 'values   = ["*"]'),
    ("security/role", "anyone takes it", "identifiers = statement.value\n      }\n\n      dynamic", 'identifiers = ["*"]\n      }\n\n      dynamic'),
    ("security/role", "no second factor", 'for_each = var.mfa_required ? ["true"] : []', "for_each = []"),
    ("security/role", "no boundary", "permissions_boundary = var.permissions_boundary_arn", "permissions_boundary = null"),
    ("auth/cognito", "everyone signs up", "allow_admin_create_user_only = !var.self_sign_up", "allow_admin_create_user_only = false"),
    ("auth/cognito", "no second factor", "mfa_configuration        = var.mfa", 'mfa_configuration        = "OFF"'),
    ("auth/cognito", "who exists is said", 'prevent_user_existence_errors = "ENABLED"', 'prevent_user_existence_errors = "LEGACY"'),
    ("auth/cognito", "tokens in the address", '? ["code"] : []', '? ["implicit"] : []'),
    ("auth/cognito", "tokens for ever", "enable_token_revocation       = true", "enable_token_revocation       = false"),
    ("auth/cognito", "weak passwords", "minimum_length                   = var.password_policy.minimum_length", "minimum_length                   = 6"),
    ("dns/api-domain", "TLS 1.0", '"TLS_1_2"', '"TLS_1_0"'),
    ("dns/certificate", "not logged publicly", '"ENABLED"', '"DISABLED"'),
    ("dns/zone", "records go with the zone", "force_destroy = var.force_destroy", "force_destroy = true"),
    ("dns/zone", "keys sign for any account's zones", 'variable = "aws:SourceAccount"\n      values   = [data.aws_caller_identity.current.account_id]', 'variable = "aws:SourceAccount"\n      values   = ["*"]'),
    ("observability", "anyone publishes", 'identifiers = ["cloudwatch.amazonaws.com"]\n    }\n\n    # Not', 'identifiers = ["*"]\n    }\n\n    # Not'),
    ("observability", "an unencrypted topic", "kms_master_key_id = aws_kms_key.this.arn", "kms_master_key_id = null"),
    ("observability", "an alarm that is never raised", "comparison_operator = each.value.comparison", 'comparison_operator = "LessThanThreshold"'),
    ("observability", "alarms tell nobody", "alarm_actions       = [aws_sns_topic.this.arn]", "alarm_actions       = []"),
    ("observability", "a tolerant threshold", '{ metric = "CPUUtilization", threshold = 80', '{ metric = "CPUUtilization", threshold = 99'),
    ("observability/synthetics", "results in clear text", 'encryption_mode = "SSE_KMS"', 'encryption_mode = "SSE_S3"'),
    ("observability/synthetics", "results anywhere", '"${local.arn_prefix}:s3:::${var.artifacts.bucket}/${local.artifact_prefix}/*"', '"*"'),
    ("observability/synthetics", "silence is good", 'var.enabled ? "breaching" : "notBreaching"', '"notBreaching"'),
    # One thing in another's place.
    ("compute/ecs-service", "ECS starts tasks with the program's role", "execution_role_arn       = aws_iam_role.execution.arn", "execution_role_arn       = aws_iam_role.task.arn"),
    ("compute/ecs-service", "the program may do what starts it may", "policy = data.aws_iam_policy_document.task.json", "policy = data.aws_iam_policy_document.execution.json"),
    ("compute/ecs-alb-service", "the output names the other role", "value       = aws_iam_role.task.arn", "value       = aws_iam_role.execution.arn"),
    ("storage/state", "the role that copies is taken by everybody whom the bucket refuses", "assume_role_policy = data.aws_iam_policy_document.assume_replication.json", "assume_role_policy = data.aws_iam_policy_document.this.json"),
    ("messaging/queue", "dead letters go round", "deadLetterTargetArn = aws_sqs_queue.dead_letters.arn", "deadLetterTargetArn = aws_sqs_queue.this.arn"),
    ("network", "the public route table for the database's", "value       = one(aws_route_table.database[*].id)", "value       = one(aws_route_table.public[*].id)"),
    # What is given and then forgotten.
    ("database/aurora", "an empty cluster in place of the snapshot", "snapshot_identifier                 = var.snapshot_identifier", "snapshot_identifier                 = null"),
    ("database/rds", "an empty instance in place of the point in time", "for_each = var.point_in_time == null ? [] : [var.point_in_time]", "for_each = []"),
    ("storage/s3-bucket", "the given statements are left out", "source_policy_documents = var.policy_documents", "source_policy_documents = []"),
    ("compute/ecs-nlb-service", "the stricter TLS policy is left out", 'var.listener_protocol == "TLS" ? var.ssl_policy : null', 'var.listener_protocol == "TLS" ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : null'),
    ("compute/eks-cluster", "add-ons without their roles", "service_account_role_arn    = each.value.role_arn", "service_account_role_arn    = null"),
    ("compute/lambda-function", "other code under the same key", "source_code_hash               = var.artifact.source_code_hash", "source_code_hash               = null"),
    ("compute/ecs-service", "as many tasks as it pleases", "desired_count                      = var.desired_count", "desired_count                      = 1"),
]
# Where the two texts would be long: a default that is turned over.
DEFAULTS = [
    ("network", "flow_logs", "true", "false"),
    ("alb", "deletion_protection", "true", "false"),
    ("database/rds", "deletion_protection", "true", "false"),
    ("database/rds", "publicly_accessible", "false", "true"),
    ("database/rds", "skip_final_snapshot", "false", "true"),
    ("database/rds", "log_retention_days", "365", "1"),
    ("database/aurora", "deletion_protection", "true", "false"),
    ("database/aurora", "iam_database_authentication", "true", "false"),
    ("storage/s3-bucket", "versioning", "true", "false"),
    ("storage/s3-bucket", "force_destroy", "false", "true"),
    ("storage/dynamodb-tables", "deletion_protection", "true", "false"),
    ("storage/ecr-repository", "image_tag_mutability", '"IMMUTABLE"', '"MUTABLE"'),
    ("compute/ecs-alb-service", "readonly_root_filesystem", "true", "false"),
    ("compute/ecs-service", "assign_public_ip", "false", "true"),
    ("compute/ecs-nlb-service", "internal", "true", "false"),
    ("compute/eks-cluster", "endpoint_public_access", "false", "true"),
    ("compute/lambda-function", "log_retention_days", "365", "0"),
    ("auth/cognito", "mfa", '"ON"', '"OFF"'),
    ("auth/cognito", "self_sign_up", "false", "true"),
    ("security/kms-key", "deletion_window_in_days", "30", "7"),
]


def regressions(modules, name):
    """Those of one module. Of a text that is there several times the first is changed."""
    files = {path.name: path.read_text() for path in sorted((modules / name).glob("*.tf"))}
    found = []
    for module, what, old, new in TABLE:
        if module == name:
            found.append(place(name, files, what, old, new))
    for module, variable, old, new in DEFAULTS:
        if module == name:
            text = files["variables.tf"]
            begin = text.index(f'variable "{variable}" {{')
            start = text.index(f" = {old}\n", text.index("  default", begin)) + 3
            found.append(mutant(name, "variables.tf", text, f"default of {variable}", (start, start + len(old)), new))
    return found


def place(name, files, what, old, new):
    for file, text in files.items():
        if (start := text.find(old)) >= 0:
            return mutant(name, file, text, what, (start, start + len(old)), new)
    raise SystemExit(f"{name}: {what}: this is not in the module any more: {old}")


def mutant(name, file, text, what, span, new):
    return Mutant(name, file, text.count("\n", 0, span[0]) + 1, "regression", "access", what, *span, new)
