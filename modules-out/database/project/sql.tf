locals {
  # No password stands in the script: whoever runs it takes the password from the secret.
  password_command = "aws secretsmanager get-secret-value --secret-id ${local.secret_name} --query SecretString --output text | jq -r .password"

  postgres_timeout = var.statement_timeout == null ? "RESET statement_timeout" : "SET statement_timeout = ${var.statement_timeout}"

  postgres_sql = <<-SQL
    -- Database and user of ${var.name}. May be run again at any time: it only makes what is missing.
    -- As the master user, from where the server can be reached:
    --   psql "host=${var.host} port=${local.port} dbname=postgres user=MASTER sslmode=require" \
    --     --set=password="$(${local.password_command})" \
    --     --file=THIS_FILE

    \set ON_ERROR_STOP on

    SELECT 'CREATE ROLE "${local.username}"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${local.username}') \gexec
    ALTER ROLE "${local.username}" WITH LOGIN CONNECTION LIMIT ${var.connection_limit} PASSWORD :'password';
    GRANT "${local.username}" TO CURRENT_USER;

    SELECT 'CREATE DATABASE "${var.name}" OWNER "${local.username}"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${var.name}') \gexec
    REVOKE ALL ON DATABASE "${var.name}" FROM PUBLIC;
    GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${var.name}" TO "${local.username}";
    ALTER ROLE "${local.username}" IN DATABASE "${var.name}" ${local.postgres_timeout};

    \connect "${var.name}"

    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT ALL ON SCHEMA public TO "${local.username}";
  SQL

  mysql_sql = <<-SQL
    -- Database and user of ${var.name}. May be run again at any time: it only makes what is missing.
    -- As the master user, from where the server can be reached:
    --   mysql --host=${var.host} --port=${local.port} --user=MASTER --password --ssl-mode=REQUIRED \
    --     --init-command="SET @password = '$(${local.password_command})'" < THIS_FILE

    CREATE DATABASE IF NOT EXISTS `${var.name}` CHARACTER SET utf8mb4;

    SET @statement = CONCAT('CREATE USER IF NOT EXISTS ''${local.username}''@''%'' IDENTIFIED BY ', QUOTE(@password));
    PREPARE statement FROM @statement;
    EXECUTE statement;

    SET @statement = CONCAT('ALTER USER ''${local.username}''@''%'' IDENTIFIED BY ', QUOTE(@password), ' REQUIRE SSL WITH MAX_USER_CONNECTIONS ${var.connection_limit}');
    PREPARE statement FROM @statement;
    EXECUTE statement;
    DEALLOCATE PREPARE statement;

    GRANT ALL PRIVILEGES ON `${var.name}`.* TO '${local.username}'@'%';
  SQL

  sql = var.engine == "postgres" ? local.postgres_sql : local.mysql_sql
}
