variable "name" {
  description = "Name of the project's database in the shared server."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9_]{0,47}$", var.name))
    error_message = "A project's database has a name of 1 to 48 lower case letters, digits and underscores that begins with a letter."
  }

  validation {
    condition     = !contains(["information_schema", "mysql", "performance_schema", "postgres", "rdsadmin", "sys", "template0", "template1"], var.name)
    error_message = "The name is none of the server's own databases, such as postgres, rdsadmin and mysql."
  }
}

variable "engine" {
  description = "Kind of the shared server: `postgres` or `mysql`, of RDS or Aurora."
  type        = string
  default     = "postgres"
  nullable    = false

  validation {
    condition     = contains(["mysql", "postgres"], var.engine)
    error_message = "The engine is mysql or postgres."
  }
}

variable "host" {
  description = "DNS name under which the project reaches the server: that of its proxy, or of its writer."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$", var.host))
    error_message = "The host is a DNS name without a port."
  }
}

variable "port" {
  description = "Port of the server; null for the engine's own: 3306 or 5432."
  type        = number
  default     = null

  validation {
    condition     = try(var.port >= 1 && var.port <= 65535 && floor(var.port) == var.port, true)
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "username" {
  description = "Name of the project's user; null for the name of the database with `_user`."
  type        = string
  default     = null

  validation {
    condition     = var.username == null || can(regex("^[a-z][a-z0-9_]{0,62}$", var.username))
    error_message = "A user's name has 1 to 63 lower case letters, digits and underscores, and begins with a letter."
  }

  validation {
    condition     = var.engine != "mysql" || length(coalesce(var.username, "${var.name}_user")) <= 32
    error_message = "The name of a mysql user has at most 32 characters; without one it is that of the database with _user."
  }
}

variable "sign_in" {
  description = "How the user signs in: with a `password`, which stands in a secret, or with a token of `iam`, for which there is nothing to keep or to rotate. The server must allow the latter (`iam_database_authentication`)."
  type        = string
  default     = "password"
  nullable    = false

  validation {
    condition     = contains(["iam", "password"], var.sign_in)
    error_message = "A user signs in with a password or with iam."
  }
}

variable "statement_timeout" {
  description = "Milliseconds after which PostgreSQL ends a statement of the project; null for the server's own setting. MySQL has none for a single user."
  type        = number
  default     = null

  validation {
    condition     = try(var.statement_timeout >= 1 && var.statement_timeout <= 2147483647 && floor(var.statement_timeout) == var.statement_timeout, true)
    error_message = "The statement timeout is 1 to 2147483647 whole milliseconds."
  }

  validation {
    condition     = var.statement_timeout == null || var.engine == "postgres"
    error_message = "MySQL has no statement timeout for a single user: leave statement_timeout out."
  }
}

variable "connection_limit" {
  description = "Connections that the project may hold at a time."
  type        = number
  default     = 20
  nullable    = false

  validation {
    condition     = var.connection_limit >= 1 && var.connection_limit <= 16000 && floor(var.connection_limit) == var.connection_limit
    error_message = "A project holds 1 to 16000 connections."
  }
}

variable "secret_name" {
  description = "Name of the secret with the project's credentials; null for the name of the database with `/database-credentials`."
  type        = string
  default     = null

  validation {
    condition     = var.secret_name == null || can(regex("^[a-zA-Z0-9/_+=.@-]{1,512}$", var.secret_name))
    error_message = "A secret's name has 1 to 512 letters, digits and characters of /_+=.@-."
  }
}

variable "existing_secret_name" {
  description = "Name of a secret that exists already, with `username` and `password` as JSON, such as one that a proxy was told before there was a server; null for a secret that is made here."
  type        = string
  default     = null

  validation {
    condition     = var.existing_secret_name == null || can(regex("^[a-zA-Z0-9/_+=.@-]{1,512}$", var.existing_secret_name))
    error_message = "A secret's name has 1 to 512 letters, digits and characters of /_+=.@-."
  }

  validation {
    condition     = var.existing_secret_name == null || var.sign_in == "password" && var.secret_name == null
    error_message = "An existing secret holds a password, and has its name already: leave secret_name and sign_in out."
  }
}

variable "password_version" {
  description = "Number of the password. Another number makes a new one, which the SQL script then has to set."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.password_version >= 1 && floor(var.password_version) == var.password_version
    error_message = "Passwords are numbered from 1 in whole numbers."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the secret; null for AWS's own key for Secrets Manager."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "recovery_window_in_days" {
  description = "Days in which a deleted secret can be restored, from 7 to 30; 0 deletes it at once."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.recovery_window_in_days == 0 || (var.recovery_window_in_days >= 7 && var.recovery_window_in_days <= 30 && floor(var.recovery_window_in_days) == var.recovery_window_in_days)
    error_message = "A deleted secret can be restored for 7 to 30 whole days, or not at all: 0."
  }
}

variable "tags" {
  description = "Tags of every resource, beside those of the provider."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
