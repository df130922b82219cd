# What the project promises: a secret that is in no state, and a user who owns one database and nothing else.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "orders"
  host = "db.example.com"
}

run "postgres" {
  command = apply

  assert {
    condition = alltrue([
      aws_secretsmanager_secret.this[0].name == "orders/database-credentials",
      aws_secretsmanager_secret.this[0].recovery_window_in_days == 30,
      aws_secretsmanager_secret.this[0].kms_key_id == null,
      aws_secretsmanager_secret_version.this[0].secret_id == aws_secretsmanager_secret.this[0].id,
      nonsensitive(aws_secretsmanager_secret_version.this[0].secret_string_wo == null),
      aws_secretsmanager_secret_version.this[0].secret_string_wo_version == 1,
    ])
    error_message = "The secret can be recovered for a month, and its value is in no state."
  }

  assert {
    condition = alltrue([
      strcontains(output.sql, "PASSWORD :'password'"),
      strcontains(output.sql, "['log_statement', 'none'], ['log_min_duration_statement', '-1'], ['log_min_error_statement', 'panic']"),
      strcontains(output.sql, "REVOKE ALL ON DATABASE \"orders\" FROM PUBLIC;"),
      strcontains(output.sql, "REVOKE ALL ON SCHEMA public FROM PUBLIC;"),
      strcontains(output.sql, "sslmode=require") && strcontains(output.sql, "port=5432"),
      strcontains(output.sql, "CONNECTION LIMIT 20") && strcontains(output.sql, "RESET statement_timeout"),
      strcontains(output.sql, "get-secret-value --secret-id orders/database-credentials"),
    ])
    error_message = "The script has no password in it, and takes the database from the public."
  }

  assert {
    condition = alltrue([
      jsonencode(regexall("(?m)^ *(GRANT [^;]*);", output.sql)) == jsonencode([
        ["GRANT \"orders_user\" TO CURRENT_USER"],
        [
          "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE \"orders\" TO \"orders_user\"",
        ],
        ["GRANT ALL ON SCHEMA public TO \"orders_user\""],
      ]),
      output.database_name == "orders",
      output.username == "orders_user",
      output.secret_arn == aws_secretsmanager_secret.this[0].arn,
      output.secret_name == "orders/database-credentials",
    ])
    error_message = "The user owns that database, and its rights end there."
  }
}

run "mysql" {
  command = apply

  variables {
    engine                  = "mysql"
    username                = "shop"
    secret_name             = "shop/db"
    connection_limit        = 5
    password_version        = 2
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    recovery_window_in_days = 7
    tags                    = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      strcontains(output.sql, "REQUIRE SSL WITH MAX_USER_CONNECTIONS 5"),
      strcontains(output.sql, "--ssl-mode=REQUIRED") && strcontains(output.sql, "--port=3306"),
      jsonencode(regexall("(?m)^ *(GRANT [^;]*);", output.sql)) == jsonencode([["GRANT ALL PRIVILEGES ON `orders`.* TO 'shop'@'%'"]]),
    ])
    error_message = "The user connects with TLS alone, and its rights end at the database."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret.this[0].name == "shop/db",
      aws_secretsmanager_secret.this[0].recovery_window_in_days == 7,
      aws_secretsmanager_secret.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      jsonencode(aws_secretsmanager_secret.this[0].tags) == jsonencode({ Name = "shop/db", Project = "shop" }),
      aws_secretsmanager_secret_version.this[0].secret_string_wo_version == 2,
      output.username == "shop",
      output.secret_name == "shop/db",
    ])
    error_message = "The secret is as asked."
  }

  assert {
    condition = jsonencode([for r in aws_secretsmanager_secret.this : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop/db of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_secretsmanager_secret.this",
      "aws_secretsmanager_secret_version.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_secretsmanager_secret.this, aws_secretsmanager_secret_version.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "postgres_with_limits" {
  command = apply

  variables {
    port              = 15432
    statement_timeout = 30000
  }

  assert {
    condition     = strcontains(output.sql, "SET statement_timeout = 30000") && strcontains(output.sql, "port=15432")
    error_message = "Statements end when they should."
  }
}

run "user_of_IAM" {
  command = apply

  variables {
    sign_in = "iam"
  }

  assert {
    condition = alltrue([
      length(aws_secretsmanager_secret.this) + length(aws_secretsmanager_secret_version.this) == 0,
      strcontains(output.sql, "PASSWORD NULL") && strcontains(output.sql, "GRANT rds_iam TO \"orders_user\";") && !strcontains(output.sql, "get-secret-value"),
      output.secret_arn == null,
      output.secret_name == null,
    ])
    error_message = "A user of IAM has no password and no secret."
  }
}

run "user_of_IAM_in_mysql" {
  command = apply

  variables {
    sign_in = "iam"
    engine  = "mysql"
  }

  assert {
    condition     = strcontains(output.sql, "IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS'") && strcontains(output.sql, "REQUIRE SSL WITH MAX_USER_CONNECTIONS 20")
    error_message = "IAM signs the user in, with TLS alone."
  }
}

run "with_a_secret_that_is_there" {
  command = apply

  variables {
    existing_secret_name = "shop/there"
  }

  assert {
    condition = alltrue([
      length(aws_secretsmanager_secret.this) + length(aws_secretsmanager_secret_version.this) == 0,
      strcontains(output.sql, "--secret-id shop/there"),
      output.secret_name == "shop/there",
      output.secret_arn == "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/there",
    ])
    error_message = "The secret that is there is read by its name, and none is made."
  }
}
