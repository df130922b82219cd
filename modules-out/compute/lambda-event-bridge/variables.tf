variable "name" {
  description = "Name of the function, unique in the account and region; its role and its log are named after it."
  type        = string
  nullable    = false

  # The role's name is this and the region's, and has at most 64 characters.
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,48}$", var.name))
    error_message = "A function's name has 1 to 48 letters, digits, hyphens and underscores."
  }
}

variable "description" {
  description = "What the function is for."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = length(var.description) <= 256
    error_message = "A description has up to 256 characters."
  }
}

variable "artifact" {
  description = "What was built: a ZIP file in S3 (`s3_bucket`, and `s3_key` with the release in it, so that each release is an object of its own), or an image of ECR by its digest (`image_uri`). A file that is overwritten under its key goes unnoticed, unless `s3_object_version`, the ID that S3 gave the object, or the Base64 SHA-256 `source_code_hash` says which one."
  type = object({
    s3_bucket         = optional(string)
    s3_key            = optional(string)
    s3_object_version = optional(string)
    source_code_hash  = optional(string)
    image_uri         = optional(string)
  })
  nullable = false

  validation {
    condition     = var.artifact.image_uri == null ? var.artifact.s3_bucket != null && var.artifact.s3_key != null : alltrue([for value in [var.artifact.s3_bucket, var.artifact.s3_key, var.artifact.s3_object_version, var.artifact.source_code_hash] : value == null])
    error_message = "The artifact is either s3_bucket and s3_key, or image_uri."
  }

  validation {
    condition     = var.artifact.image_uri == null || can(regex("^[0-9]{12}\\.dkr\\.ecr(-fips)?\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/[a-z0-9._/-]+@sha256:[0-9a-f]{64}$", var.artifact.image_uri))
    error_message = "The image is in ECR and named by its digest: REPOSITORY@sha256:..."
  }

  validation {
    condition     = var.artifact.image_uri == null ? var.runtime != null && var.handler != null : var.runtime == null && var.handler == null
    error_message = "A ZIP file needs a runtime and a handler; an image brings its own."
  }

  validation {
    condition     = var.artifact.s3_object_version == null ? true : var.artifact.s3_object_version == "null" || can(regex("^[^ ]{20,}$", var.artifact.s3_object_version)) && !can(regex("[0-9]+\\.[0-9]+\\.[0-9]+", var.artifact.s3_object_version))
    error_message = "An object version is the ID that S3 gave it, such as 3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH. A release stands in s3_key."
  }
}

variable "runtime" {
  description = "Runtime of a ZIP file. Nothing else depends on it but `handler`. Null: an image."
  type        = string
  default     = null

  validation {
    condition = var.runtime == null || contains([
      "dotnet8",
      "java11", "java17", "java21", "java8.al2",
      "nodejs18.x", "nodejs20.x", "nodejs22.x",
      "provided.al2", "provided.al2023",
      "python3.9", "python3.10", "python3.11", "python3.12", "python3.13",
      "ruby3.2", "ruby3.3", "ruby3.4",
    ], coalesce(var.runtime, "none"))
    error_message = "A runtime is one that Lambda has and the provider, 5.100, knows: dotnet8, java8.al2, java11, java17, java21, nodejs18.x, nodejs20.x, nodejs22.x, provided.al2, provided.al2023, python3.9 to python3.13, ruby3.2 to ruby3.4."
  }
}

variable "handler" {
  description = "What the runtime calls: `index.handler`, `Assembly::Namespace.Class::Method`, `bootstrap`. Null: an image."
  type        = string
  default     = null

  validation {
    condition     = var.handler == null || can(regex("^[^\\s]{1,128}$", var.handler))
    error_message = "A handler has up to 128 characters and no white space."
  }
}

variable "layers" {
  description = "ARNs of layer versions that the function is laid over, from bottom to top."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.layers) <= 5
    error_message = "A function has at most 5 layers."
  }

  validation {
    condition     = alltrue([for arn in var.layers : can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[a-zA-Z0-9_-]+:[0-9]+$", arn))])
    error_message = "A layer is the ARN of one of its versions."
  }
}

variable "architecture" {
  description = "Processor that the artifact is built for: `x86_64` or `arm64`, which costs a fifth less."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The processor is x86_64 or arm64."
  }
}

variable "memory_size" {
  description = "Memory in MiB, 128 to 10240; CPU grows with it (1769 MiB are one vCPU)."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.memory_size >= 128 && var.memory_size <= 10240 && floor(var.memory_size) == var.memory_size
    error_message = "The memory is a whole number from 128 to 10240 MiB."
  }
}

variable "timeout" {
  description = "Seconds after which a call is given up, 1 to 900."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.timeout >= 1 && var.timeout <= 900 && floor(var.timeout) == var.timeout
    error_message = "The timeout is a whole number from 1 to 900 seconds."
  }
}

variable "ephemeral_storage" {
  description = "Size of `/tmp` in MiB, 512 to 10240."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.ephemeral_storage >= 512 && var.ephemeral_storage <= 10240 && floor(var.ephemeral_storage) == var.ephemeral_storage
    error_message = "The size is a whole number from 512 to 10240 MiB."
  }
}

variable "reserved_concurrency" {
  description = "Number of calls at a time, taken from and guaranteed by the account's limit (0: none at all). Null: as many as the account allows."
  type        = number
  default     = null

  validation {
    condition     = var.reserved_concurrency == null ? true : var.reserved_concurrency >= 0 && floor(var.reserved_concurrency) == var.reserved_concurrency
    error_message = "The number of calls is a whole number."
  }
}

variable "environment" {
  description = "Environment variables of the function. What is secret belongs into a secret that `secret_arns` names."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[a-zA-Z][a-zA-Z0-9_]+$", name))])
    error_message = "The name of an environment variable has at least 2 letters, digits and underscores and begins with a letter."
  }

  validation {
    condition     = length(setintersection(keys(var.environment), ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR"])) == 0
    error_message = "A variable that Lambda itself sets, such as AWS_REGION or LAMBDA_TASK_ROOT, cannot be set."
  }
}

variable "secret_arns" {
  description = "ARNs of the Secrets Manager secrets and SSM parameters that the function may read."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secret_arns : can(regex("^arn:[a-z-]+:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:|ssm:[a-z0-9-]+:[0-9]{12}:parameter/).+$", arn))])
    error_message = "A secret is the ARN of a Secrets Manager secret or of an SSM parameter."
  }
}

variable "secrets_kms_key_arns" {
  description = "Keys that these secrets are encrypted with, other than AWS's own."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secrets_kms_key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each must be the ARN of a KMS key."
  }
}

variable "policy_arns" {
  description = "IAM policies for what the function may do."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.policy_arns : can(regex("^arn:[a-z-]+:iam::(aws|[0-9]{12}):policy/.+$", arn))])
    error_message = "Each must be the ARN of an IAM policy."
  }
}

variable "policy_statements" {
  description = "What the function may do besides: actions and the ARNs they are allowed on, for each statement's id."
  type = map(object({
    actions   = set(string)
    resources = set(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for id in keys(var.policy_statements) : can(regex("^[a-zA-Z0-9]+$", id))])
    error_message = "The id of a statement has letters and digits only."
  }

  validation {
    condition     = alltrue([for statement in var.policy_statements : alltrue([for action in statement.actions : can(regex("^[a-z0-9-]+:[a-zA-Z*]*[a-zA-Z][a-zA-Z*]*$", action))])])
    error_message = "An action is like s3:GetObject or s3:Get*: all actions of a service are more than any program needs."
  }
}

variable "vpc" {
  description = "VPC, subnets and further security groups of the function, for what is reachable from inside only. Null: none."
  type = object({
    vpc_id             = string
    subnet_ids         = list(string)
    security_group_ids = optional(set(string), [])
  })
  default = null

  validation {
    condition     = var.vpc == null ? true : can(regex("^vpc-[0-9a-f]+$", var.vpc.vpc_id))
    error_message = "A VPC's id begins with vpc-."
  }

  validation {
    condition     = var.vpc == null ? true : length(var.vpc.subnet_ids) >= 1 && length(var.vpc.subnet_ids) <= 16 && alltrue([for id in var.vpc.subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A function in a VPC has 1 to 16 subnets, whose ids begin with subnet-."
  }

  validation {
    condition     = var.vpc == null ? true : length(var.vpc.security_group_ids) <= 4 && alltrue([for id in var.vpc.security_group_ids : can(regex("^sg-[0-9a-f]+$", id))])
    error_message = "A function has up to 4 further security groups, whose ids begin with sg-."
  }
}

variable "egress" {
  description = "Where a function in a VPC may connect to: a rule for each name, to one of a CIDR, a prefix list and a security group. `protocol` is `tcp`, `udp`, `icmp` or `-1` for all, which has no ports."
  type = map(object({
    description       = optional(string)
    protocol          = optional(string, "tcp")
    from_port         = optional(number)
    to_port           = optional(number)
    cidr_ipv4         = optional(string)
    prefix_list_id    = optional(string)
    security_group_id = optional(string)
  }))
  default = {
    all = {
      description = "To everywhere."
      protocol    = "-1"
      cidr_ipv4   = "0.0.0.0/0"
    }
  }
  nullable = false

  validation {
    condition     = alltrue([for rule in var.egress : length([for target in [rule.cidr_ipv4, rule.prefix_list_id, rule.security_group_id] : target if target != null]) == 1])
    error_message = "A rule has exactly one of cidr_ipv4, prefix_list_id and security_group_id."
  }

  validation {
    condition     = alltrue([for rule in var.egress : contains(["tcp", "udp", "icmp", "-1"], rule.protocol)])
    error_message = "A rule's protocol is tcp, udp, icmp or -1."
  }

  validation {
    condition     = alltrue([for rule in var.egress : rule.protocol == "-1" ? rule.from_port == null && rule.to_port == null : rule.from_port != null && rule.to_port != null])
    error_message = "A rule has both ports, or none where its protocol is -1."
  }
}

variable "rollout" {
  description = "While a new version is tried: the version that stays in service, and the share of the calls, from 0 to 1, that the new one gets. Null: the new version gets all."
  type = object({
    stable_version = string
    new_share      = number
  })
  default = null

  validation {
    condition     = var.rollout == null ? true : can(regex("^[0-9]+$", var.rollout.stable_version))
    error_message = "A version is a number."
  }

  validation {
    condition     = var.rollout == null ? true : var.rollout.new_share >= 0 && var.rollout.new_share <= 1
    error_message = "The share is from 0 to 1."
  }
}

variable "tracing_mode" {
  description = "Whether X-Ray samples calls: `Active`, or `PassThrough` to follow what the caller decided."
  type        = string
  default     = "Active"
  nullable    = false

  validation {
    condition     = contains(["Active", "PassThrough"], var.tracing_mode)
    error_message = "The tracing mode is Active or PassThrough."
  }
}

variable "code_signing_config_arn" {
  description = "Code signing configuration that a ZIP file must satisfy. Null: none."
  type        = string
  default     = null

  validation {
    condition     = var.code_signing_config_arn == null || can(regex("^arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:code-signing-config:csc-[a-z0-9]{17}$", var.code_signing_config_arn))
    error_message = "It must be the ARN of a code signing configuration."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the environment variables, the logs and the queue of failures; its policy must allow the services CloudWatch Logs and EventBridge. Null: AWS's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "log_format" {
  description = "How the function's log is written: `Text` or `JSON`."
  type        = string
  default     = "Text"
  nullable    = false

  validation {
    condition     = contains(["Text", "JSON"], var.log_format)
    error_message = "The format is Text or JSON."
  }
}

variable "log_group_name" {
  description = "Log group that the function writes to and that exists already. Null: the function has its own, `/aws/lambda/NAME`."
  type        = string
  default     = null

  validation {
    condition     = var.log_group_name == null || can(regex("^[a-zA-Z0-9_/.#-]{1,512}$", var.log_group_name))
    error_message = "A log group's name has up to 512 letters, digits and the characters _ / . # -."
  }
}

variable "log_retention_days" {
  description = "Days for which logs are kept (0: for ever)."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days, or for ever (0)."
  }
}

variable "event_bus_name" {
  description = "Event bus that the rules listen on: its name, or the ARN of another account's."
  type        = string
  default     = "default"
  nullable    = false

  validation {
    condition     = can(regex("^(arn:[a-z-]+:events:[a-z0-9-]+:[0-9]{12}:event-bus/)?[a-zA-Z0-9_./-]{1,256}$", var.event_bus_name))
    error_message = "An event bus is given by its name or its ARN."
  }
}

variable "rules" {
  description = "What calls the function: events that match a pattern (`event_pattern`, JSON), or a schedule (`cron(...)` or `rate(...)`, in UTC). `input` is JSON that the function gets in place of the event, `input_path` the part of the event that it gets."
  type = map(object({
    description   = optional(string)
    event_pattern = optional(string)
    schedule      = optional(string)
    input         = optional(string)
    input_path    = optional(string)
    enabled       = optional(bool, true)
  }))
  nullable = false

  validation {
    condition     = length(var.rules) > 0
    error_message = "Without a rule nothing calls the function."
  }

  validation {
    condition     = alltrue([for id in keys(var.rules) : can(regex("^[a-zA-Z0-9_-]{1,15}$", id))])
    error_message = "The id of a rule has up to 15 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for rule in var.rules : (rule.event_pattern == null) != (rule.schedule == null)])
    error_message = "A rule has either an event_pattern or a schedule."
  }

  validation {
    condition     = alltrue([for rule in var.rules : rule.event_pattern == null || can(keys(jsondecode(rule.event_pattern)))])
    error_message = "A pattern is a JSON object: jsonencode makes one."
  }

  validation {
    condition     = alltrue([for rule in var.rules : rule.schedule == null || can(regex("^(cron\\([^ ()]+( [^ ()]+){5}\\)|rate\\([1-9][0-9]* (minute|hour|day)s?\\))$", rule.schedule))])
    error_message = "A schedule is cron(...) with six fields, or rate(...)."
  }

  validation {
    condition     = alltrue([for rule in var.rules : (rule.input == null || can(jsondecode(rule.input))) && (rule.input == null || rule.input_path == null)])
    error_message = "An input is JSON, and there is no input_path beside it."
  }

  validation {
    condition     = var.event_bus_name == "default" || alltrue([for rule in var.rules : rule.schedule == null])
    error_message = "Only the default bus has schedules."
  }
}

variable "maximum_event_age" {
  description = "Seconds after which an event that waits is given up, 60 to 21600."
  type        = number
  default     = 21600
  nullable    = false

  validation {
    condition     = var.maximum_event_age >= 60 && var.maximum_event_age <= 21600
    error_message = "An event waits from 60 to 21600 seconds."
  }
}

variable "maximum_retry_attempts" {
  description = "How often an event that the function failed on is tried again, 0 to 2."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = contains([0, 1, 2], var.maximum_retry_attempts)
    error_message = "An event is tried again 0, 1 or 2 times."
  }
}

variable "tags" {
  description = "Tags for every resource, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
